package org.plenary.screening.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.screening.bench.draw.FacePhoto;
import org.plenary.screening.bench.draw.Template;

/** What {@code scripts/bench-screening} runs. */
final class Bench {
  private final Options options;
  private final List<Checked> results = Collections.synchronizedList(new ArrayList<>());
  private final List<Checked> byTesseract = Collections.synchronizedList(new ArrayList<>());
  private final List<Plan> plans;
  private int next;
  private long peakMegabytes;

  private Bench(Options options) {
    this.options = options;
    plans = options.faces ? Faces.plans(Faces.PHOTOS, options.seed).toList() : drawn(options);
  }

  private static List<Plan> drawn(Options options) {
    Stream<Plan> plans =
        options.smuggled
            ? Smuggled.plans(options.seed, options.from)
            : IntStream.range(options.from, 1_000_000)
                .mapToObj(n -> Plan.of(options.set, options.seed, n));
    return plans
        .filter(p -> p.matches(options.levels, options.templates, options.numbers))
        .limit(options.numbers.isEmpty() ? options.count : options.numbers.size())
        .toList();
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
    if (options.tesseract && !TesseractYardstick.isInstalled()) {
      System.err.println("no yardstick: install the package tesseract-ocr");
      options.tesseract = false;
    }
    if (options.faces && FacePhoto.in(Faces.PHOTOS).isEmpty()) {
      System.err.println("the photographs are missing: run scripts/install-test-tools");
      System.exit(2);
    }
    if (options.list) {
      options.set.templates.forEach(Bench::describe);
      return;
    }
    Bench bench = new Bench(options);
    if (options.drain) {
      new Drain(bench.plans.stream().map(Plan::draw).toList(), System.out).run();
    } else {
      bench.run();
    }
  }

  private static void describe(Template template) {
    System.out.printf("%-24s %-7s %s%n", template.name(), template.kind(), template.place());
  }

  private void run() throws Exception {
    long start = System.nanoTime();
    // Whoever loses patience sees the figures so far.
    Thread stopped = new Thread(() -> report(start));
    if (!options.drawOnly) {
      Runtime.getRuntime().addShutdownHook(stopped);
    }
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
    } finally {
      Runtime.getRuntime().removeShutdownHook(stopped);
    }
    System.err.printf("%n");
    if (!options.drawOnly) {
      report(start);
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

  private void work(@Nullable Truth truth, @Nullable Journal journal)
      throws IOException, InterruptedException {
    try (Gate gate =
        options.drawOnly ? null : new Gate(options.tesseract ? byTesseract::add : null)) {
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
    if (next == plans.size()) {
      return null;
    }
    Plan plan = plans.get(next++);
    System.err.printf("\r%d of %d  %-48s", next, plans.size(), plan.name());
    return plan;
  }

  private synchronized void recordPeak(long megabytes) {
    peakMegabytes = Math.max(peakMegabytes, megabytes);
  }

  private void report(long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Checked> done = List.copyOf(results);
    System.out.printf(
        "set %s, seed %d, %d pictures in %.0f s%n",
        options.set, options.seed, done.size(), seconds);
    Costs.print(done, peakMegabytes, System.out);
    if (options.faces) {
      Faces.print(done, System.out);
      return;
    }
    new Table(done, System.out).print();
    if (options.tesseract) {
      System.out.printf("%n==== the same rules on what Tesseract reads%n");
      new Table(List.copyOf(byTesseract), System.out).summary();
    }
  }
}
