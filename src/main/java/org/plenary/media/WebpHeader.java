package org.plenary.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The size that the first frame's own bitstream claims (RFC 9649, 2.5 to 2.7; RFC 6386, 9.1). The
 * container states a size too, and a decoder that believes the one but allocates by the other is
 * how a small file takes all memory.
 */
record WebpHeader(boolean lossy, int width, int height) {
  private static final int FRAME_HEADER = 16;

  /** Empty when there is no frame, or one without its signature. */
  static Optional<WebpHeader> of(byte[] file) {
    var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    try {
      return firstFrame(in.position(12));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<WebpHeader> firstFrame(ByteBuffer in) {
    while (true) {
      byte[] name = new byte[4];
      in.get(name);
      int length = in.getInt();
      switch (new String(name, ISO_8859_1)) {
        case "VP8 " -> {
          return lossy(in);
        }
        case "VP8L" -> {
          return lossless(in);
        }
        case "ANMF" -> in.position(Math.addExact(in.position(), FRAME_HEADER));
        default -> {
          if (length < 0) {
            return Optional.empty();
          }
          in.position(in.position() + length + (length & 1));
        }
      }
    }
  }

  private static Optional<WebpHeader> lossy(ByteBuffer in) {
    int tag = in.get();
    in.getShort();
    boolean keyFrame = (tag & 1) == 0;
    boolean signed = (in.get() & 0xFF) == 0x9D && in.get() == 0x01 && in.get() == 0x2A;
    int width = in.getShort() & 0x3FFF;
    int height = in.getShort() & 0x3FFF;
    return keyFrame && signed ? Optional.of(new WebpHeader(true, width, height)) : Optional.empty();
  }

  private static Optional<WebpHeader> lossless(ByteBuffer in) {
    boolean signed = in.get() == 0x2F;
    int bits = in.getInt();
    return signed
        ? Optional.of(new WebpHeader(false, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1))
        : Optional.empty();
  }
}
