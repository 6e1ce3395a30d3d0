package org.plenary.faults;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;

/**
 * A client on bad wifi: sends its notes one after the other, each under its key, and sends it again
 * until the server has acknowledged it.
 */
final class Author implements Runnable {
  private static final Set<Integer> TRY_AGAIN = Set.of(502, 503);

  private final TestClient client;
  private final TestConference conference;
  private final String name;
  private final int notes;
  private final AtomicInteger acknowledgedByAll;
  private final Map<String, Long> acknowledged = new LinkedHashMap<>();
  private int refusals;

  Author(
      TestClient client,
      TestConference conference,
      String name,
      int notes,
      AtomicInteger acknowledgedByAll) {
    this.client = client;
    this.conference = conference;
    this.name = name;
    this.notes = notes;
    this.acknowledgedByAll = acknowledgedByAll;
  }

  @Override
  public void run() {
    for (int i = 1; i <= notes; i++) {
      String text = name + " note " + i;
      acknowledged.put(text, send(text));
      acknowledgedByAll.incrementAndGet();
    }
  }

  private long send(String text) {
    UUID key = UUID.randomUUID();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Reply reply =
            client.post(
                conference.path("posts"),
                Map.of("session", conference.session(), "text", text),
                key);
        if (!TRY_AGAIN.contains(reply.status())) {
          return reply.expect(201).json().path("post").path("seq").asLong();
        }
        refusals++;
      } catch (TestClient.Unreachable _) {
        refusals++;
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new IllegalStateException("given up");
  }

  /** What the server has acknowledged, with the number it gave. */
  Map<String, Long> acknowledged() {
    return acknowledged;
  }

  /** How often it had to send something again. */
  int refusals() {
    return refusals;
  }
}
