package org.plenary.screening.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.tukaani.xz.XZInputStream;

/**
 * A list of words as sorted 64-bit hashes: two hundred thousand words take 1.6 MB instead of
 * twenty, and a false hit is as good as impossible.
 */
final class WordList {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** A list packed by habit takes 64 MiB to unpack, whatever its size. */
  private static final int MOST_KIB = 2048;

  /** So few are looked through, whatever the length of the list. */
  private static final int HASHES_PER_BEGIN = 8;

  private final long[] hashes;

  /** Where the hashes begin that begin with the same bits, and after the last of them the end. */
  private final int[] begins;

  private final int shift;

  private WordList(long[] hashes) {
    this.hashes = hashes;
    Arrays.sort(hashes);
    int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(hashes.length / HASHES_PER_BEGIN));
    this.shift = Long.SIZE - bits;
    this.begins = new int[(1 << bits) + 1];
    for (long hash : hashes) {
      begins[begin(hash) + 1]++;
    }
    for (int i = 1; i < begins.length; i++) {
      begins[i] += begins[i - 1];
    }
  }

  /** Reads {@code /screening/NAME.txt.xz} (one small-letter word a line) from the class path. */
  static WordList load(String name) {
    return load(name, UnaryOperator.identity());
  }

  /**
   * @param form what is kept of each word
   */
  static WordList load(String name, UnaryOperator<String> form) {
    String resource = "/screening/" + name + ".txt.xz";
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("word list missing: " + resource);
      }
      try (var reader =
          new BufferedReader(
              new InputStreamReader(new XZInputStream(in, MOST_KIB), StandardCharsets.UTF_8))) {
        return new WordList(reader.lines().map(form).mapToLong(WordList::hash).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WordList of(String words) {
    return new WordList(
        Arrays.stream(words.strip().split("\\s+")).mapToLong(WordList::hash).toArray());
  }

  boolean contains(CharSequence lowerCase) {
    long hash = hash(lowerCase);
    int begin = begin(hash);
    return Arrays.binarySearch(hashes, begins[begin], begins[begin + 1], hash) >= 0;
  }

  /** In the order of the signed numbers. */
  private int begin(long hash) {
    return (int) ((hash ^ Long.MIN_VALUE) >>> shift);
  }

  private static long hash(CharSequence s) {
    long h = FNV_OFFSET;
    for (int i = 0; i < s.length(); i++) {
      h = (h ^ s.charAt(i)) * FNV_PRIME;
    }
    return h;
  }
}
