package org.plenary.remote;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the posts from elsewhere ought to stand. What is told twice, late or in another order changes
 * nothing: the newest revision counts, and what was deleted stays deleted, even when it is told of
 * only afterwards. Call it on a virtual thread.
 */
public final class RemotePosts {
  private static final int ONE_OF = 50;

  private final Pool pool;
  private final OptOuts optOuts;

  public RemotePosts(Pool pool, OptOuts optOuts) {
    this.pool = pool;
    this.optOuts = optOuts;
  }

  /** Whoever holds the source's lease is another one now. */
  static final class LeaseLost extends RuntimeException {
    LeaseLost() {
      super("the lease is another one's", null, false, false);
    }
  }

  /**
   * Takes in a message that was sent to us, whole or not at all; it is kept when this returns.
   *
   * @param message what the sender calls it
   * @return false when it had been taken in before
   */
  boolean take(RemoteSource source, String message, List<RemoteEvent> events) {
    return transact(sql -> {
      boolean fresh =
          Sql.query(
                      sql,
                      "insert into remote_message (source, id) values ($1, $2) on conflict do nothing",
                      source.id(),
                      message)
                  .rowCount()
              > 0;
      if (fresh) {
        keep(sql, source, events, false);
        forgetNowAndThen(sql);
      }
      return fresh;
    });
  }

  /** A message of an hour ago would be refused by its time, and no cap looks back further. */
  private static void forgetNowAndThen(SqlConnection sql) {
    if (ThreadLocalRandom.current().nextInt(ONE_OF) == 0) {
      Sql.query(sql, "delete from remote_message where at < now() - interval '1 hour'");
      Excess.forget(sql);
    }
  }

  /**
   * Takes in what was asked for, together with how far it has been read.
   *
   * @param cursor null leaves it where it is
   * @throws LeaseLost when another node has the source now; nothing is kept then
   */
  void take(Lease lease, List<RemoteEvent> events, @Nullable String cursor) {
    take(lease, events, cursor, false);
  }

  /** Takes in what was written while nobody listened: it is no flood for coming all at once. */
  void takeMissed(Lease lease, List<RemoteEvent> events) {
    take(lease, events, null, true);
  }

  private void take(
      Lease lease, List<RemoteEvent> events, @Nullable String cursor, boolean missed) {
    boolean _ =
        transact(sql -> {
          boolean held =
              Sql.query(
                          sql,
                          "update remote_source set cursor = coalesce($3, cursor) where id = $1 and lease_epoch = $2",
                          lease.source().id(),
                          lease.epoch(),
                          cursor)
                      .rowCount()
                  > 0;
          if (!held) {
            throw new LeaseLost();
          }
          keep(sql, lease.source(), events, missed);
          return true;
        });
  }

  /** What a source has told of and should be asked for again, those that matter most first. */
  List<String> toVerify(RemoteSource source, int most) {
    List<String> ids = new ArrayList<>();
    Sql.query(
            pool,
            "select s.remote_id from remote_sighting s join remote_post p on p.id = s.post"
                + " where s.source = $1 and s.gone_at is null and p.gone_at is null and not p.absent"
                + " and s.verified_at < now() - case when s.missed > 0 then interval '5 seconds'"
                + " when s.seen_at > now() - interval '10 minutes' then interval '40 seconds'"
                + " when s.seen_at > now() - interval '1 hour' then interval '5 minutes'"
                + " else interval '30 minutes' end order by s.seen_at desc limit $2",
            source.id(),
            most)
        .forEach(row -> ids.add(row.getString("remote_id")));
    return ids;
  }

  /** Which of these posts a source has told of, and not that they are gone. */
  Set<String> known(RemoteSource source, Set<String> ids) {
    Set<String> known = new HashSet<>();
    if (!ids.isEmpty()) {
      Sql.query(
              pool,
              "select remote_id from remote_sighting where source = $1 and remote_id = any($2) and gone_at is null",
              source.id(),
              ids.toArray(String[]::new))
          .forEach(row -> known.add(row.getString("remote_id")));
    }
    return known;
  }

  /** What a source has told of an author's, and not that it is gone. */
  List<String> ofAuthor(RemoteSource source, String author) {
    List<String> ids = new ArrayList<>();
    Sql.query(
            pool,
            "select s.remote_id from remote_author a join remote_post p on p.author = a.participant"
                + " join remote_sighting s on s.post = p.id where a.conference = $1 and a.canonical = $2"
                + " and s.source = $3 and s.gone_at is null and p.gone_at is null order by s.seen_at desc limit 1000",
            source.conference(),
            author,
            source.id())
        .forEach(row -> ids.add(row.getString("remote_id")));
    return ids;
  }

  private void keep(
      SqlConnection sql, RemoteSource source, List<RemoteEvent> events, boolean missed) {
    Sightings sightings = new Sightings(sql, source, optOuts, new Excess(sql, source, missed));
    events.forEach(sightings::keep);
    if (!events.isEmpty()) {
      Sql.query(
          sql,
          "update remote_source set heard_at = now(), problem = null, problem_at = null,"
              + " state = case when kind in ('webhook', 'slack') then 'live' else state end where id = $1",
          source.id());
    }
  }

  private boolean transact(Predicate<SqlConnection> work) {
    SqlConnection sql = pool.getConnection().await();
    try {
      Transaction transaction = sql.begin().await();
      boolean answer = work.test(sql);
      transaction.commit().await();
      return answer;
    } finally {
      sql.close();
    }
  }
}
