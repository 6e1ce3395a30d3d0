package org.plenary.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.plenary.testing.HookSender;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;

/**
 * How soon a post from the hall is seen, before and while a source floods the conference, and what
 * becomes of what the source tells.
 */
final class Flood implements WebSocket.Listener {
  private static final int LOCAL_PER_SECOND = 10;
  private static final int ATTENDEES = 20;
  private static final int SENDERS = 8;
  private static final int DOMAINS = 50;
  private static final long MOST_NANOS = 60_000_000_000L;
  private static final Pattern MARK = Pattern.compile("\"text\":\"(Local|Flood) (\\d+)\"");

  private final TestConference conference;
  private final List<TestClient> attendees;
  private final StringBuilder line = new StringBuilder();
  private final Map<Integer, Long> sent = new ConcurrentHashMap<>();
  private final AtomicInteger local = new AtomicInteger();
  private final AtomicInteger fromElsewhere = new AtomicInteger();
  private volatile Histogram seen = histogram();

  private Flood(TestConference conference, List<TestClient> attendees) {
    this.conference = conference;
    this.attendees = attendees;
  }

  /** What was measured of local posts. */
  private record Row(String when, Histogram accepted, Histogram seen, int notSeen) {}

  static void measure(Options options, PrintStream out) {
    List<String> javaOptions = Arrays.asList(System.getProperty("load.java", "").split(" "));
    try (Nodes nodes = new Nodes(1, javaOptions)) {
      TestConference conference = TestConference.create(nodes.administrator(), Map.of());
      Flood flood =
          new Flood(
              conference,
              IntStream.range(0, ATTENDEES).mapToObj(_ -> conference.attendee()).toList());
      HookSender relay = HookSender.of(conference, conference.organizer(), "publish-text");
      WebSocket viewer = flood.watch(nodes.port(0));
      // Elsewhere: the caps count what comes here.
      TestConference other = TestConference.create(nodes.administrator(), Map.of());
      HookSender warming = HookSender.of(other, other.organizer(), "publish-text");
      Thread warmed =
          Thread.ofVirtual()
              .start(() -> flood.tell(warming, options, new AtomicLong(), new AtomicLong()));
      flood.post("warming up", Math.max(options.seconds, options.warm));
      warmed.join();
      Row before = flood.post("before", options.seconds);
      AtomicLong told = new AtomicLong();
      AtomicLong refused = new AtomicLong();
      Thread flooding = Thread.ofVirtual().start(() -> flood.tell(relay, options, told, refused));
      Row meanwhile = flood.post("meanwhile", options.seconds);
      flooding.join();
      print(out, options, List.of(before, meanwhile));
      flood.account(out, told.get(), refused.get());
      viewer.abort();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private WebSocket watch(int port) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(
            URI.create("ws://127.0.0.1:" + port + "/api/v1/" + conference.path("stream")), this)
        .join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    long now = System.nanoTime();
    line.append(part);
    if (last) {
      Matcher marks = MARK.matcher(line);
      while (marks.find()) {
        if (marks.group(1).equals("Flood")) {
          fromElsewhere.incrementAndGet();
          continue;
        }
        Long start = sent.remove(Integer.valueOf(marks.group(2)));
        if (start != null) {
          seen.recordValue(Math.min(MOST_NANOS, now - start));
        }
      }
      line.setLength(0);
    }
    socket.request(1);
    return null;
  }

  /** Posts from the hall at a steady rate, whether or not those before have arrived. */
  private Row post(String when, int seconds) throws InterruptedException {
    seen = histogram();
    Histogram accepted = histogram();
    long start = System.nanoTime();
    int posts = seconds * LOCAL_PER_SECOND;
    Thread[] posting = new Thread[posts];
    for (int i = 0; i < posts; i++) {
      await(start + i * 1_000_000_000L / LOCAL_PER_SECOND);
      int number = local.incrementAndGet();
      TestClient author = attendees.get(number % attendees.size());
      posting[i] =
          Thread.ofVirtual()
              .start(() -> {
                long begun = System.nanoTime();
                sent.put(number, begun);
                conference.post(author, "Local " + number);
                accepted.recordValue(Math.min(MOST_NANOS, System.nanoTime() - begun));
              });
    }
    for (Thread each : posting) {
      each.join();
    }
    long patience = System.nanoTime() + 5_000_000_000L;
    while (!sent.isEmpty() && System.nanoTime() < patience) {
      LockSupport.parkNanos(10_000_000);
    }
    int notSeen = sent.size();
    sent.clear();
    return new Row(when, accepted, seen, notSeen);
  }

  /** Tells of posts at a steady rate, from many authors of many servers. */
  private void tell(HookSender relay, Options options, AtomicLong told, AtomicLong refused) {
    int posts = (int) ((long) options.flood * options.seconds / 60);
    int authors = Math.max(options.authors, 1);
    long start = System.nanoTime();
    Thread[] senders = new Thread[SENDERS];
    for (int sender = 0; sender < SENDERS; sender++) {
      int first = sender;
      senders[sender] =
          Thread.ofVirtual()
              .start(() -> {
                for (int i = first; i < posts; i += SENDERS) {
                  await(start + i * 60_000_000_000L / options.flood);
                  int author = i % authors;
                  int status =
                      relay
                          .send(
                              "m" + i,
                              "post.created",
                              Map.of(
                                  "id", "p" + i,
                                  "text", "Flood " + i,
                                  "author",
                                      Map.of(
                                          "id", "a" + author,
                                          "name", "Author " + author,
                                          "handle",
                                              "@a"
                                                  + author
                                                  + "@s"
                                                  + author % DOMAINS
                                                  + ".example")))
                          .status();
                  (status == 202 ? told : refused).incrementAndGet();
                }
              });
    }
    for (Thread each : senders) {
      try {
        each.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void account(PrintStream out, long told, long refused) {
    JsonNode source =
        conference
            .moderator()
            .get(conference.path("moderation/elsewhere"))
            .expect(200)
            .json()
            .path("sources")
            .get(0);
    out.printf(
        "told of %d posts (%d refused), kept %d, lost %d; on the wall %d, on their way %d; over caps:",
        told,
        refused,
        source.path("heard").asLong(),
        told - source.path("heard").asLong(),
        fromElsewhere.get(),
        source.path("waiting").asLong());
    source
        .path("over")
        .forEach(
            over -> out.printf(" %s %d", over.path("cap").asText(), over.path("posts").asLong()));
    out.println();
  }

  private static void print(PrintStream out, Options options, List<Row> rows) {
    out.printf(
        "%nlocal posts, %d a second; the flood: %d a minute of %d authors%n",
        LOCAL_PER_SECOND, options.flood, options.authors);
    out.printf(
        "%-10s %6s %10s %8s %8s %10s %8s %8s%n",
        "", "posts", "accepted50", "p99 ms", "max", "seen p50", "p99 ms", "max");
    for (Row row : rows) {
      out.printf(
          "%-10s %6d %10.1f %8.1f %8.1f %10.1f %8.1f %8.1f%s%n",
          row.when(),
          row.seen().getTotalCount(),
          ms(row.accepted(), 50),
          ms(row.accepted(), 99),
          ms(row.accepted(), 100),
          ms(row.seen(), 50),
          ms(row.seen(), 99),
          ms(row.seen(), 100),
          row.notSeen() == 0 ? "" : "  NOT SEEN " + row.notSeen());
    }
  }

  private static double ms(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1e6;
  }

  private static Histogram histogram() {
    return new ConcurrentHistogram(MOST_NANOS, 3);
  }

  private static void await(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
