package org.plenary.stream;

import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Compresses a message for every viewer at once (RFC 7692). Each message is compressed by itself,
 * so its bytes mean the same to all, whatever else they have been sent.
 */
final class Deflated {
  private static final int LEVEL = 6;

  /** What ends a flush is not sent. */
  private static final int FLUSH = 4;

  private static final ThreadLocal<Deflater> DEFLATERS =
      ThreadLocal.withInitial(() -> new Deflater(LEVEL, true));

  private Deflated() {}

  static byte[] of(byte[] message) {
    Deflater deflater = DEFLATERS.get();
    deflater.reset();
    deflater.setInput(message);
    byte[] out = new byte[message.length + message.length / 1000 + 64];
    int length = 0;
    while (true) {
      length += deflater.deflate(out, length, out.length - length, Deflater.SYNC_FLUSH);
      if (length < out.length) {
        return Arrays.copyOf(out, length - FLUSH);
      }
      out = Arrays.copyOf(out, out.length * 2);
    }
  }
}
