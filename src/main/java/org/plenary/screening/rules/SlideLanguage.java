package org.plenary.screening.rules;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a line reads like something that belongs on a slide: prose, statistics, an axis, a
 * citation. What it cannot place is for a person to look at.
 */
final class SlideLanguage {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");
  private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d.,])\\d{5,}(?![\\d.,]*\\d)");
  private static final Pattern CITATION =
      Pattern.compile(
          "et ?al\\b|\\b(?:19|20)\\d\\d\\s?[;:]\\s?~+|~+\\s?\\(~+\\)|\\bdoi\\b|https?:|www\\.|PMID|@|#",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ACRONYM_AND_WORD = Pattern.compile("\\p{Lu}{2,6}(\\p{Ll}{2,})");
  private static final int NOISE = 3;
  private static final Lexicon LEXICON = Lexicon.shared();

  private SlideLanguage() {}

  static boolean isCitation(String masked) {
    return CITATION.matcher(masked).find();
  }

  /**
   * @param masked the line, with literature's numbers blotted out
   */
  static boolean understands(String masked) {
    int letters = 0;
    int unknown = 0;
    boolean nameLike = false;
    Matcher m = WORD.matcher(masked);
    while (m.find()) {
      String key = Lexicon.key(m.group());
      letters += key.length();
      if (!isKnown(m.group(), key)) {
        unknown += key.length();
        nameLike |= Character.isUpperCase(m.group().charAt(0));
      }
    }
    if (isCitation(masked)) {
      return true;
    }
    if (letters <= NOISE && letters == masked.strip().length()) {
      return true; // a stray mark of a chart, or an axis
    }
    boolean figures =
        LONG_NUMBER.matcher(masked).find()
            || Dates.find(masked).stream().anyMatch(f -> f.category().equals("date"));
    return unknown * 2 <= letters && !(nameLike && figures);
  }

  private static boolean isKnown(String word, String key) {
    if (key.length() <= 2) {
      return true;
    }
    Matcher joined = ACRONYM_AND_WORD.matcher(word);
    if (joined.matches() && LEXICON.isWord(Lexicon.key(joined.group(1)))) {
      return true;
    }
    boolean acronym = word.length() <= 6 && word.equals(word.toUpperCase(Locale.ROOT));
    if (acronym) {
      return !LEXICON.isSurname(key) || LEXICON.isWord(key);
    }
    return LEXICON.isWord(key) || LEXICON.isRunOfWords(key) || LEXICON.isNearlyWord(key);
  }
}
