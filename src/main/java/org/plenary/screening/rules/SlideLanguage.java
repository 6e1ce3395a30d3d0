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
          "et ?al\\b|~{4}\\s?[;:]\\s?~+|\\b(?:19|20)\\d\\d\\s?[;:]\\s?~+|~+\\s?\\(\\s?~+\\s?\\)|\\bdoi\\b|https?:|www\\.|PMID"
              + "|(?<!\\w)[@#]\\p{L}{3}|\\p{L}@\\p{L}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern O_IN_WORD =
      Pattern.compile(
          "(?<=\\p{L}) ?0(?=\\p{L})|(?<!\\p{L})0(?=[fnr](?!\\p{L}))|(?<=\\p{Ll}{2}) ?6(?=[\\p{Ll}B])");

  /** CTDlvol and lvermectine; no word begins with l and another consonant. */
  private static final Pattern CAPITAL_I =
      Pattern.compile("(?<=\\p{Lu}{2})l(?=\\p{Ll})|(?<!\\p{L})l(?=[bcdfgjkmnpqrstvwxz]\\p{Ll}{3})");

  private static final Pattern I_IN_WORD = Pattern.compile("(?<=\\p{L}) ?1(?=\\p{Ll}{2})");
  private static final Pattern S_IN_WORD = Pattern.compile("(?<=\\p{Ll}{2}) ?5(?=\\p{Ll})");
  private static final Pattern TIMES = Pattern.compile("(?<=\\d) ?[x×](?=\\p{L}{2})");
  private static final Pattern ARTICLE = Pattern.compile("(?<!\\p{L})I(?=['’]\\p{L}{3})");
  private static final Pattern INTERVAL = Pattern.compile("(?<=% ?-?)(?:[CK][1l]|1C)(?!\\p{L})");
  private static final int NOISE = 3;
  private static final int FEW_WORDS = 4;

  static boolean isCitation(String masked) {
    return CITATION.matcher(masked).find();
  }

  /**
   * @param masked the line, with literature's numbers blotted out
   */
  boolean understands(String masked) {
    String mended = unslipped(masked);
    return understandsAsRead(masked) || !mended.equals(masked) && understandsAsRead(mended);
  }

  private boolean understandsAsRead(String text) {
    String undated = Dates.masked(text);
    LineWords words = LineWords.of(SpelledOut.masked(Meeting.unnamed(text)), vocabulary);
    if (!words.readable()) {
      return false;
    }
    if (words.letters() <= NOISE && words.letters() == text.strip().length()) {
      return true; // a stray mark of a chart, or an axis
    }
    if (!Figures.explains(undated)) {
      return false;
    }
    if (isCitation(text)) {
      return true;
    }
    if (words.longName() || words.names() > 0 && (words.words() <= FEW_WORDS || isDated(text))) {
      return false;
    }
    return words.unknownLetters() * 3 <= words.letters()
        || words.names() == 0
            && words.known() >= 2
            && words.unknownLetters() * 2 <= words.letters();
  }

  /** Its unknown words begin with small letters, and its figures are a slide's. */
  boolean isBadlyReadProse(String masked) {
    LineWords words = LineWords.of(masked, vocabulary);
    return words.readable()
        && words.names() == 0
        && words.words() > 0
        && !isDated(masked)
        && Figures.explains(Dates.masked(masked))
        && (words.known() >= 2 || !LIKE_CAPITAL.matcher(masked).find());
  }

  /** Its small letters look like its capitals, but for their size. */
  private static final Pattern LIKE_CAPITAL = Pattern.compile("(?<![\\p{L}])[ckopsuvwxz]\\p{L}");

  /**
   * How many words of prose it has: known ones, when they are most of it.
   *
   * @param spaced the line, with spaces where the reader dropped them
   */
  int proseWords(String spaced) {
    LineWords words = LineWords.of(spaced, vocabulary);
    return isCitation(spaced) || words.unknownLetters() * 3 <= words.letters() ? words.known() : 0;
  }

  /** The letter of an answer, or the degree of a temperature, was read as part of a word. */
  private static final Pattern STUCK =
      Pattern.compile(
          "(?<=^[^\\p{L}]{0,3})[A-E](?=\\p{Lu}\\p{Ll}{2})|(?<=°) ?[CF](?=\\p{Ll})"
              + "|(?<=\\p{Ll}{3})n(?= ?= ?\\d)");

  /**
   * Room was read as Ro0m, inclusión as inclusi6n, l'enfant as I'enfant, and 95 % KI as 95 % K1.
   */
  private static String unslipped(String text) {
    String mended = O_IN_WORD.matcher(text).replaceAll("o");
    mended = ARTICLE.matcher(mended).replaceAll("l");
    mended = INTERVAL.matcher(mended).replaceAll("CI");
    mended = CAPITAL_I.matcher(mended).replaceAll("I");
    mended = I_IN_WORD.matcher(mended).replaceAll("i");
    mended = STUCK.matcher(mended).replaceAll(" ");
    return TIMES.matcher(S_IN_WORD.matcher(mended).replaceAll("s")).replaceAll(" ");
  }

  private static boolean isDated(String masked) {
    return Dates.find(masked).stream().anyMatch(f -> f.category().equals("date"));
  }
}
