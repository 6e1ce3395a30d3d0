package org.plenary.screening.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists of texts in {@code src/test/resources/screening}, one a line; # begins a comment. */
final class Corpus {
  private Corpus() {}

  static List<String> lines(String name) {
    try (InputStream in =
            Objects.requireNonNull(
                Corpus.class.getResourceAsStream("/screening/" + name + ".txt"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
