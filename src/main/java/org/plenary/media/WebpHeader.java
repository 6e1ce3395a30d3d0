package org.plenary.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The size that one frame's own bitstream claims, and where the frame lies in a moving picture (RFC
 * 9649, 2.5 to 2.7; RFC 6386, 9.1). The container states a size too, and a decoder that believes
 * the one but allocates by the other is how a small file takes all memory.
 *
 * @param x of its left side in a moving picture, else 0
 * @param y of its upper side in a moving picture, else 0
 * @param overwrites replaces what it covers, instead of being laid over it
 * @param vanishes is taken away again before the next frame
 */
record WebpHeader(
    boolean lossy, int width, int height, int x, int y, boolean overwrites, boolean vanishes) {
  private static final int FRAME_HEADER = 16;

  /** Every frame in order, one for a still; empty when one has no signature or is cut off. */
  static List<WebpHeader> of(byte[] file) {
    var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    try {
      return frames(in.position(12));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private static List<WebpHeader> frames(ByteBuffer in) {
    List<WebpHeader> frames = new ArrayList<>();
    while (in.remaining() >= 8) {
      String name = name(in);
      int length = length(in);
      int next = in.position() + length + (length & 1);
      if (name.equals("VP8 ") || name.equals("VP8L")) {
        return List.of(bitstream(name, in));
      }
      if (name.equals("ANMF")) {
        frames.add(moving(in, next));
      }
      in.position(Math.min(next, in.limit()));
    }
    return frames;
  }

  private static WebpHeader moving(ByteBuffer in, int end) {
    int x = 2 * threeBytes(in);
    int y = 2 * threeBytes(in);
    in.position(in.position() + FRAME_HEADER - 7);
    int flags = in.get();
    while (in.position() < end) {
      String name = name(in);
      int length = length(in);
      if (name.equals("VP8 ") || name.equals("VP8L")) {
        WebpHeader still = bitstream(name, in);
        return new WebpHeader(
            still.lossy, still.width, still.height, x, y, (flags & 2) != 0, (flags & 1) != 0);
      }
      in.position(in.position() + length + (length & 1));
    }
    throw new IllegalArgumentException("a frame without a picture");
  }

  private static WebpHeader bitstream(String name, ByteBuffer in) {
    return name.equals("VP8 ") ? lossy(in) : lossless(in);
  }

  private static WebpHeader lossy(ByteBuffer in) {
    boolean keyFrame = (in.get() & 1) == 0;
    in.getShort();
    boolean signed = (in.get() & 0xFF) == 0x9D && in.get() == 0x01 && in.get() == 0x2A;
    if (!keyFrame || !signed) {
      throw new IllegalArgumentException("no key frame");
    }
    return still(true, in.getShort() & 0x3FFF, in.getShort() & 0x3FFF);
  }

  private static WebpHeader lossless(ByteBuffer in) {
    if (in.get() != 0x2F) {
      throw new IllegalArgumentException("no signature");
    }
    int bits = in.getInt();
    return still(false, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
  }

  private static WebpHeader still(boolean lossy, int width, int height) {
    return new WebpHeader(lossy, width, height, 0, 0, false, false);
  }

  /** Of a chunk; a decoder takes as much memory as it says, so it has to be there. */
  private static int length(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new IllegalArgumentException("a chunk that is cut off");
    }
    return length;
  }

  private static String name(ByteBuffer in) {
    byte[] name = new byte[4];
    in.get(name);
    return new String(name, ISO_8859_1);
  }

  private static int threeBytes(ByteBuffer in) {
    return (in.get() & 0xFF) | (in.getShort() & 0xFFFF) << 8;
  }
}
