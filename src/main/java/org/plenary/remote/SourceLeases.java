package org.plenary.remote;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.remote.RemoteSource.State;

/**
 * Which node asks which source. A lease runs by the clock of the database alone and has to be
 * renewed; whoever takes one that has run out gets a higher number, and the one before writes
 * nothing any more. Call it on a virtual thread.
 */
final class SourceLeases {
  static final int SECONDS = 15;

  private static final String CLAIM =
      "update remote_source set lease_owner = $1, lease_epoch = lease_epoch + 1, lease_until = now() + make_interval(secs => $2)"
          + " where id in (select id from remote_source where kind not in ('webhook', 'slack') and removed_at is null and not paused"
          + " and (lease_until is null or lease_until < now()) for update skip locked)"
          + " returning lease_epoch, "
          + RemoteSources.COLUMNS;
  private static final String RENEW =
      "update remote_source set lease_until = now() + make_interval(secs => $3)"
          + " where id = $1 and lease_epoch = $2 and removed_at is null and not paused";

  private final Pool pool;
  private final UUID node;

  /**
   * @param node who asks
   */
  SourceLeases(Pool pool, UUID node) {
    this.pool = pool;
    this.node = node;
  }

  /** Takes all sources that nobody asks. */
  List<Lease> claim() {
    List<Lease> claimed = new ArrayList<>();
    for (Row row : Sql.query(pool, CLAIM, node, (double) SECONDS)) {
      claimed.add(new Lease(RemoteSources.source(row), row.getLong("lease_epoch")));
    }
    return claimed;
  }

  /** False when it is over: it is another one's, or the source is not to be asked any more. */
  boolean renew(Lease lease) {
    return Sql.query(pool, RENEW, lease.source().id(), lease.epoch(), (double) SECONDS).rowCount()
        > 0;
  }

  /** Lets another node take it at once. */
  void release(Lease lease) {
    Sql.query(
        pool,
        "update remote_source set lease_until = now() where id = $1 and lease_epoch = $2",
        lease.source().id(),
        lease.epoch());
  }

  /** How the source is getting on; the last problem stays until it is live again. */
  void state(Lease lease, State state, @Nullable String problem) {
    Sql.query(
        pool,
        "update remote_source set state = $3,"
            + " problem = case when $3 in ('probing', 'backfilling') then problem else $4 end,"
            + " problem_at = case when $3 in ('probing', 'backfilling') then problem_at when $4::text is not null then now() end"
            + " where id = $1 and lease_epoch = $2",
        lease.source().id(),
        lease.epoch(),
        Json.name(state),
        problem);
  }

  /** How far it has been read; null when it never was. */
  @Nullable String cursor(Lease lease) {
    return Sql.query(pool, "select cursor from remote_source where id = $1", lease.source().id())
        .iterator()
        .next()
        .getString("cursor");
  }

  /** Notes that a source was not heard for a while. */
  void missed(Lease lease, Instant from, Instant to) {
    Sql.query(
        pool,
        "insert into remote_gap (source, from_at, to_at) values ($1, $2, $3)"
            + " on conflict (source, from_at) do update set to_at = excluded.to_at",
        lease.source().id(),
        utc(from),
        utc(to));
  }

  /** Notes that what was missed has been read. */
  void caughtUp(Lease lease) {
    Sql.query(
        pool,
        "update remote_gap set filled_at = now() where source = $1 and filled_at is null",
        lease.source().id());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
