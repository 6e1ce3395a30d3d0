package org.plenary.remote;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.time.Duration;

/**
 * What may be asked of one host, for all sources that are there and all nodes: services count by
 * address, not by what somebody wants there. It goes by the clock of the database. Call it on a
 * virtual thread.
 */
final class HostBudget implements Budget {
  private static final String TAKE =
      "insert into host_budget as b (host, full_at) values ($1, now() + make_interval(secs => $2))"
          + " on conflict (host) do update set full_at = greatest(b.full_at, now()) + make_interval(secs => $2)"
          + " where b.full_at <= now() + make_interval(secs => $3 - $2)";
  private static final String FILLING =
      "select greatest(extract(epoch from full_at - now()), 0)::float8 from host_budget where host = $1";
  private static final String REST =
      "insert into host_budget as b (host, full_at) values ($1, now() + make_interval(secs => $2))"
          + " on conflict (host) do update set full_at = greatest(b.full_at, excluded.full_at)";
  private static final int AT_ONCE = 60;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Pool pool;
  private final String host;
  private final double cost;
  private final double room;

  /**
   * @param perSecond what may be asked for long; sixty times may be asked at once
   */
  HostBudget(Pool pool, String host, double perSecond) {
    this.pool = pool;
    this.host = host;
    this.cost = 1 / perSecond;
    this.room = AT_ONCE * cost;
  }

  @Override
  public void take() throws InterruptedException {
    while (Sql.query(pool, TAKE, host, cost, room).rowCount() == 0) {
      long millis = (long) Math.ceil((filling() + cost - room) * 1_000);
      Thread.sleep(Math.clamp(millis, 10, LONGEST_WAIT.toMillis()));
    }
  }

  @Override
  public boolean isAmple() {
    return filling() < room / 2;
  }

  @Override
  public void rest(Duration pause) {
    Sql.query(pool, REST, host, room + pause.toMillis() / 1_000.0);
  }

  private double filling() {
    for (Row row : Sql.query(pool, FILLING, host)) {
      return row.getDouble(0);
    }
    return 0;
  }
}
