package org.plenary.stream;

import java.time.Duration;

/** Limits that tests can reach. */
final class Limiting {
  private Limiting() {}

  /** Short times, so that what is due in half a minute is due in seconds. */
  static Limits fast() {
    return limits(256, 128, 20_000, 64, Duration.ofSeconds(3), Duration.ofSeconds(1));
  }

  static Limits limits(
      int ring, int primed, int furthest, int page, Duration stall, Duration ping) {
    return new Limits(
        ring,
        primed,
        furthest,
        page,
        16 * 1024,
        stall,
        ping,
        ping.multipliedBy(2),
        ping,
        Duration.ofMillis(200),
        Duration.ofMillis(5),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }
}
