package org.plenary.screening.rules;

import java.util.regex.Pattern;

/**
 * Whether a line reads like something that belongs on a slide: prose, statistics, an axis, a
 * citation. What it cannot place is for a person to look at.
 *
 * @param vocabulary the words of the page
 */
record SlideLanguage(Vocabulary vocabulary) {
  private static final Pattern CITATION =
      Pattern.compile(
          "et ?al\\b|\\b(?:19|20)\\d\\d\\s?[;:]\\s?~+|~+\\s?\\(~+\\)|\\bdoi\\b|https?:|www\\.|PMID"
              + "|(?<!\\w)[@#]\\p{L}{3}|\\p{L}@\\p{L}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ZERO_IN_WORD = Pattern.compile("(?<=\\p{L})0(?=\\p{L})");
  private static final Pattern ONE_IN_WORD = Pattern.compile("(?<=\\p{Ll})1(?=\\p{Ll})");
  private static final Pattern SIX_IN_WORD = Pattern.compile("(?<=\\p{Ll}) ?6n(?!\\p{L})");
  private static final int NOISE = 3;
  private static final int FEW_WORDS = 4;

  static boolean isCitation(String masked) {
    return CITATION.matcher(masked).find();
  }

  /**
   * @param masked the line, with literature's numbers blotted out
   */
  boolean understands(String masked) {
    String text = unslipped(masked);
    String undated = Dates.masked(text);
    LineWords words = LineWords.of(text, vocabulary);
    if (!words.readable()) {
      return false;
    }
    if (words.letters() <= NOISE && words.letters() == masked.strip().length()) {
      return true; // a stray mark of a chart, or an axis
    }
    if (!Figures.explains(undated)) {
      return false;
    }
    if (isCitation(masked)) {
      return true;
    }
    if (words.names() > 0 && (words.words() <= FEW_WORDS || isDated(masked))) {
      return false;
    }
    return words.unknownLetters() * 3 <= words.letters();
  }

  /**
   * How many words of prose it has: known ones, when they are most of it.
   *
   * @param spaced the line, with spaces where the reader dropped them
   */
  int proseWords(String spaced) {
    LineWords words = LineWords.of(spaced, vocabulary);
    return isCitation(spaced) || words.unknownLetters() * 3 <= words.letters() ? words.known() : 0;
  }

  /** Room was read as Ro0m, and inclusión as inclusi6n. */
  private static String unslipped(String text) {
    String accents = SIX_IN_WORD.matcher(text).replaceAll("on");
    return ONE_IN_WORD.matcher(ZERO_IN_WORD.matcher(accents).replaceAll("o")).replaceAll("l");
  }

  private static boolean isDated(String masked) {
    return Dates.find(masked).stream().anyMatch(f -> f.category().equals("date"));
  }
}
