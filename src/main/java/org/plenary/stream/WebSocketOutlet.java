package org.plenary.stream;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket. */
final class WebSocketOutlet implements Outlet {
  private static final Buffer NOTHING = Buffer.buffer();

  /** A page of ours sends nothing but close frames and answers to pings. */
  private static final int MOST_FRAMES = 100;

  private static final long FRAMES_WINDOW = TimeUnit.SECONDS.toNanos(10);
  private static final long LAST_WORDS = TimeUnit.SECONDS.toMillis(10);

  private final Vertx vertx;
  private final ServerWebSocket socket;
  private final WebSocketWire wire;
  private final Limits limits;
  private long lastPing;
  private @Nullable Long unanswered;
  private int frames;
  private long windowStart;
  private boolean closing;
  private boolean closed;

  WebSocketOutlet(Vertx vertx, ServerWebSocket socket, WebSocketWire wire, Limits limits) {
    this.vertx = vertx;
    this.socket = socket;
    this.wire = wire;
    this.limits = limits;
    long now = System.nanoTime();
    // Those who connect together after a restart must not be pinged together.
    this.lastPing = now - ThreadLocalRandom.current().nextLong(1 + limits.ping().toNanos() / 2);
    this.windowStart = now;
    socket.frameHandler(_ -> heard());
    socket.exceptionHandler(_ -> {});
  }

  @Override
  public boolean writable() {
    return !closing && wire.writable();
  }

  @Override
  public void send(Chunk chunk) {
    wire.write(chunk);
  }

  @Override
  public void onWritable(Runnable then) {
    wire.onWritable(then);
  }

  @Override
  public void onClosed(Runnable then) {
    socket.closeHandler(_ -> {
      closed = true;
      then.run();
    });
  }

  @Override
  public void close(Ending ending) {
    if (closing) {
      return;
    }
    closing = true;
    socket.close(ending.code, ending.reason);
    // The close frame waits behind what the other side does not read.
    vertx.setTimer(LAST_WORDS, _ -> cut());
  }

  @Override
  public void tick(long now) {
    Long since = unanswered;
    if (since != null && now - since > limits.pong().toNanos()) {
      cut();
    } else if (now - lastPing > limits.ping().toNanos() && writable()) {
      lastPing = now;
      unanswered = since == null ? Long.valueOf(now) : since;
      socket.writePing(NOTHING);
    }
  }

  private void cut() {
    if (!closed) {
      wire.cut();
    }
  }

  private void heard() {
    unanswered = null;
    long now = System.nanoTime();
    if (now - windowStart > FRAMES_WINDOW) {
      windowStart = now;
      frames = 0;
    }
    if (++frames > MOST_FRAMES) {
      close(Ending.TALKATIVE);
    }
  }
}
