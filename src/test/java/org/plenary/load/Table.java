package org.plenary.load;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures for people: each run, then the medians, and how the peers compare to us. */
final class Table {
  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void run(Run.Result result) {
    out.printf(
        "%n%s: %d viewers of %d conferences at %d nodes, %.0f connects/s, %.1f KB a viewer%n",
        result.subject(),
        result.viewers(),
        result.conferences(),
        result.nodes(),
        result.connectsPerSecond(),
        result.viewerKb());
    out.printf(
        "%-14s %6s %9s %7s %7s %7s %7s %8s %8s %7s %7s %6s %6s %6s %6s %6s %5s%n",
        "phase", "posts", "per s", "p50 ms", "p99", "p99.9", "max", "all p50", "all p99", "srv us",
        "cli us", "a read", "bytes", "db s", "srv MB", "tcp MB", "load");
    for (Figures each : result.phases()) {
      out.printf(
          "%-14s %6d %9.0f %7.1f %7.1f %7.1f %7.1f %8.1f %8.1f %7.2f %7.2f %6.2f %6.0f %6.2f %6d %6d %5.1f%s%n",
          each.phase(),
          each.posts(),
          each.perSecond(),
          each.p50(),
          each.p99(),
          each.p999(),
          each.max(),
          each.complete50(),
          each.complete99(),
          each.serverMicros(),
          each.clientMicros(),
          each.deliveriesARead(),
          each.bytesADelivery(),
          each.behindSeconds(),
          each.serverMb(),
          each.tcpMb(),
          each.load(),
          wrong(each));
    }
  }

  private static String wrong(Figures each) {
    String wrong = "";
    if (each.missing() + each.doubles() + each.late() > 0) {
      wrong +=
          "  MISSING %d DOUBLE %d LATE %d".formatted(each.missing(), each.doubles(), each.late());
    }
    if (each.lost() > 0) {
      wrong += "  connections lost " + each.lost();
    }
    if (each.sentBack() > 0) {
      wrong += "  sent back " + each.sentBack();
    }
    return wrong;
  }

  /** One line a result, as it can stand in a document. */
  void growth(List<Run.Result> results) {
    out.printf(
        "%n| viewers | posts/s | conferences | nodes | p50 / p99 ms | all have it, p50 / p99 ms"
            + " | deliveries/s | server µs a delivery | server cores | database cores | KB a viewer"
            + " | server MB |%n");
    out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (Run.Result result : results) {
      Figures each = result.phases().getFirst();
      out.printf(
          "| %,d | %s | %d | %d | %.0f / %.0f | %.0f / %.0f | %,.0f | %.1f | %.2f | %.2f | %.0f | %d |%s%n",
          result.viewers(),
          each.phase().split(":")[1],
          result.conferences(),
          result.nodes(),
          each.p50(),
          each.p99(),
          each.complete50(),
          each.complete99(),
          each.perSecond(),
          each.serverMicros(),
          each.serverMicros() * each.deliveries() / 1e6 / each.seconds(),
          each.behindSeconds() / each.seconds(),
          result.viewerKb(),
          each.serverMb(),
          wrong(each));
    }
  }

  /** Medians over the runs of each, and the ratio of ours to theirs. */
  void medians(List<Run.Result> results) {
    Map<String, List<Run.Result>> bySubject =
        results.stream()
            .collect(Collectors.groupingBy(Run.Result::subject, TreeMap::new, Collectors.toList()));
    List<Run.Result> ours = bySubject.getOrDefault("plenary", List.of());
    out.printf("%nmedians of the runs (ratio of plenary to it)%n");
    bySubject.forEach((name, runs) -> {
      out.println(name);
      for (int i = 0; i < runs.getFirst().phases().size(); i++) {
        out.printf("  %-14s", runs.getFirst().phases().get(i).phase());
        column(i, runs, ours, "deliveries/s", Figures::perSecond);
        column(i, runs, ours, "p50 ms", Figures::p50);
        column(i, runs, ours, "p99 ms", Figures::p99);
        column(i, runs, ours, "all p50 ms", Figures::complete50);
        column(i, runs, ours, "server us", Figures::serverMicros);
        out.println();
      }
    });
  }

  private void column(
      int phase,
      List<Run.Result> runs,
      List<Run.Result> ours,
      String unit,
      ToDoubleFunction<Figures> value) {
    double median = median(runs, phase, value);
    out.printf("  %s %.1f", unit, median);
    if (!ours.isEmpty() && median > 0) {
      out.printf(" (%.2f)", median(ours, phase, value) / median);
    }
  }

  private static double median(List<Run.Result> runs, int phase, ToDoubleFunction<Figures> value) {
    double[] sorted =
        runs.stream()
            .mapToDouble(run -> value.applyAsDouble(run.phases().get(phase)))
            .sorted()
            .toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
