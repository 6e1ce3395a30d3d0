package org.plenary.screening.rules;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** NAVA, beside which its words stand: a list of abbreviations in two columns or lines. */
final class ShortForms {
  private static final Pattern CAPITALS = Pattern.compile("\\W?(\\p{Lu}[\\p{Lu}\\d-]{1,7})\\W?");
  private static final int FEWEST_LETTERS = 8;

  private ShortForms() {}

  /** Tells which lines are an abbreviation that a line near it spells out. */
  static IntPredicate of(List<String> masked, Page page) {
    return i -> {
      var m = CAPITALS.matcher(masked.get(i));
      return m.matches()
          && page.near(i)
              .anyMatch(j ->
                  j != i
                      && masked.get(j).length() >= FEWEST_LETTERS
                      && SpelledOut.isMadeOf(
                          m.group(1).replaceAll("[^\\p{L}]", ""), masked.get(j)));
    };
  }
}
