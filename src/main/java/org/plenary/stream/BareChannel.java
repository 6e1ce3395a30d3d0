package org.plenary.stream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpObjectEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/**
 * The way below Vert.x's own encoders, which would encode a chunk again for every viewer. This is
 * the only class that knows how Vert.x lays out a connection; where one does not look as expected
 * there is no such way, and the public API is used.
 */
final class BareChannel {
  private final ChannelHandlerContext encoder;

  private BareChannel(ChannelHandlerContext encoder) {
    this.encoder = encoder;
  }

  /** Of a connection that has become a WebSocket. */
  static @Nullable BareChannel ofWebSocket(HttpConnection connection) {
    ChannelPipeline pipeline = pipeline(connection);
    return pipeline == null || pipeline.get(HttpObjectEncoder.class) != null
        ? null
        : below(pipeline.context(WebSocketFrameEncoder.class));
  }

  /** Of an HTTP/1.1 connection whose answer has begun in chunks. */
  static @Nullable BareChannel ofAnswer(HttpConnection connection) {
    ChannelPipeline pipeline = pipeline(connection);
    return pipeline == null ? null : below(pipeline.context(HttpObjectEncoder.class));
  }

  private static @Nullable ChannelPipeline pipeline(HttpConnection connection) {
    return connection instanceof ConnectionBase base ? base.channel().pipeline() : null;
  }

  private static @Nullable BareChannel below(@Nullable ChannelHandlerContext encoder) {
    return encoder == null ? null : new BareChannel(encoder);
  }

  boolean writable() {
    return encoder.channel().isWritable();
  }

  void write(ByteBuf bytes) {
    encoder.writeAndFlush(bytes, encoder.voidPromise());
  }

  /** Vert.x's drain handler counts only what went through its own queue. */
  void onWritable(Runnable then) {
    encoder
        .pipeline()
        .addAfter(
            encoder.name(),
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

  /** Ends the connection at once: Vert.x would say goodbye first, and wait for an answer. */
  void cut() {
    encoder.close();
  }
}
