package org.plenary.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The marks in compressed messages. A message that has been sent to one viewer is not inflated
 * again for the next, or the client would be the slower side.
 */
final class Inflated {
  private static final int KEPT = 4096;
  private static final byte[] FLUSH = {0, 0, (byte) 0xff, (byte) 0xff};

  private record Message(long checksum, int length) {}

  private final Map<Message, int[]> known = new HashMap<>();
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] text = new byte[1 << 20];

  int[] marks(byte[] bytes, int from, int length) {
    checksum.reset();
    checksum.update(bytes, from, length);
    if (known.size() >= KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(
        new Message(checksum.getValue(), length), _ -> read(bytes, from, length));
  }

  private int[] read(byte[] bytes, int from, int length) {
    byte[] whole = Arrays.copyOfRange(bytes, from, from + length + FLUSH.length);
    System.arraycopy(FLUSH, 0, whole, length, FLUSH.length);
    inflater.reset();
    inflater.setInput(whole);
    try {
      int end = inflater.inflate(text);
      IntStream.Builder marks = IntStream.builder();
      int at = Mark.find(text, 0, end);
      while (at + Mark.LENGTH <= end) {
        int number = Mark.read(text, at);
        if (number >= 0) {
          marks.add(number);
        }
        at = Mark.find(text, at + (number < 0 ? 1 : Mark.LENGTH), end);
      }
      return marks.build().toArray();
    } catch (DataFormatException e) {
      throw new IllegalStateException("a compressed message cannot be read", e);
    }
  }
}
