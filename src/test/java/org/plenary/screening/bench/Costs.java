package org.plenary.screening.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.plenary.screening.checker.Stage;

/** What the checker's process used, in all and by stage. */
final class Costs {
  private static final double MICROS = 1e6;

  private Costs() {}

  static void print(List<Checked> results, long peakMegabytes, PrintStream out) {
    List<Checked> measured = results.stream().filter(c -> !Double.isNaN(c.cpu())).toList();
    if (measured.isEmpty()) {
      return;
    }
    double[] cpu = measured.stream().mapToDouble(Checked::cpu).sorted().toArray();
    double mean = mean(cpu);
    out.printf(
        "checker: %.2f s CPU a picture (median %.2f, 95 of 100 below %.2f; target <= 1.0), peak"
            + " RSS %d MB (target <= 1024)%n",
        mean, cpu[cpu.length / 2], cpu[cpu.length * 95 / 100], peakMegabytes);
    double rest = mean;
    for (Stage stage : Stage.values()) {
      double[] seconds = measured.stream().mapToDouble(c -> seconds(c, stage)).sorted().toArray();
      rest -= mean(seconds);
      line(out, stage.name().toLowerCase(Locale.ROOT).replace('_', ' '), seconds);
    }
    out.printf("  %-40s %6.3f%n", "rest (compiler, collector, pipes)", rest);
  }

  private static void line(PrintStream out, String what, double[] sorted) {
    out.printf(
        "  %-40s %6.3f  95 of 100 below %6.3f%n",
        what, mean(sorted), sorted[sorted.length * 95 / 100]);
  }

  private static double seconds(Checked c, Stage stage) {
    return c.stages().getOrDefault(stage, 0L) / MICROS;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
