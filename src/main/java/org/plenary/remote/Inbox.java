package org.plenary.remote;

import io.vertx.core.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What has come on a connection and is not taken yet. It is bounded: when it is full, nothing more
 * is read from the connection until there is room.
 */
final class Inbox {
  private static final int FULL = 500;
  private static final int ROOM = 100;

  private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable WebSocket> paused = new AtomicReference<>();
  private volatile boolean closed;

  void read(WebSocket socket) {
    socket.textMessageHandler(message -> {
      messages.add(message);
      if (messages.size() >= FULL) {
        socket.pause();
        paused.set(socket);
      }
    });
    socket.exceptionHandler(_ -> closed = true);
    socket.closeHandler(_ -> closed = true);
  }

  /** Waits for messages, but not for long; those that are there, at most so many. */
  List<String> take(int most, Duration patience) throws InterruptedException {
    List<String> taken = new ArrayList<>();
    String first = messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      taken.add(first);
      messages.drainTo(taken, most - 1);
    }
    if (messages.size() <= ROOM) {
      @Nullable WebSocket waiting = paused.getAndSet(null);
      if (waiting != null) {
        waiting.resume();
      }
    }
    return taken;
  }

  boolean isClosed() {
    return closed;
  }
}
