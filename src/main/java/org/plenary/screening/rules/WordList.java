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

  private final long[] hashes;

  private WordList(long[] hashes) {
    this.hashes = hashes;
    Arrays.sort(hashes);
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
    return Arrays.binarySearch(hashes, hash(lowerCase)) >= 0;
  }

  private static long hash(CharSequence s) {
    long h = FNV_OFFSET;
    for (int i = 0; i < s.length(); i++) {
      h = (h ^ s.charAt(i)) * FNV_PRIME;
    }
    return h;
  }
}
