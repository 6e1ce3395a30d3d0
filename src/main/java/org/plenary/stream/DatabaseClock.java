package org.plenary.stream;

import java.time.Instant;
import org.plenary.model.Times;

/**
 * What time it is by the database's clock, the only one that all nodes share. This node's own may
 * be wrong, or jump; it only says how long ago the other was read.
 */
final class DatabaseClock {
  private record Reading(Instant time, long nanos) {}

  private volatile Reading reading = new Reading(Times.now(), System.nanoTime());

  /**
   * @param time what the database answered
   * @param asked when it was asked, by {@link System#nanoTime}
   */
  void read(Instant time, long asked) {
    reading = new Reading(time, asked + (System.nanoTime() - asked) / 2);
  }

  Instant now() {
    Reading last = reading;
    return last.time().plusNanos(System.nanoTime() - last.nanos());
  }
}
