package org.plenary.stream;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Server-Sent Events. The browser's own reconnecting carries the last {@code id}, so closing it is
 * enough to send a viewer back to the log.
 */
final class EventStreamOutlet implements Outlet {
  private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);
  private static final Buffer RETRY = Buffer.buffer("retry: 2000\n\n");

  private final HttpServerResponse response;
  private final @Nullable BareChannel channel;
  private final Limits limits;
  private long lastWrite = System.nanoTime();

  EventStreamOutlet(HttpServerRequest request, Limits limits) {
    this.response = request.response();
    this.limits = limits;
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        // A compressor would hold events back until its block is full.
        .putHeader(HttpHeaders.CONTENT_ENCODING, "identity")
        .putHeader("X-Accel-Buffering", "no")
        .exceptionHandler(_ -> {});
    boolean chunks = request.version() == HttpVersion.HTTP_1_1;
    if (chunks) {
      // The connection is prepared for this stream and for nothing after it.
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    response.write(RETRY);
    this.channel = chunks ? BareChannel.ofAnswer(request.connection()) : null;
  }

  @Override
  public boolean writable() {
    return !gone() && (channel == null ? !response.writeQueueFull() : channel.writable());
  }

  @Override
  public void send(Chunk chunk) {
    lastWrite = System.nanoTime();
    if (channel == null) {
      response.write(Buffer.buffer(chunk.events()));
    } else {
      channel.write(chunk.bytes(Encoding.EVENTS));
    }
  }

  @Override
  public void onWritable(Runnable then) {
    if (channel == null) {
      response.drainHandler(_ -> then.run());
    } else {
      channel.onWritable(then);
    }
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
      lastWrite = System.nanoTime();
      if (channel == null) {
        response.write(Buffer.buffer(COMMENT));
      } else {
        channel.write(Unpooled.wrappedBuffer(Chunk.httpChunk(COMMENT)));
      }
    }
  }

  private boolean gone() {
    return response.ended() || response.closed();
  }
}
