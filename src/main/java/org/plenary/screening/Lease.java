package org.plenary.screening;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to check a picture. It is short, so that what a dead worker held is soon taken up, and
 * is prolonged for as long as the check takes.
 */
final class Lease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  /** How long a job stays claimed when nobody prolongs it. */
  static final int SECONDS = 15;

  private static final Duration RENEWAL = Duration.ofSeconds(SECONDS / 3);

  private final Pool pool;
  private final UUID media;
  private final Thread keeper;

  private Lease(Pool pool, UUID media) {
    this.pool = pool;
    this.media = media;
    this.keeper = Thread.ofVirtual().name("lease").start(this::keep);
  }

  /** Keeps a claimed job until it is closed. */
  static Lease hold(Pool pool, UUID media) {
    return new Lease(pool, media);
  }

  private void keep() {
    try {
      while (true) {
        Thread.sleep(RENEWAL);
        prolong();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** A database that is away lets the lease run out: then the check is made twice, and is one. */
  private void prolong() {
    try {
      pool.preparedQuery(
              "update screening_job set lease_until = now() + make_interval(secs => $2)"
                  + " where media = $1 and state = 'running'")
          .execute(Tuple.of(media, (double) SECONDS))
          .await();
    } catch (RuntimeException problem) {
      LOG.warn("the lease on {} was not prolonged: {}", media, problem.toString());
    }
  }

  @Override
  public void close() {
    keeper.interrupt();
  }
}
