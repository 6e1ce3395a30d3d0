package org.plenary.stream;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpObjectEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import org.jspecify.annotations.Nullable;

/** How chunks get onto a WebSocket's connection. */
sealed interface WebSocketWire {

  boolean writable();

  void write(Chunk chunk);

  void onWritable(Runnable then);

  /** Ends the connection without a word. */
  void cut();

  /**
   * The way below Vert.x's own encoder, which would encode a chunk again for every viewer; where
   * the connection does not look as expected, the public API.
   */
  static WebSocketWire of(ServerWebSocket socket, HttpConnection connection) {
    ChannelHandlerContext context = framed(connection);
    return context == null ? new Messages(socket) : new Frames(context);
  }

  private static @Nullable ChannelHandlerContext framed(HttpConnection connection) {
    if (!(connection instanceof ConnectionBase base)) {
      return null;
    }
    ChannelPipeline pipeline = base.channel().pipeline();
    boolean upgraded =
        pipeline.get(HttpObjectEncoder.class) == null
            && pipeline.get(WebSocketFrameEncoder.class) != null;
    return upgraded ? pipeline.context(VertxHandler.class) : null;
  }

  /** Ready-made frames, written from where Vert.x itself writes. */
  record Frames(ChannelHandlerContext context) implements WebSocketWire {
    @Override
    public boolean writable() {
      return context.channel().isWritable();
    }

    @Override
    public void write(Chunk chunk) {
      context.writeAndFlush(Unpooled.wrappedBuffer(chunk.frame()), context.voidPromise());
    }

    @Override
    public void onWritable(Runnable then) {
      // Vert.x's drain handler counts only what went through its own queue.
      context
          .pipeline()
          .addBefore(
              context.name(),
              "plenary-drain",
              new ChannelInboundHandlerAdapter() {
                @Override
                public void channelWritabilityChanged(ChannelHandlerContext changed) {
                  changed.fireChannelWritabilityChanged();
                  if (changed.channel().isWritable()) {
                    // Not at once: this may be called from within a write.
                    changed.channel().eventLoop().execute(then);
                  }
                }
              });
    }

    @Override
    public void cut() {
      // Not the channel's own close: Vert.x would say goodbye first, and wait for an answer.
      context.close();
    }
  }

  /** Messages that Vert.x encodes. */
  record Messages(ServerWebSocket socket) implements WebSocketWire {
    @Override
    public boolean writable() {
      return !socket.isClosed() && !socket.writeQueueFull();
    }

    @Override
    public void write(Chunk chunk) {
      socket.writeTextMessage(chunk.text());
    }

    @Override
    public void onWritable(Runnable then) {
      socket.drainHandler(_ -> then.run());
    }

    /** The server's closing timeout does it. */
    @Override
    public void cut() {
      socket.close();
    }
  }
}
