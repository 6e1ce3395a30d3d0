package org.plenary.intake;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;

/**
 * How often one author may post: a token bucket that refills evenly over a minute, so that a burst
 * is possible and a flood is not. It counts what comes in at this node; what comes in at all of
 * them is counted where it is written.
 */
public final class RateLimit {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final int perMinute;
  private final LongSupplier clock;
  private final ConcurrentMap<UUID, Long> emptyUntil = new ConcurrentHashMap<>();

  /**
   * @param perMinute posts a minute; 0 is no limit
   */
  public RateLimit(int perMinute) {
    this(perMinute, System::nanoTime);
  }

  RateLimit(int perMinute, LongSupplier clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Takes a token, or says when there will be one. */
  public void take(UUID author) {
    Duration wait = tryTake(author);
    if (wait.isPositive()) {
      throw new Rejected(new Rejection.TooMany(wait));
    }
  }

  /**
   * Takes a token.
   *
   * @return how long until there is one, or zero when it was taken
   */
  Duration tryTake(UUID author) {
    if (perMinute == 0) {
      return Duration.ZERO;
    }
    long now = clock.getAsLong();
    long cost = MINUTE / perMinute;
    // The time at which the bucket would be full again; a full bucket lies in the past.
    long[] wait = {0};
    emptyUntil.compute(
        author,
        (_, full) -> {
          long from = full == null || full < now ? now : full;
          if (from + cost - now > MINUTE) {
            wait[0] = from + cost - now - MINUTE;
            return from;
          }
          return from + cost;
        });
    if (emptyUntil.size() > 10_000) {
      emptyUntil.values().removeIf(full -> full < now);
    }
    return Duration.ofNanos(wait[0]);
  }

  /** Gives back the token of a request that only repeated an earlier one. */
  void giveBack(UUID author) {
    if (perMinute > 0) {
      emptyUntil.computeIfPresent(author, (_, full) -> full - MINUTE / perMinute);
    }
  }
}
