package org.plenary.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a connector going: what is wrong is told in words, and tried again ever later. */
final class ConnectorLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectorLoop.class);
  private static final Duration STEADY = Duration.ofSeconds(60);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Lease lease;
  private final SourceLeases leases;
  private final Connector connector;
  private final Breaker breaker = new Breaker();
  private Instant since = Instant.now();
  private int failures;

  ConnectorLoop(Lease lease, SourceLeases leases, Connector connector) {
    this.lease = lease;
    this.leases = leases;
    this.connector = connector;
  }

  @Override
  public void run() {
    try {
      while (true) {
        try {
          since = Instant.now();
          connector.follow(this::steady);
        } catch (SourceTrouble trouble) {
          Duration pause = trouble.pause() == null ? pause() : trouble.pause();
          leases.state(lease, trouble.state(), words(trouble));
          Thread.sleep(pause);
        } catch (RemotePosts.LeaseLost _) {
          return;
        } catch (RuntimeException problem) {
          LOG.warn("source {} waits: {}", lease.source().id(), problem.toString());
          Thread.sleep(pause());
        }
      }
    } catch (InterruptedException _) {
      // The lease is over.
    }
  }

  private void steady() {
    if (Instant.now().isAfter(since.plus(STEADY))) {
      failures = 0;
      breaker.close();
    }
  }

  /** Ever longer, and not all at the same time; at last once a minute. */
  private Duration pause() {
    breaker.failed(Instant.now());
    long most = Math.min(LONGEST_PAUSE.toMillis(), 250L << Math.min(failures++, 10));
    return breaker.isOpen()
        ? Breaker.BETWEEN_PROBES
        : Duration.ofMillis(100 + ThreadLocalRandom.current().nextLong(most));
  }

  private String words(SourceTrouble trouble) {
    return breaker.isOpen()
        ? trouble.getMessage() + ". It failed too often: it is tried once a minute now."
        : String.valueOf(trouble.getMessage());
  }
}
