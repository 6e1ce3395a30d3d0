package org.plenary.stream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Cursor;

/**
 * Lines that are sent at once, encoded once for everybody who is sent them. A server's frames carry
 * no mask, so the bytes of a frame are the same for every WebSocket.
 */
final class Chunk {
  private static final byte FINAL_TEXT_FRAME = (byte) 0x81;
  private static final byte[] ID = ascii("id: ");
  private static final byte[] DATA = ascii("data: ");
  private static final byte[] BLANK_LINE = ascii("\n\n");

  private final List<Line> lines;
  private byte @Nullable [] frame;
  private byte @Nullable [] events;

  Chunk(List<Line> lines) {
    this.lines = lines;
  }

  static Chunk of(Line line) {
    return new Chunk(List.of(line));
  }

  List<Line> lines() {
    return lines;
  }

  /** The lines as one WebSocket text message, as they go over the wire. */
  byte[] frame() {
    byte[] made = frame;
    if (made == null) {
      made = framed();
      frame = made;
    }
    return made;
  }

  /** The lines as Server-Sent Events. */
  byte[] events() {
    byte[] made = events;
    if (made == null) {
      made = asEvents();
      events = made;
    }
    return made;
  }

  /** The lines as the text of a message. */
  String text() {
    byte[] whole = frame();
    int payload = textLength();
    return new String(whole, whole.length - payload, payload, StandardCharsets.UTF_8);
  }

  private int textLength() {
    return lines.stream().mapToInt(line -> line.json().length + 1).sum() - 1;
  }

  private byte[] framed() {
    int length = textLength();
    ByteBuffer buffer = ByteBuffer.allocate(length + 10).put(FINAL_TEXT_FRAME);
    if (length < 126) {
      buffer.put((byte) length);
    } else if (length < 65_536) {
      buffer.put((byte) 126).putShort((short) length);
    } else {
      buffer.put((byte) 127).putLong(length);
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        buffer.put((byte) '\n');
      }
      buffer.put(lines.get(i).json());
    }
    return written(buffer);
  }

  private byte[] asEvents() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(textLength() + 64 * lines.size());
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

  private static byte[] written(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
