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

  /** In the order in which the first viewer who got so far was sent them; and where each stands. */
  private final int[] order = new int[MOST];

  private final int[] place = new int[MOST];
  private volatile int ordered;
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

  /** The server's number of the post at a place. */
  long cursor(int place) {
    return cursors[order[place]];
  }

  /**
   * The place of a post in the order in which everybody must have it, from 1 on. Whoever is first
   * to have so many says which one stands there.
   *
   * @param after how many the viewer has who was sent it now
   * @return 0 when another stands where it should
   */
  int place(int number, int after) {
    if (place[number] == 0 && after == ordered) {
      order[after + 1] = number;
      place[number] = after + 1;
      ordered = after + 1;
    }
    return place[number];
  }

  /** Which post stands at a place. */
  int at(int place) {
    return order[place];
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
