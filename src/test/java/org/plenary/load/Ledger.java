package org.plenary.load;

import java.util.concurrent.Semaphore;
import org.HdrHistogram.Histogram;

/**
 * What was published and how many have it. The publisher enters a post before it is sent; the
 * crowd's thread enters each delivery.
 */
final class Ledger {
  private static final int MOST = 1 << 20;
  private static final long MOST_NANOS = 120_000_000_000L;

  private final long[] sent = new long[MOST];
  private final long[] last = new long[MOST];
  private final int[] having = new int[MOST];
  private final long[] cursors = new long[MOST];
  private final Semaphore completions = new Semaphore(0);
  private volatile int published;
  private volatile int completed;
  private volatile int expected;
  private volatile Histogram latencies = fresh();
  private volatile long deliveries;

  private static Histogram fresh() {
    return new Histogram(MOST_NANOS, 3);
  }

  /** How many viewers read: so many deliveries complete a post. */
  void expect(int viewers) {
    expected = viewers;
  }

  /**
   * Enters a post and answers its number.
   *
   * @param due when it was to be sent
   */
  int publish(long due) {
    int number = published + 1;
    if (number >= MOST) {
      throw new IllegalStateException("too many posts for one run");
    }
    sent[number] = due;
    published = number;
    return number;
  }

  int published() {
    return published;
  }

  /** The server's own number of a post, which a viewer who comes back names. */
  void numbered(int number, long seq) {
    cursors[number] = seq;
  }

  long cursor(int number) {
    return cursors[number];
  }

  /** On the crowd's thread. */
  void delivered(int number, long now) {
    latencies.recordValue(Math.clamp(now - sent[number], 0, MOST_NANOS));
    deliveries++;
    last[number] = now;
    if (++having[number] == expected) {
      completed++;
      completions.release();
    }
  }

  int completed() {
    return completed;
  }

  long deliveries() {
    return deliveries;
  }

  /** From when a post was due until the last viewer had it. */
  long completeAfter(int number) {
    return having[number] >= expected ? last[number] - sent[number] : MOST_NANOS;
  }

  long lastDelivery(int number) {
    return last[number];
  }

  Semaphore completions() {
    return completions;
  }

  /** Starts a new count of latencies and answers the old one. Nothing may be under way. */
  Histogram takeLatencies() {
    Histogram taken = latencies;
    latencies = fresh();
    return taken;
  }
}
