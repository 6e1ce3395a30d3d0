package org.plenary.load;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * What was published and how many have it. The publisher enters a post before it is sent; the
 * crowd's thread enters each delivery. The posts go to the conferences in turn.
 */
final class Ledger {
  private static final int MOST = 1 << 20;
  private static final long MOST_NANOS = 120_000_000_000L;

  private final long[] sent = new long[MOST];
  private final long[] last = new long[MOST];
  private final int[] having = new int[MOST];
  private final int[] place = new int[MOST];
  private final List<Order> orders;
  private final long[] cursors = new long[MOST];
  private final Semaphore completions = new Semaphore(0);
  private volatile int published;
  private volatile Histogram latencies = fresh();
  private volatile long deliveries;

  Ledger(int conferences) {
    orders = Stream.generate(Order::new).limit(conferences).toList();
  }

  private static Histogram fresh() {
    return new Histogram(MOST_NANOS, 3);
  }

  int conferences() {
    return orders.size();
  }

  /** The conference a post goes to, from 0 on. */
  int conference(int number) {
    return (number - 1) % orders.size();
  }

  /** The order of a conference's posts. */
  Order order(int conference) {
    return orders.get(conference);
  }

  private Order orderOf(int number) {
    return order(conference(number));
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

  /** How many of them went to a conference. */
  int published(int conference) {
    return (published - conference + orders.size() - 1) / orders.size();
  }

  /** The server's own number of a post, which a viewer who comes back names. */
  void numbered(int number, long seq) {
    cursors[number] = seq;
  }

  /** The server's number of the post at a place in a conference. */
  long cursor(int conference, int place) {
    return cursors[order(conference).at(place)];
  }

  /**
   * The place of a post in the order of its conference, from 1 on. Whoever is first to have so many
   * says which one stands there.
   *
   * @param after how many the viewer has who was sent it now
   * @return 0 when another stands where it should
   */
  int place(int number, int after) {
    Order order = orderOf(number);
    if (place[number] == 0 && after == order.length()) {
      place[number] = order.add(number);
    }
    return place[number];
  }

  /** On the crowd's thread. */
  void delivered(int number, long now) {
    latencies.recordValue(Math.clamp(now - sent[number], 0, MOST_NANOS));
    deliveries++;
    last[number] = now;
    if (++having[number] == orderOf(number).readers()) {
      completions.release();
    }
  }

  long deliveries() {
    return deliveries;
  }

  /** From when a post was due until the last viewer had it. */
  long completeAfter(int number) {
    return having[number] >= orderOf(number).readers() ? last[number] - sent[number] : MOST_NANOS;
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
