package org.plenary.stream;

import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.util.List;

/**
 * Ends the viewers of a loop a few at a time. A thousand who come to another node in the same
 * moment cost those who are there already the time that letting them in takes.
 */
final class Farewell {
  /** However many they are. */
  static final Duration LONGEST = Duration.ofSeconds(2);

  private static final Duration STEP = Duration.ofMillis(20);
  private static final int FEWEST_AT_ONCE = 5;

  private final ContextInternal context;
  private final List<Viewer> viewers;
  private final int atOnce;

  Farewell(ContextInternal context, List<Viewer> viewers) {
    this.context = context;
    this.viewers = viewers;
    this.atOnce =
        Math.max(FEWEST_AT_ONCE, Math.ceilDiv(viewers.size(), (int) LONGEST.dividedBy(STEP)));
  }

  void begin() {
    from(0);
  }

  private void from(int first) {
    int end = Math.min(viewers.size(), first + atOnce);
    viewers.subList(first, end).forEach(viewer -> viewer.end(Ending.GOING_AWAY));
    if (end < viewers.size()) {
      context.setTimer(STEP.toMillis(), _ -> from(end));
    }
  }
}
