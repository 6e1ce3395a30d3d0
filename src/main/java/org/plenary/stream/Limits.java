package org.plenary.stream;

import java.time.Duration;

/**
 * The measures of the stream.
 *
 * @param ring events a loop keeps at hand; a connected viewer further behind is sent back to the
 *     log
 * @param primed events read into the ring when a tail starts, so that a restarted node can serve
 *     those who come back without asking the journal for each of them
 * @param furthest a viewer further behind than this many events gets a snapshot instead
 * @param page events in a page read from the journal
 * @param chunk bytes sent at once, unless a single event is larger
 * @param stall how long a viewer may take nothing
 * @param ping how often a WebSocket is pinged
 * @param pong how long its answer may take
 * @param keepAlive how often an idle event stream gets a comment
 * @param headCheck how often the journal is asked for its head
 * @param reorder how long a missing number may be on its way before the journal is read
 * @param pulse the shortest time between two transient messages
 * @param snapshot how long a snapshot may be handed out while nothing happens
 * @param idle how long a tail without viewers is kept
 */
record Limits(
    int ring,
    int primed,
    int furthest,
    int page,
    int chunk,
    Duration stall,
    Duration ping,
    Duration pong,
    Duration keepAlive,
    Duration headCheck,
    Duration reorder,
    Duration pulse,
    Duration snapshot,
    Duration idle) {

  /** A conference of three days has about twelve thousand events. */
  static final Limits STANDARD =
      new Limits(
          4096,
          2048,
          20_000,
          512,
          64 * 1024,
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Duration.ofSeconds(40),
          Duration.ofSeconds(15),
          Duration.ofSeconds(1),
          Duration.ofMillis(5),
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1));
}
