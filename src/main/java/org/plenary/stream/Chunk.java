package org.plenary.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Cursor;

/**
 * Lines that are sent at once, encoded once for everybody who is sent them. A server's frames carry
 * no mask, so the bytes of a frame are the same for every WebSocket.
 */
final class Chunk {
  private static final int FINAL_TEXT_FRAME = 0x81;
  private static final int COMPRESSED = 0x40;

  /** Less than this is hardly smaller for being compressed. */
  private static final int COMPRESS_FROM = 200;

  private static final byte[] ID = ascii("id: ");
  private static final byte[] DATA = ascii("data: ");
  private static final byte[] BLANK_LINE = ascii("\n\n");
  private static final byte[] NEWLINE = ascii("\r\n");

  private final List<Line> lines;
  private final boolean forMany;
  private final boolean direct;
  private final @Nullable ByteBuf[] encoded = new ByteBuf[Encoding.values().length];

  private Chunk(List<Line> lines, boolean forMany, boolean direct) {
    this.lines = lines;
    this.forMany = forMany;
    this.direct = direct;
  }

  /** For one viewer: compressing it would cost more than it saves. */
  Chunk(List<Line> lines) {
    this(lines, false, false);
  }

  static Chunk of(Line line) {
    return new Chunk(List.of(line));
  }

  static Chunk forMany(List<Line> lines) {
    return new Chunk(lines, true, false);
  }

  /** For many, in memory that sockets read from without a copy for each; {@link #release} it. */
  static Chunk inDirectMemory(List<Line> lines) {
    return new Chunk(lines, true, true);
  }

  List<Line> lines() {
    return lines;
  }

  /** The bytes that go over the wire; the caller's to release. */
  synchronized ByteBuf bytes(Encoding encoding) {
    ByteBuf made = encoded[encoding.ordinal()];
    if (made == null) {
      byte[] bytes = encode(encoding);
      made =
          direct
              ? Unpooled.directBuffer(bytes.length).writeBytes(bytes)
              : Unpooled.wrappedBuffer(bytes);
      encoded[encoding.ordinal()] = made;
    }
    return made.retainedDuplicate();
  }

  /** Lets the memory go when the last socket has taken it. Nobody may ask for bytes again. */
  synchronized void release() {
    for (ByteBuf made : encoded) {
      if (direct && made != null) {
        made.release();
      }
    }
  }

  private byte[] encode(Encoding encoding) {
    return switch (encoding) {
      case MESSAGE -> frame(FINAL_TEXT_FRAME, text());
      case DEFLATED -> {
        byte[] text = text();
        byte[] smaller = forMany && text.length >= COMPRESS_FROM ? Deflated.of(text) : text;
        yield smaller.length < text.length
            ? frame(FINAL_TEXT_FRAME | COMPRESSED, smaller)
            : frame(FINAL_TEXT_FRAME, text);
      }
      case EVENTS -> httpChunk(events());
    };
  }

  /** The lines as the text of a message, in UTF-8. */
  byte[] text() {
    int length = lines.stream().mapToInt(line -> line.json().length + 1).sum() - 1;
    ByteArrayOutputStream text = new ByteArrayOutputStream(length);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        text.write('\n');
      }
      text.writeBytes(lines.get(i).json());
    }
    return text.toByteArray();
  }

  private static byte[] frame(int start, byte[] payload) {
    ByteBuf frame = Unpooled.buffer(payload.length + 10).writeByte(start);
    if (payload.length < 126) {
      frame.writeByte(payload.length);
    } else if (payload.length < 65_536) {
      frame.writeByte(126).writeShort(payload.length);
    } else {
      frame.writeByte(127).writeLong(payload.length);
    }
    return written(frame.writeBytes(payload));
  }

  /** The lines as Server-Sent Events. */
  byte[] events() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Line line : lines) {
      Cursor cursor = line.cursor();
      if (cursor != null) {
        out.writeBytes(ID);
        out.writeBytes(ascii(cursor.toString()));
        out.write('\n');
      }
      out.writeBytes(DATA);
      out.writeBytes(line.json());
      out.writeBytes(BLANK_LINE);
    }
    return out.toByteArray();
  }

  /** As a piece of a body whose length nobody knows (RFC 9112, 7.1). */
  static byte[] httpChunk(byte[] body) {
    byte[] length = ascii(Integer.toHexString(body.length));
    return written(
        Unpooled.buffer(body.length + length.length + 4)
            .writeBytes(length)
            .writeBytes(NEWLINE)
            .writeBytes(body)
            .writeBytes(NEWLINE));
  }

  private static byte[] written(ByteBuf buffer) {
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
