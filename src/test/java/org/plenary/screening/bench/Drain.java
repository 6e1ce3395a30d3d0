package org.plenary.screening.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;

/**
 * Many pictures at once: how long the queue takes to drain, whether one is lost or shown that must
 * not be, and how long those who post text wait meanwhile. A whole server with a database, texts at
 * ten a second, before and during; its clients are in this process as well.
 */
final class Drain {
  private static final Duration QUIET = Duration.ofSeconds(20);
  private static final Duration BETWEEN_TEXTS = Duration.ofMillis(100);
  private static final int AUTHORS = 8;
  private static final String UNDONE =
      "select count(*) from screening_job where state in ('waiting', 'running')";

  private final List<Labelled> pictures;
  private final PrintStream out;

  Drain(List<Labelled> pictures, PrintStream out) {
    this.pictures = pictures;
    this.out = out;
  }

  void run() throws Exception {
    try (TestServer server = TestServer.start(Map.of("PLENARY_POSTS_PER_MINUTE", "0"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      TestConference conference = TestConference.open(server);
      warmUp(server, conference);
      try (Texts texts = new Texts(conference, threads)) {
        Thread.sleep(QUIET);
        List<Double> before = texts.taken();
        long start = System.nanoTime();
        upload(conference, threads);
        double uploaded = seconds(start);
        while (server.count(UNDONE) > 0) {
          Thread.sleep(BETWEEN_TEXTS);
        }
        double drained = seconds(start);
        List<Double> during = texts.taken();
        out.printf(
            "%d pictures accepted in %.1f s, all checked after %.1f s: %.0f a minute%n",
            pictures.size(), uploaded, drained, 60 * pictures.size() / drained);
        outcome(server);
        latency("texts before", before);
        latency("texts during", during);
      }
    }
  }

  private void warmUp(TestServer server, TestConference conference) throws InterruptedException {
    TestClient first = conference.attendee();
    IntStream.range(0, 500).forEach(i -> conference.post(first, "warming up " + i));
    post(conference, first, pictures.getFirst(), "warming up");
    while (server.count(UNDONE) > 0) {
      Thread.sleep(BETWEEN_TEXTS);
    }
  }

  private void upload(TestConference conference, ExecutorService threads) throws Exception {
    List<TestClient> authors =
        IntStream.range(0, AUTHORS).mapToObj(_ -> conference.attendee()).toList();
    List<Future<?>> uploads = new ArrayList<>();
    for (int author = 0; author < AUTHORS; author++) {
      int first = author;
      uploads.add(
          threads.submit(() -> {
            for (int i = first; i < pictures.size(); i += AUTHORS) {
              Labelled picture = pictures.get(i);
              post(conference, authors.get(first), picture, picture.plan().name());
            }
          }));
    }
    for (Future<?> upload : uploads) {
      upload.get();
    }
  }

  private static void post(
      TestConference conference, TestClient author, Labelled picture, String text) {
    String type = picture.photo().type().equals("png") ? "image/png" : "image/jpeg";
    String media =
        author
            .upload("POST", conference.path("media"), type, picture.photo().bytes())
            .expect(201)
            .json()
            .path("id")
            .asText();
    conference.postHeld(author, text, media);
  }

  /** The name of a picture's template stands in its post's text. */
  private void outcome(TestServer server) {
    long posts = server.count("select count(*) from post where text ~ '^[0-9]{4}_'");
    long checked =
        server.count(
            "select count(distinct media) from verdict where outcome in ('pass', 'review', 'blocked')");
    long shown =
        server.count("select count(*) from post where text ~ '^[0-9]{4}_' and state = 'published'");
    long leaked =
        pictures.stream()
            .filter(picture -> picture.kind() == Kind.PHI)
            .filter(picture ->
                server.count(
                        "select count(*) from post where text = ? and state = 'published'",
                        picture.plan().name())
                    > 0)
            .count();
    out.printf(
        "posts with a picture %d, checked %d, published by themselves %d, waiting for a person %d,"
            + " published although they show a patient %d%n",
        posts, checked, shown, posts - shown, leaked);
  }

  private void latency(String what, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    out.printf(
        "%-14s %5d  p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  most %6.1f ms%n",
        what, sorted.size(), at(sorted, .5), at(sorted, .95), at(sorted, .99), sorted.getLast());
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Somebody who posts a text every tenth of a second, and how long each took to be accepted. */
  private static final class Texts implements AutoCloseable {
    private final Future<?> writing;
    private List<Double> millis = new ArrayList<>();

    Texts(TestConference conference, ExecutorService threads) {
      TestClient author = conference.attendee();
      writing =
          threads.submit(() -> {
            long due = System.nanoTime();
            for (int i = 0; ; i++) {
              due += BETWEEN_TEXTS.toNanos();
              Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
              // From when it was due: a server that is late makes the next one late as well.
              conference.post(author, "a text " + i);
              took((System.nanoTime() - due) / 1e6);
            }
          });
    }

    private synchronized void took(double each) {
      millis.add(each);
    }

    /** What has been measured since the last call. */
    synchronized List<Double> taken() {
      List<Double> taken = millis;
      millis = new ArrayList<>();
      return taken;
    }

    @Override
    public void close() {
      writing.cancel(true);
    }
  }
}
