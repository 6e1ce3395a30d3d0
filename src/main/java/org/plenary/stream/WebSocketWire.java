package org.plenary.stream;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;

/** How chunks get onto a WebSocket's connection. */
sealed interface WebSocketWire {

  boolean writable();

  void write(Chunk chunk);

  void onWritable(Runnable then);

  /** Ends the connection without a word. */
  void cut();

  /**
   * @param deflate whether the other side has agreed to compressed messages
   */
  static WebSocketWire of(ServerWebSocket socket, HttpConnection connection, boolean deflate) {
    BareChannel channel = BareChannel.ofWebSocket(connection);
    return channel == null
        ? new Messages(socket)
        : new Frames(channel, deflate ? Encoding.DEFLATED : Encoding.MESSAGE);
  }

  /** Ready-made frames. */
  record Frames(BareChannel channel, Encoding encoding) implements WebSocketWire {
    @Override
    public boolean writable() {
      return channel.writable();
    }

    @Override
    public void write(Chunk chunk) {
      channel.write(chunk.bytes(encoding));
    }

    @Override
    public void onWritable(Runnable then) {
      channel.onWritable(then);
    }

    @Override
    public void cut() {
      channel.cut();
    }
  }

  /** Messages that Vert.x encodes, uncompressed: each message may be either. */
  record Messages(ServerWebSocket socket) implements WebSocketWire {
    @Override
    public boolean writable() {
      return !socket.isClosed() && !socket.writeQueueFull();
    }

    @Override
    public void write(Chunk chunk) {
      socket.writeTextMessage(new String(chunk.text(), StandardCharsets.UTF_8));
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
