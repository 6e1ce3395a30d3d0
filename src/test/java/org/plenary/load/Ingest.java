package org.plenary.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Clients that each send a post, wait until it is accepted, and send the next. */
final class Ingest {
  private static final long MOST_NANOS = 60_000_000_000L;

  private final Subject subject;
  private final int conferences;
  private final Filler filler;
  private final Histogram accepted = new ConcurrentHistogram(MOST_NANOS, 3);

  Ingest(Subject subject, int conferences, int size) {
    this.subject = subject;
    this.conferences = conferences;
    this.filler = new Filler(size - subject.body(0, "").length());
  }

  /** How long each post took to be accepted. */
  Histogram run(int clients, double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int client = i;
        all.add(
            threads.submit(() -> {
              post(client, end);
              return true;
            }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return accepted;
  }

  private void post(int client, long end) throws IOException {
    int conference = client % conferences;
    String head = subject.publish(conference, client);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), subject.port(client));
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      socket.setTcpNoDelay(true);
      for (int i = 0; System.nanoTime() < end; i++) {
        long start = System.nanoTime();
        socket
            .getOutputStream()
            .write(Publisher.request(head, subject.body(conference, filler.text("Note " + i))));
        Answer answer = Answer.read(in);
        if (answer.status() / 100 != 2) {
          throw new IllegalStateException("refused: " + answer);
        }
        accepted.recordValue(Math.min(MOST_NANOS, System.nanoTime() - start));
      }
    }
  }
}
