package org.plenary.moderation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.time.Duration;

/**
 * What waits for a check or for a person, as an operator sees it: how many, and for how long the
 * oldest has. Every node says what the database holds, so a dashboard takes the maximum over nodes.
 * While the database does not answer, the numbers are NaN.
 */
public final class QueueMeters implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final String WAITING =
      "select (select count(*) from screening_job where state in ('waiting', 'running')) as pictures,"
          + " (select extract(epoch from now() - min(created_at))::float8 from screening_job"
          + " where state in ('waiting', 'running')) as pictures_age,"
          + " (select count(*) from item where state = 'held') as items,"
          + " (select extract(epoch from now() - min(created_at))::float8 from item where state = 'held') as items_age";

  private record Seen(double pictures, double picturesAge, double items, double itemsAge) {
    static final Seen NOTHING = new Seen(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    static Seen of(Row row) {
      return new Seen(
          row.getLong("pictures"),
          age(row, "pictures_age"),
          row.getLong("items"),
          age(row, "items_age"));
    }

    private static double age(Row row, String column) {
      Double seconds = row.getDouble(column);
      return seconds == null ? 0 : seconds;
    }
  }

  private final Vertx vertx;
  private final Pool pool;
  private final long timer;
  private volatile Seen seen = Seen.NOTHING;

  public QueueMeters(Vertx vertx, Pool pool, MeterRegistry registry) {
    this.vertx = vertx;
    this.pool = pool;
    Gauge.builder("plenary.screening.waiting", this, meters -> meters.seen.pictures())
        .description("Pictures that wait for their check, on all nodes")
        .register(registry);
    Gauge.builder("plenary.screening.oldest", this, meters -> meters.seen.picturesAge())
        .description("How long the oldest of them has waited")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("plenary.desk.waiting", this, meters -> meters.seen.items())
        .description("Posts held for a check or a moderator, on all nodes")
        .register(registry);
    Gauge.builder("plenary.desk.oldest", this, meters -> meters.seen.itemsAge())
        .description("How long the oldest of them has waited")
        .baseUnit("seconds")
        .register(registry);
    look();
    timer = vertx.setPeriodic(LOOK.toMillis(), _ -> look());
  }

  private void look() {
    pool.query(WAITING)
        .execute()
        .map(rows -> Seen.of(rows.iterator().next()))
        .otherwise(Seen.NOTHING)
        .onSuccess(found -> seen = found);
  }

  @Override
  public void close() {
    vertx.cancelTimer(timer);
  }
}
