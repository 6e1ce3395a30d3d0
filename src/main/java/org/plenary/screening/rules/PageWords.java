package org.plenary.screening.rules;

import java.util.List;

/** The words of the languages that a page is written in. It belongs to one thread. */
public final class PageWords {
  private final Vocabulary vocabulary;

  private PageWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Of a page that was read by a machine. */
  public static PageWords of(List<RecognisedLine> lines) {
    return new PageWords(Vocabulary.ofRead(lines.stream().map(RecognisedLine::text).toList()));
  }

  /** A word in use, or a medical term. */
  public boolean has(String word) {
    return vocabulary.isListed(Lexicon.key(word));
  }
}
