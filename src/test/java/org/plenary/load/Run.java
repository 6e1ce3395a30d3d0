package org.plenary.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** All phases with one server. */
final class Run {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  /**
   * What it came to.
   *
   * @param conferences over which viewers and posts are spread
   * @param nodes over which viewers and authors are spread
   * @param connectsPerSecond how fast the viewers came in, the first ones on a cold server
   * @param viewerKb memory of the server a viewer, without the kernel's
   */
  record Result(
      String subject,
      int viewers,
      int conferences,
      int nodes,
      double connectsPerSecond,
      double viewerKb,
      List<Figures> phases) {}

  private final Subject subject;
  private final Options options;
  private final Ledger ledger;
  private final Progress progress;
  private final Crowd crowd;
  private int stalled;

  Run(Subject subject, Options options, Progress progress) {
    this.subject = subject;
    this.options = options;
    this.progress = progress;
    this.ledger = new Ledger(options.conferences);
    int slow =
        (int)
            options.phases.stream()
                .filter(phase -> phase.kind() == Phase.Kind.STALL)
                .mapToDouble(Phase::first)
                .max()
                .orElse(0);
    this.crowd =
        new Crowd(
            new Crowd.Door(subject::port, subject::watch, options.events, options.deflate),
            ledger,
            options.viewers,
            slow);
  }

  Result result() throws IOException {
    progress.watch(subject.name(), ledger, crowd);
    try (crowd;
        Authors authors = new Authors(subject, ledger, options)) {
      Usage before = Usage.of(subject.servers());
      long start = System.nanoTime();
      awaitViewers();
      double seconds = (System.nanoTime() - start) / 1e9;
      pause(1);
      double viewerKb =
          (double) (Usage.of(subject.servers()).residentKb() - before.residentKb())
              / Math.max(1, options.viewers);
      if (options.warm > 0 && options.viewers > 0) {
        progress.phase("warming up");
        window(authors, 4, options.warm);
        settle();
        ledger.takeLatencies();
      }
      List<Figures> figures = new ArrayList<>();
      for (Phase phase : options.phases) {
        progress.phase(phase.toString());
        figures.add(measured(phase, authors));
      }
      if (authors.refused() > 0) {
        throw new IllegalStateException(authors.refused() + " posts were refused or held");
      }
      return new Result(
          subject.name(),
          options.viewers,
          options.conferences,
          options.nodes,
          options.viewers / seconds,
          viewerKb,
          figures);
    } finally {
      progress.rest();
    }
  }

  private void awaitViewers() {
    progress.phase("connecting");
    long end = System.nanoTime() + PATIENCE;
    int before = 0;
    while (crowd.open() < options.viewers) {
      if (crowd.open() > before) {
        before = crowd.open();
        end = System.nanoTime() + PATIENCE;
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            crowd.open() + " of " + options.viewers + " viewers came in");
      }
      LockSupport.parkNanos(1_000_000);
    }
    crowd.expectAllBut(stalled);
  }

  private Figures measured(Phase phase, Authors authors) {
    Crowd.Tally tally = crowd.tally();
    long missing = tally.missing;
    long reads = tally.reads;
    long bytes = tally.bytes;
    long doubles = tally.doubles;
    long late = tally.late;
    int lost = tally.lost;
    int sentBack = tally.sentBack;
    int from = ledger.published();
    long deliveries = ledger.deliveries();
    double server = Usage.of(subject.servers()).cpuSeconds();
    double behind = Usage.of(subject.behind()).cpuSeconds();
    double client = client();
    long start = System.nanoTime();

    Histogram accepted = carryOut(phase, authors);

    settle();
    int to = ledger.published();
    Usage servers = Usage.of(subject.servers());
    long count = ledger.deliveries() - deliveries;
    long end = to > from ? ledger.lastDelivery(to) : System.nanoTime();
    boolean ingest = phase.kind() == Phase.Kind.INGEST;
    Histogram times = ingest ? accepted : ledger.takeLatencies();
    long done = ingest ? times.getTotalCount() : count;
    double seconds = ingest ? phase.second() : (end - start) / 1e9;
    double[] complete =
        IntStream.rangeClosed(from + 1, to)
            .mapToDouble(number -> ledger.completeAfter(number) / 1e6)
            .sorted()
            .toArray();
    return new Figures(
        phase.toString(),
        ingest ? (int) done : to - from,
        count,
        seconds,
        seconds > 0 ? done / seconds : 0,
        Figures.millis(times, 50),
        Figures.millis(times, 90),
        Figures.millis(times, 99),
        Figures.millis(times, 99.9),
        Figures.millis(times, 100),
        Figures.at(complete, .5),
        Figures.at(complete, .99),
        done == 0 ? 0 : (servers.cpuSeconds() - server) * 1e6 / done,
        Usage.of(subject.behind()).cpuSeconds() - behind,
        done == 0 ? 0 : (client() - client) * 1e6 / done,
        (double) count / Math.max(1, tally.reads - reads),
        (double) (tally.bytes - bytes) / Math.max(1, count),
        servers.residentKb() >> 10,
        Usage.kernelTcpKb() >> 10,
        tally.missing - missing + behind(),
        tally.doubles - doubles,
        tally.late - late,
        tally.lost - lost,
        tally.sentBack - sentBack,
        Usage.loadAverage());
  }

  private static double client() {
    return Usage.of(List.of(ProcessHandle.current().pid())).cpuSeconds();
  }

  /** How many viewers that read lack their newest post, although time has been given. */
  private long behind() {
    return Math.max(0, options.viewers - stalled - crowd.upToDate());
  }

  private Histogram carryOut(Phase phase, Authors authors) {
    int number = (int) phase.first();
    switch (phase.kind()) {
      case BURST -> burst(authors, number, phase.second());
      case RATE -> rate(authors, phase.first(), phase.second());
      case WINDOW -> window(authors, number, phase.second());
      case HOLD -> pause(phase.first());
      case STALL -> {
        stalled = number;
        crowd.reads(number, false);
        crowd.expectAllBut(stalled);
      }
      case WAKE -> {
        stalled = 0;
        crowd.expectAllBut(0);
        crowd.reads(number, true);
      }
      case STORM -> {
        crowd.storm((long) (phase.first() * 1e9));
        rate(authors, phase.second(), phase.first() + 1);
        awaitViewers();
      }
      case INGEST -> {
        return new Ingest(subject, options.conferences, options.size(subject))
            .run(number, phase.second());
      }
    }
    return new Histogram(3);
  }

  private void burst(Authors authors, int posts, double gapMillis) {
    for (int i = 0; i < posts; i++) {
      ledger.completions().drainPermits();
      authors.publish(System.nanoTime());
      awaitCompletion();
      pause(gapMillis / 1e3);
    }
  }

  private void rate(Authors authors, double perSecond, double seconds) {
    long start = System.nanoTime();
    for (int i = 0; i < perSecond * seconds; i++) {
      long due = start + (long) (i * 1e9 / perSecond);
      LockSupport.parkNanos(due - System.nanoTime());
      authors.publish(due);
    }
  }

  private void window(Authors authors, int posts, double seconds) {
    ledger.completions().drainPermits();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (int i = 0; i < posts; i++) {
      authors.publish(System.nanoTime());
    }
    while (awaitCompletion() && System.nanoTime() < end) {
      authors.publish(System.nanoTime());
    }
  }

  private boolean awaitCompletion() {
    try {
      return ledger.completions().tryAcquire(PATIENCE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until everybody who reads has everything, or nothing has come for a while. */
  private void settle() {
    long deliveries = -1;
    long quietSince = System.nanoTime();
    while (crowd.upToDate() < options.viewers - stalled
        && System.nanoTime() - quietSince < PATIENCE / 4) {
      if (ledger.deliveries() != deliveries) {
        deliveries = ledger.deliveries();
        quietSince = System.nanoTime();
      }
      pause(0.005);
    }
    pause(0.3);
  }

  private static void pause(double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
