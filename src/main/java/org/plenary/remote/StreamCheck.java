package org.plenary.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Compares what a stream has told with what is found by asking: a stream may stay open, answer
 * every ping, and tell nothing any more.
 */
final class StreamCheck {
  /** What is younger may still be on its way. */
  static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 2_000;

  private final LinkedHashSet<String> known = new LinkedHashSet<>();
  private Instant next;
  private int told;

  StreamCheck(Instant start) {
    next = start.plus(BETWEEN);
  }

  /** The stream has told of a post. */
  void told(String id) {
    told++;
    known(List.of(id));
  }

  /** These are known otherwise. */
  void known(Collection<String> ids) {
    known.addAll(ids);
    while (known.size() > MOST_KEPT) {
      known.removeFirst();
    }
  }

  boolean isDue(Instant now) {
    return !now.isBefore(next);
  }

  /**
   * Whether the stream has told nothing since the last time, although these were found by asking.
   */
  boolean isStalled(Collection<String> found, Instant now) {
    List<String> missed = new ArrayList<>(found);
    missed.removeAll(known);
    boolean stalled = told == 0 && !missed.isEmpty();
    known(found);
    told = 0;
    next = now.plus(BETWEEN);
    return stalled;
  }
}
