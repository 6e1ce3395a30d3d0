package org.plenary.stream;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpObjectEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket. Chunks are written as ready-made frames below Vert.x's own encoder, which would
 * encode them again for every viewer; where its pipeline does not look as expected, they go through
 * the public API instead.
 */
final class WebSocketOutlet implements Outlet {
  private static final Buffer NOTHING = Buffer.buffer();

  /** A page of ours sends nothing but close frames and answers to pings. */
  private static final int MOST_FRAMES = 100;

  private static final long FRAMES_WINDOW = TimeUnit.SECONDS.toNanos(10);
  private static final long LAST_WORDS_SECONDS = 10;

  private final ServerWebSocket socket;
  private final ChannelHandlerContext pipeline;
  private final boolean framed;
  private final Limits limits;
  private long lastPing;
  private @Nullable Long unanswered;
  private int frames;
  private long windowStart;
  private boolean closing;

  WebSocketOutlet(ServerWebSocket socket, Limits limits) {
    this.socket = socket;
    this.pipeline = ((WebSocketInternal) socket).channelHandlerContext();
    this.framed = takesFrames(pipeline);
    this.limits = limits;
    long now = System.nanoTime();
    // Those who connect together after a restart must not be pinged together.
    this.lastPing = now - ThreadLocalRandom.current().nextLong(limits.ping().toNanos() / 2);
    this.windowStart = now;
    socket.frameHandler(_ -> heard());
    socket.exceptionHandler(_ -> {});
  }

  private static boolean takesFrames(ChannelHandlerContext context) {
    return context.pipeline().get(HttpObjectEncoder.class) == null
        && context.pipeline().get(WebSocketFrameEncoder.class) != null;
  }

  /** Whether chunks skip the encoder. */
  boolean framed() {
    return framed;
  }

  @Override
  public boolean writable() {
    return !closing && pipeline.channel().isWritable();
  }

  @Override
  public void send(Chunk chunk) {
    if (framed) {
      pipeline.writeAndFlush(Unpooled.wrappedBuffer(chunk.frame()), pipeline.voidPromise());
    } else {
      socket.writeTextMessage(chunk.text());
    }
  }

  @Override
  public void onWritable(Runnable then) {
    // Vert.x's drain handler counts only what went through its own queue.
    pipeline
        .pipeline()
        .addBefore(
            pipeline.name(),
            "plenary-drain",
            new ChannelInboundHandlerAdapter() {
              @Override
              public void channelWritabilityChanged(ChannelHandlerContext context) {
                context.fireChannelWritabilityChanged();
                if (context.channel().isWritable()) {
                  // Not at once: this may be called from within a write.
                  context.channel().eventLoop().execute(then);
                }
              }
            });
  }

  @Override
  public void onClosed(Runnable then) {
    socket.closeHandler(_ -> then.run());
  }

  @Override
  public void close(Ending ending) {
    if (closing) {
      return;
    }
    closing = true;
    socket.close(ending.code, ending.reason);
    // The close frame waits behind what the other side does not read.
    Channel channel = pipeline.channel();
    channel.eventLoop().schedule(() -> channel.close(), LAST_WORDS_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void tick(long now) {
    Long since = unanswered;
    if (since != null && now - since > limits.pong().toNanos()) {
      pipeline.channel().close();
    } else if (now - lastPing > limits.ping().toNanos() && writable()) {
      lastPing = now;
      unanswered = since == null ? Long.valueOf(now) : since;
      socket.writePing(NOTHING);
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
