package org.plenary.faults;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Viewers who enter in a {@link History} what they are shown. Whoever is cut off, sent away or not
 * let in comes back with the cursor, to the next of the doors it knows, as browsers do behind a
 * balancer.
 */
final class Gallery implements AutoCloseable {
  private static final int MOST = 2000;
  private static final long BACK_AFTER_MILLIS = 100;
  private static final int LET_IN_WITHIN_SECONDS = 3;

  private final Vertx vertx = Vertx.vertx();
  private final WebSocketClient client =
      vertx.createWebSocketClient(
          new WebSocketClientOptions()
              .setMaxConnections(MOST)
              .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(LET_IN_WITHIN_SECONDS))
              .setMaxFrameSize(1 << 24)
              .setMaxMessageSize(1 << 24));
  private final History history;
  private final String path;
  private final List<Visitor> visitors = new ArrayList<>();
  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean over;

  /**
   * @param path of the stream, without {@code after}
   */
  Gallery(History history, String path) {
    this.history = history;
    this.path = path;
  }

  /** Lets viewers in. Each begins at the first door, and tries the next when that one is shut. */
  Gallery enter(int count, List<URI> doors) {
    for (int i = 0; i < count; i++) {
      Visitor visitor = new Visitor(doors, history.viewer("viewer " + visitors.size()));
      visitors.add(visitor);
      // A few milliseconds between them, as nobody's clocks agree.
      vertx.setTimer(1 + i, _ -> visitor.come());
    }
    return this;
  }

  /** Those who are connected and have been shown something. */
  int inside() {
    return inside.get();
  }

  int size() {
    return visitors.size();
  }

  @Override
  public void close() {
    over = true;
    vertx.close().await();
  }

  private final class Visitor {
    private final List<URI> doors;
    private final History.Viewer seen;
    private int door;
    private @Nullable String epoch;
    private boolean live;

    Visitor(List<URI> doors, History.Viewer seen) {
      this.doors = doors;
      this.seen = seen;
    }

    void come() {
      if (over) {
        return;
      }
      URI at = doors.get(door % doors.size());
      String after = (epoch == null ? "" : epoch + ".") + seen.last();
      Future<WebSocket> connected =
          client.connect(
              new WebSocketConnectOptions()
                  .setHost(at.getHost())
                  .setPort(at.getPort())
                  .setURI("/api/v1/" + path + "?after=" + after)
                  .setTimeout(TimeUnit.SECONDS.toMillis(LET_IN_WITHIN_SECONDS)));
      connected.onSuccess(this::watch).onFailure(_ -> comeBack());
    }

    private void watch(WebSocket socket) {
      if (epoch != null) {
        seen.resumes();
      }
      socket.textMessageHandler(message -> message.lines().forEach(this::read));
      socket.closeHandler(_ -> comeBack());
    }

    private void comeBack() {
      if (live) {
        live = false;
        inside.decrementAndGet();
      }
      door++;
      if (!over) {
        vertx.setTimer(BACK_AFTER_MILLIS, _ -> come());
      }
    }

    private void read(String line) {
      if (line.startsWith("{\"type\":\"hello\"")) {
        epoch = Said.word(line, "epoch");
      } else if (line.startsWith("{\"type\":\"live\"")) {
        live = true;
        inside.incrementAndGet();
      } else if (line.startsWith("{\"type\":\"snapshot\"")) {
        seen.complain("is sent a snapshot, and not what it missed");
      } else if (line.startsWith("{\"seq\":")) {
        long number = Said.number(line, "seq");
        boolean post = line.contains("\"type\":\"post\",");
        seen.shown(number, post ? Said.word(line, "text") : "", line, System.nanoTime());
      }
    }
  }
}
