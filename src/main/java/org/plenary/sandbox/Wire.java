package org.plenary.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames as bytes: a magic number, a kind, the JSON behind its length, the number of blobs, and
 * each blob behind its length. What does not look like that is refused before it is allocated.
 */
final class Wire {
  static final int MAX_BYTES = 128 << 20;
  private static final int MAGIC = 0x504C4E31; // "PLN1"
  private static final int MAX_BLOBS = 64;

  enum Kind {
    HELLO,
    REQUEST,
    REPLY,
    /** JSON field: the code; the one blob: the detail. */
    REFUSAL
  }

  record Message(Kind kind, Frame frame) {}

  private Wire() {}

  static void write(DataOutputStream out, Kind kind, Frame frame) throws IOException {
    requireFits(frame);
    byte[] json = frame.json().getBytes(UTF_8);
    out.writeInt(MAGIC);
    out.writeByte(kind.ordinal());
    out.writeInt(json.length);
    out.write(json);
    out.writeInt(frame.blobs().size());
    for (byte[] blob : frame.blobs()) {
      out.writeInt(blob.length);
      out.write(blob);
    }
    out.flush();
  }

  static void requireFits(Frame frame) {
    long size = 3L * frame.json().length(); // at most, in UTF-8
    for (byte[] blob : frame.blobs()) {
      size += blob.length;
    }
    if (size > MAX_BYTES || frame.blobs().size() > MAX_BLOBS) {
      throw new IllegalArgumentException("too large for one frame: " + frame);
    }
  }

  /** The next message, or null when the other side is gone. */
  static @Nullable Message read(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int magic = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    int kind = in.readUnsignedByte();
    if (magic != MAGIC || kind >= Kind.values().length) {
      throw new StreamCorruptedException("not a frame");
    }
    byte[] json = readBytes(in, MAX_BYTES);
    int count = in.readInt();
    if (count < 0 || count > MAX_BLOBS) {
      throw new StreamCorruptedException("blob count out of range");
    }
    int left = MAX_BYTES - json.length;
    List<byte[]> blobs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] blob = readBytes(in, left);
      left -= blob.length;
      blobs.add(blob);
    }
    return new Message(Kind.values()[kind], new Frame(new String(json, UTF_8), blobs));
  }

  private static byte[] readBytes(DataInputStream in, int limit) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > limit) {
      throw new StreamCorruptedException("length out of range");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}
