package org.plenary.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestStream;

/** A viewer who comes back with its cursor whenever the connection ends. */
final class Follower implements AutoCloseable {
  private final TestClient client;
  private final TestConference conference;
  private final List<Long> numbers = new ArrayList<>();
  private final Thread thread;
  private volatile boolean over;
  private volatile long last;
  private int connections;

  Follower(TestClient client, TestConference conference) {
    this.client = client;
    this.conference = conference;
    this.thread = Thread.ofVirtual().start(this::follow);
  }

  private void follow() {
    while (!over) {
      try (TestStream stream = client.stream(conference.path("stream?after=" + last))) {
        connections++;
        watch(stream);
      } catch (TestStream.Refused | CompletionException _) {
        LockSupport.parkNanos(50_000_000);
      }
    }
  }

  private void watch(TestStream stream) {
    int read = 0;
    while (!over) {
      List<Long> seen = stream.numbers();
      numbers.addAll(seen.subList(read, seen.size()));
      read = seen.size();
      last = numbers.isEmpty() ? 0 : numbers.getLast();
      if (stream.isClosed() && stream.numbers().size() == read) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  /** The number of the last event it has seen. */
  long last() {
    return last;
  }

  int connections() {
    return connections;
  }

  /** The numbers of all events it was sent, in the order in which they came. */
  List<Long> numbers() throws InterruptedException {
    over = true;
    thread.join();
    return numbers;
  }

  @Override
  public void close() {
    over = true;
  }
}
