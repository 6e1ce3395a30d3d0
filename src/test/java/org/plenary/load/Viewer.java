package org.plenary.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is sent the stream. It reads of what it is sent the frames' headers and the
 * marks of posts, nothing else, so that thousands of them cost one thread.
 */
final class Viewer {
  private static final int SMALL_RECEIVE_BUFFER = 4096;
  private static final byte[] NOTHING = {};
  private static final byte[] SNAPSHOT = ascii("{\"type\":\"snapshot\"");
  private static final byte[] HEADERS_END = ascii("\r\n\r\n");
  private static final byte[] PONG = HexFormat.of().parseHex("8a8000000000");

  private enum State {
    CONNECTING,
    SHAKING_HANDS,
    OPEN,
    CLOSED
  }

  final boolean slow;

  /** Whose posts it watches. */
  final int conference;

  private final int index;
  private final int turn;
  private final Crowd crowd;
  private State state = State.CLOSED;
  private @Nullable SelectionKey key;
  private byte[] rest = NOTHING;
  private int has;

  /**
   * @param index from 0 on; the viewers go to the conferences in turn
   * @param slow whether its socket takes little, so that it can be stalled soon
   */
  Viewer(int index, boolean slow, Crowd crowd) {
    int conferences = crowd.ledger().conferences();
    this.index = index;
    this.conference = index % conferences;
    this.turn = index / conferences;
    this.slow = slow;
    this.crowd = crowd;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The how manieth of its conference it is, from 0 on. */
  int turn() {
    return turn;
  }

  boolean closed() {
    return state == State.CLOSED;
  }

  /** How many posts of its conference it has, in their order. */
  int has() {
    return has;
  }

  void connect(InetSocketAddress server) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    if (slow) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_RECEIVE_BUFFER);
    }
    // One address has ports for about 28,000 connections.
    channel.bind(new InetSocketAddress("127.0.0." + (2 + index / 9000), 0));
    state = State.CONNECTING;
    rest = NOTHING;
    key = channel.register(crowd.selector(), SelectionKey.OP_CONNECT, this);
    channel.connect(server);
  }

  /** Called when its channel is ready. */
  void ready(SelectionKey ready, ByteBuffer buffer) {
    SocketChannel channel = (SocketChannel) ready.channel();
    try {
      if (state == State.CONNECTING) {
        channel.finishConnect();
        channel.write(ByteBuffer.wrap(ascii(crowd.request(this))));
        state = State.SHAKING_HANDS;
        ready.interestOps(SelectionKey.OP_READ);
      } else {
        read(channel, buffer);
      }
    } catch (IOException _) {
      cut();
    }
  }

  private void read(SocketChannel channel, ByteBuffer buffer) throws IOException {
    buffer.clear().put(rest);
    int before = buffer.position();
    if (channel.read(buffer) < 0) {
      cut();
      return;
    }
    long now = System.nanoTime();
    byte[] bytes = buffer.array();
    int end = buffer.position();
    int used = 0;
    if (state == State.SHAKING_HANDS) {
      used = handshake(bytes, end);
    }
    if (state == State.OPEN) {
      crowd.tally().reads++;
      crowd.tally().bytes += end - before;
      used = crowd.events() ? events(bytes, used, end, now) : frames(bytes, used, end, now);
    }
    if (state != State.CLOSED) {
      rest = used == end ? NOTHING : Arrays.copyOfRange(bytes, used, end);
    }
  }

  private int handshake(byte[] bytes, int end) {
    int at = 0;
    while (at + HEADERS_END.length <= end
        && !Arrays.equals(bytes, at, at + HEADERS_END.length, HEADERS_END, 0, HEADERS_END.length)) {
      at++;
    }
    if (at + HEADERS_END.length > end) {
      return 0;
    }
    String head = new String(bytes, 0, at, StandardCharsets.US_ASCII);
    if (crowd.accepts(head)) {
      state = State.OPEN;
      crowd.opened();
    } else {
      crowd.refused(head);
      cut();
    }
    return at + HEADERS_END.length;
  }

  /** Server-Sent Events: the marks, wherever they stand. */
  private int events(byte[] bytes, int from, int end, long now) {
    int at = Mark.find(bytes, from, end);
    while (at + Mark.LENGTH <= end) {
      int number = Mark.read(bytes, at);
      if (number < 0) {
        at++;
      } else {
        sent(number, now);
        at += Mark.LENGTH;
      }
      at = Mark.find(bytes, at, end);
    }
    return Math.min(at, end);
  }

  private int frames(byte[] bytes, int from, int end, long now) {
    int at = from;
    while (end - at >= 2) {
      int length = bytes[at + 1] & 127;
      int header = length < 126 ? 2 : length == 126 ? 4 : 10;
      if (end - at < header) {
        break;
      }
      long payload = length;
      if (header > 2) {
        payload = 0;
        for (int i = 2; i < header; i++) {
          payload = payload << 8 | (bytes[at + i] & 255);
        }
      }
      if (end - at - header < payload) {
        break;
      }
      frame(bytes, at, at + header, (int) payload, now);
      at += header + (int) payload;
      if (state == State.CLOSED) {
        return end;
      }
    }
    return at;
  }

  private void frame(byte[] bytes, int at, int from, int length, long now) {
    switch (bytes[at] & 15) {
      case 8 -> {
        crowd.sentAway(length < 2 ? 1005 : (bytes[from] & 255) << 8 | (bytes[from + 1] & 255));
        cut();
      }
      case 9 -> answerPing();
      default -> {
        if ((bytes[at] & 0x40) != 0) {
          for (int number : crowd.inflated().marks(bytes, from, length)) {
            sent(number, now);
          }
        } else if (!startsWith(bytes, from, length, SNAPSHOT)) {
          events(bytes, from, from + length, now);
        }
      }
    }
  }

  private static boolean startsWith(byte[] bytes, int from, int length, byte[] start) {
    return length >= start.length
        && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
  }

  private void sent(int number, long now) {
    int place = crowd.ledger().place(number, has);
    if (place > has) {
      crowd.tally().missing += place - has - 1;
      has = place;
      crowd.ledger().delivered(number, now);
    } else if (place == has) {
      crowd.tally().doubles++;
    } else {
      crowd.tally().late++;
    }
  }

  private void answerPing() {
    if (key != null) {
      try {
        ((SocketChannel) key.channel()).write(ByteBuffer.wrap(PONG));
      } catch (IOException _) {
        cut();
      }
    }
  }

  /** Whether it takes what it is sent. */
  void reads(boolean reading) {
    if (key != null && key.isValid() && state == State.OPEN) {
      key.interestOps(reading ? SelectionKey.OP_READ : 0);
    }
  }

  /** Ends the connection without a word. */
  void cut() {
    State before = state;
    state = State.CLOSED;
    rest = NOTHING;
    if (key != null) {
      try {
        key.channel().close();
      } catch (IOException _) {
        // It is gone either way.
      }
      key = null;
    }
    if (before != State.CLOSED) {
      crowd.closed(this, before == State.OPEN);
    }
  }
}
