package org.plenary.screening.rules;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DAI: défibrillateur automatique implantable; a list of abbreviations says what they stand for.
 */
final class SpelledOut {
  private static final Pattern DEFINED =
      Pattern.compile("\\W*(\\p{Lu}{2,6}) ?[:=] ?(\\p{L}[\\p{L} '’-]{7,})");

  private SpelledOut() {}

  /**
   * The line without the abbreviation, when its letters follow each other in the words behind it.
   */
  static String masked(String line) {
    Matcher m = DEFINED.matcher(line);
    return m.lookingAt() && isMadeOf(m.group(1), m.group(2)) ? line.substring(m.end(1)) : line;
  }

  static boolean isMadeOf(String letters, String words) {
    String key = Lexicon.key(words.replace(" ", ""));
    String wanted = letters.toLowerCase(Locale.ROOT);
    if (key.isEmpty() || key.charAt(0) != wanted.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < wanted.length(); i++) {
      at = key.indexOf(wanted.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
