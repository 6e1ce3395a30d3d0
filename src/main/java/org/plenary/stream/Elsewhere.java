package org.plenary.stream;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many watch the same stream at other nodes: what their tails have said of themselves. A tail
 * that has said nothing for five seconds is forgotten with its node. Not thread-safe.
 */
final class Elsewhere {
  static final long SILENCE = Duration.ofSeconds(5).toNanos();
  private static final String TAIL = "tail";
  private static final String ONSITE = "onsite";
  private static final String REMOTE = "remote";

  private record Count(int onsite, int remote, long heard) {}

  private final String self;
  private final LongSupplier clock;
  private final Map<String, Count> tails = new HashMap<>();

  Elsewhere(String self, LongSupplier clock) {
    this.self = self;
    this.clock = clock;
  }

  /** What this tail says of itself. */
  JsonObject told(int onsite, int remote) {
    return new JsonObject().put(TAIL, self).put(ONSITE, onsite).put(REMOTE, remote);
  }

  /**
   * Takes what a tail has said of itself.
   *
   * @return whether it has not been heard of before, and so does not know of this one either
   */
  boolean heard(JsonObject told) {
    String tail = told.getString(TAIL);
    if (self.equals(tail)) {
      return false;
    }
    Count count = new Count(told.getInteger(ONSITE), told.getInteger(REMOTE), clock.getAsLong());
    return tails.put(tail, count) == null;
  }

  /** Forgets who is silent; whether there was somebody. */
  boolean forget() {
    long now = clock.getAsLong();
    return tails.values().removeIf(count -> now - count.heard() > SILENCE);
  }

  int onsite() {
    return tails.values().stream().mapToInt(Count::onsite).sum();
  }

  int remote() {
    return tails.values().stream().mapToInt(Count::remote).sum();
  }
}
