package org.plenary.screening.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Small words that are written as one with a long one: únete, junte-se, and l'obscurité where the
 * reader lost the apostrophe.
 */
final class Clitics {
  private static final Pattern BEHIND = Pattern.compile("(?<verb>\\p{Ll}{3,})(?:te|se|nos|me|os)");
  private static final Pattern BEFORE = Pattern.compile("[dlnstcjmi](?<noun>[aeiouh]\\p{Ll}{5,})");

  private Clitics() {}

  /** A word and a small one; nobody of that name is known. */
  static boolean isJoined(String token, String key, Vocabulary vocabulary) {
    if (vocabulary.isName(key)) {
      return false;
    }
    if (vocabulary.has(Language.SPANISH) || vocabulary.has(Language.PORTUGUESE)) {
      Matcher behind = BEHIND.matcher(key);
      return behind.matches() && vocabulary.isListed(behind.group("verb"));
    }
    // A capital I is an l that was misread; other capitals may begin a name.
    boolean small = token.charAt(0) == 'I' || Character.isLowerCase(token.charAt(0));
    Matcher before = BEFORE.matcher(key);
    return small
        && vocabulary.has(Language.FRENCH)
        && before.matches()
        && vocabulary.isListed(before.group("noun"));
  }
}
