package org.plenary.stream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Server-Sent Events. The browser's own reconnecting carries the last {@code id}, so closing it is
 * enough to send a viewer back to the log.
 */
final class EventStreamOutlet implements Outlet {
  private static final Buffer COMMENT = Buffer.buffer(":\n\n");
  private static final Buffer RETRY = Buffer.buffer("retry: 2000\n\n");

  private final HttpServerResponse response;
  private final Limits limits;
  private long lastWrite = System.nanoTime();

  EventStreamOutlet(HttpServerResponse response, Limits limits) {
    this.response = response;
    this.limits = limits;
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        // A compressor would hold events back until its block is full.
        .putHeader(HttpHeaders.CONTENT_ENCODING, "identity")
        .putHeader("X-Accel-Buffering", "no")
        .exceptionHandler(_ -> {});
    response.write(RETRY);
  }

  @Override
  public boolean writable() {
    return !gone() && !response.writeQueueFull();
  }

  @Override
  public void send(Chunk chunk) {
    write(Buffer.buffer(chunk.events()));
  }

  @Override
  public void onWritable(Runnable then) {
    response.drainHandler(_ -> then.run());
  }

  @Override
  public void onClosed(Runnable then) {
    AtomicBoolean once = new AtomicBoolean();
    response.endHandler(_ -> runOnce(once, then));
    response.closeHandler(_ -> runOnce(once, then));
  }

  private static void runOnce(AtomicBoolean once, Runnable then) {
    if (once.compareAndSet(false, true)) {
      then.run();
    }
  }

  @Override
  public void close(Ending ending) {
    if (!gone()) {
      response.end();
    }
  }

  @Override
  public void tick(long now) {
    if (now - lastWrite > limits.keepAlive().toNanos() && writable()) {
      write(COMMENT);
    }
  }

  private void write(Buffer bytes) {
    lastWrite = System.nanoTime();
    response.write(bytes);
  }

  private boolean gone() {
    return response.ended() || response.closed();
  }
}
