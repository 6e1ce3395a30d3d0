package org.plenary.faults;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;

/**
 * Authors who keep posting until they are told to stop, and enter in a {@link History} what they
 * are told. Most of it is harmless; some of it has to be held, some refused. What is not answered,
 * or answered with "try again", is sent again under its key, to the other node.
 */
final class Chorus implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final long BETWEEN_MILLIS = 900;
  private static final String TOO_LONG = "x".repeat(2001);

  private final History history;
  private final TestConference conference;
  private final List<URI> nodes;
  private final List<Thread> threads = new ArrayList<>();
  private final List<String> unclear = new ArrayList<>();
  private volatile boolean over;
  private volatile boolean gone;

  /**
   * @param nodes to which they send; the first author begins at the first, the second at the next
   */
  Chorus(History history, TestConference conference, List<URI> nodes) {
    this.history = history;
    this.conference = conference;
    this.nodes = nodes;
  }

  /** Lets authors begin. */
  Chorus begin(int authors) {
    IntStream.range(0, authors)
        .parallel()
        .mapToObj(_ -> conference.attendee().waiting(PATIENCE))
        .toList()
        .forEach(client -> {
          int number = threads.size();
          threads.add(Thread.ofVirtual().start(() -> speak(client, number)));
        });
    return this;
  }

  private void speak(TestClient client, int author) {
    int at = author;
    for (int i = 1; !over; i++) {
      String text =
          switch (i % 10) {
            case 4 -> "Patient MRN: 12345678 of author " + author + ", note " + i;
            case 7 -> "author " + author + " note " + i + TOO_LONG;
            default -> "author " + author + " note " + i;
          };
      at = send(client, text, at);
      LockSupport.parkNanos(
          Duration.ofMillis(
                  ThreadLocalRandom.current().nextLong(BETWEEN_MILLIS / 2, BETWEEN_MILLIS * 3 / 2))
              .toNanos());
    }
  }

  /** Answers at which node it was answered. */
  private int send(TestClient client, String text, int first) {
    UUID key = UUID.randomUUID();
    Map<String, ?> body = Map.of("session", conference.session(), "text", text);
    history.sent(text);
    for (int at = first; !gone; at++) {
      if (at > first) {
        history.sentAgain();
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
      try {
        TestClient node = client.at(nodes.get(at % nodes.size()));
        if (enter(text, node.post(conference.path("posts"), body, key))) {
          return at;
        }
      } catch (TestClient.Unreachable _) {
        // Whether it is there, nobody knows.
      }
    }
    return first;
  }

  private boolean enter(String text, Reply reply) {
    switch (reply.status()) {
      case 201 -> history.acknowledged(text, reply.json().path("post").path("seq").asLong());
      case 202 -> history.held(text);
      case 400 -> history.refused(text);
      case 503 -> {
        clear(reply);
        return false;
      }
      case 429, 502 -> {
        return false;
      }
      default -> unclear(reply);
    }
    return true;
  }

  /** Who has to try again is told when, and nothing of the server's insides. */
  private void clear(Reply reply) {
    if (reply.header("retry-after").isEmpty()
        || !"application/problem+json".equals(reply.header("content-type"))
        || reply.text().matches("(?is).*(exception|postgres|socket).*")) {
      unclear(reply);
    }
  }

  private void unclear(Reply reply) {
    synchronized (unclear) {
      unclear.add(reply.status() + " " + reply.text());
    }
  }

  /** Answers that nobody should get. */
  List<String> unclear() {
    synchronized (unclear) {
      return List.copyOf(unclear);
    }
  }

  /** Lets them finish what they are sending, and no more. */
  void stop() throws InterruptedException {
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Override
  public void close() {
    over = true;
    gone = true;
  }
}
