package org.plenary.screening.rules;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Recognises the authors of papers by their form: surnames with initials behind them ("Jones AE,
 * Shapiro NI"), or, in a list of studies, a name and a year on each of several lines.
 */
final class Studies {
  private static final Pattern NAME_AND_YEAR =
      Pattern.compile(
          "[^\\p{L}]{0,3}(?:\\p{L}{1,4} ){0,2}\\p{Lu}(?:[\\p{L}'’ -]|6(?=\\p{Ll})){1,24}(?:,? ?et ?al\\.?)?,?"
              + " ?\\(?(?:19[5-9]|20[0-3])\\d\\)?[a-e]?\\W*");
  private static final Pattern WITH_INITIALS =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+ \\p{Lu}{1,3}(?=[,.;]|$| et)(?:, ?|\\. ?|; ?)?");
  private static final int SEVERAL = 3;

  private Studies() {}

  /** Tells of each line whether it names authors of papers. */
  static IntPredicate of(List<String> lines) {
    long years = lines.stream().filter(l -> NAME_AND_YEAR.matcher(l).matches()).count();
    return i ->
        years >= SEVERAL && NAME_AND_YEAR.matcher(lines.get(i)).matches()
            || WITH_INITIALS.matcher(lines.get(i)).results().count() >= 2;
  }
}
