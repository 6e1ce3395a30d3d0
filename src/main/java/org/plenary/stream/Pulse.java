package org.plenary.stream;

import io.vertx.core.internal.ContextInternal;
import java.time.Duration;

/** Does something soon when asked, at once if it has rested, but never twice within an interval. */
final class Pulse {
  private final ContextInternal context;
  private final long rest;
  private final Runnable beat;
  private boolean resting;
  private boolean asked;

  Pulse(ContextInternal context, Duration rest, Runnable beat) {
    this.context = context;
    this.rest = rest.toMillis();
    this.beat = beat;
  }

  /** Call it on the context. */
  void ask() {
    if (resting) {
      asked = true;
      return;
    }
    resting = true;
    context.setTimer(
        rest,
        _ -> {
          resting = false;
          if (asked) {
            asked = false;
            ask();
          }
        });
    beat.run();
  }
}
