package org.plenary.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The number of a post as it stands in its text: eight letters between tildes. Letters, because a
 * long number in a text looks like somebody's record number, and the server would hold the post.
 */
final class Mark {
  /** Bytes, with the tildes. */
  static final int LENGTH = 10;

  private static final byte TILDE = '~';
  private static final int LETTERS = LENGTH - 2;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long TILDES = ONES * TILDE;

  private Mark() {}

  static String of(int number) {
    byte[] mark = new byte[LENGTH];
    mark[0] = TILDE;
    mark[LENGTH - 1] = TILDE;
    for (int i = 0; i < LETTERS; i++) {
      mark[LETTERS - i] = (byte) ('a' + (number >>> (4 * i) & 15));
    }
    return new String(mark, StandardCharsets.US_ASCII);
  }

  /** Where the next tilde stands, eight bytes at a time; {@code end} when there is none. */
  static int find(byte[] bytes, int from, int end) {
    int at = from;
    while (at + Long.BYTES <= end) {
      long other = (long) LONGS.get(bytes, at) ^ TILDES;
      long zero = (other - ONES) & ~other & HIGHS;
      if (zero != 0) {
        return at + (Long.numberOfTrailingZeros(zero) >>> 3);
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] != TILDE) {
      at++;
    }
    return at;
  }

  /** The number of the mark whose first tilde stands here; -1 when this is none. */
  static int read(byte[] bytes, int at) {
    if (bytes[at + LENGTH - 1] != TILDE) {
      return -1;
    }
    int number = 0;
    for (int i = 1; i <= LETTERS; i++) {
      int letter = bytes[at + i] - 'a';
      if (letter < 0 || letter > 15) {
        return -1;
      }
      number = number << 4 | letter;
    }
    return number;
  }
}
