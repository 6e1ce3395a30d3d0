package org.plenary.screening.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.screening.bench.draw.Template;

/** What {@code scripts/bench-screening} runs. */
final class Bench {
  private final Options options;
  private final List<Checked> results = Collections.synchronizedList(new ArrayList<>());
  private final Iterator<Plan> plans;
  private int drawn;
  private long peakMegabytes;

  private Bench(Options options) {
    this.options = options;
    plans =
        IntStream.range(0, 1_000_000)
            .mapToObj(n -> Plan.of(options.set, options.seed, n))
            .filter(p -> p.matches(options.levels, options.templates, options.numbers))
            .limit(options.numbers.isEmpty() ? options.count : options.numbers.size())
            .iterator();
  }

  public static void main(String[] args) throws Exception {
    Options options;
    try {
      options = Options.of(args);
    } catch (IllegalArgumentException e) {
      System.err.println("not understood: " + e.getMessage() + "\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    List<String> names = options.set.templates.stream().map(Template::name).toList();
    if (names.isEmpty() || !names.containsAll(options.templates)) {
      System.err.println("no such template in this set: --list names them");
      System.exit(2);
    }
    if (options.list) {
      options.set.templates.forEach(Bench::describe);
      return;
    }
    new Bench(options).run();
  }

  private static void describe(Template template) {
    System.out.printf("%-24s %-7s %s%n", template.name(), template.kind(), template.place());
  }

  private void run() throws Exception {
    long start = System.nanoTime();
    try (ExecutorService workers = Executors.newFixedThreadPool(options.jobs);
        Truth truth = options.out == null ? null : new Truth(options.out);
        Journal journal = options.json == null ? null : new Journal(options.json)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < options.jobs; i++) {
        running.add(
            workers.submit(() -> {
              work(truth, journal);
              return null;
            }));
      }
      for (Future<?> worker : running) {
        finish(worker);
      }
    }
    System.err.printf("%n");
    if (!options.drawOnly) {
      report((System.nanoTime() - start) / 1e9);
    }
  }

  /** Without this worker the figures would be wrong, so nothing is printed. */
  private static void finish(Future<?> worker) throws InterruptedException {
    try {
      worker.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void work(@Nullable Truth truth, @Nullable Journal journal) throws IOException {
    try (Gate gate = options.drawOnly ? null : new Gate()) {
      for (Plan plan = next(); plan != null; plan = next()) {
        Labelled picture = plan.draw();
        if (truth != null) {
          truth.write(picture);
        }
        if (gate != null) {
          Checked checked = gate.check(picture);
          results.add(checked);
          if (journal != null) {
            journal.write(checked);
          }
          recordPeak(gate.peakMegabytes());
        }
      }
    }
  }

  private synchronized @Nullable Plan next() {
    if (!plans.hasNext()) {
      return null;
    }
    Plan plan = plans.next();
    System.err.printf("\r%d of %d  %-48s", ++drawn, options.count, plan.name());
    return plan;
  }

  private synchronized void recordPeak(long megabytes) {
    peakMegabytes = Math.max(peakMegabytes, megabytes);
  }

  private void report(double seconds) {
    System.out.printf(
        "set %s, seed %d, %d pictures in %.0f s%n",
        options.set, options.seed, results.size(), seconds);
    double[] cpu =
        results.stream().mapToDouble(Checked::cpu).filter(c -> !Double.isNaN(c)).sorted().toArray();
    if (cpu.length > 0) {
      System.out.printf(
          "checker: %.2f s CPU a picture (median %.2f, 95 of 100 below %.2f; target <= 1.0), peak"
              + " RSS %d MB (target <= 1024)%n",
          IntStream.range(0, cpu.length).mapToDouble(i -> cpu[i]).average().orElse(0),
          cpu[cpu.length / 2],
          cpu[cpu.length * 95 / 100],
          peakMegabytes);
    }
    new Table(results, System.out).print();
  }
}
