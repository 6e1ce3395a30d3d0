package org.plenary.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Opens when a source has failed too often within a while. Then one attempt now and again finds out
 * whether it is over; only one that lasts closes it.
 */
final class Breaker {
  static final Duration BETWEEN_PROBES = Duration.ofMinutes(1);
  private static final int MOST_FAILURES = 8;
  private static final Duration WITHIN = Duration.ofMinutes(2);

  private final Deque<Instant> failures = new ArrayDeque<>();
  private boolean open;

  void failed(Instant now) {
    failures.addLast(now);
    while (failures.getFirst().isBefore(now.minus(WITHIN))) {
      failures.removeFirst();
    }
    open |= failures.size() >= MOST_FAILURES;
  }

  boolean isOpen() {
    return open;
  }

  /** It has gone well for a while. */
  void close() {
    failures.clear();
    open = false;
  }
}
