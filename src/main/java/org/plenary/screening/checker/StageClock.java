package org.plenary.screening.checker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;

/**
 * Charges a thread's CPU time to stages: whoever ends a stage says which it was. The networks run
 * on the thread that calls them, so theirs is counted too.
 */
final class StageClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<Stage, Long> micros = new EnumMap<>(Stage.class);
  private long last = THREADS.getCurrentThreadCpuTime();

  void done(Stage stage) {
    long now = THREADS.getCurrentThreadCpuTime();
    micros.merge(stage, (now - last) / 1000, Long::sum);
    last = now;
  }

  Map<Stage, Long> micros() {
    return Map.copyOf(micros);
  }
}
