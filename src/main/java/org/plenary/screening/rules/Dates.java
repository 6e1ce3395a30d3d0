package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates: a day, a month and a year, in figures or with the month's name; as {@code day} also those
 * without a year.
 */
final class Dates {
  // The reader may drop the space before a time of day: 202322:10.
  private static final String LONG_YEAR = "(?:19|20)\\d\\d(?!\\d(?!\\d?[:.]\\d))";
  private static final String YEAR = "(?:" + LONG_YEAR + "|'?\\d\\d(?![\\d%:.]))";
  private static final String TIME = "(?:[ T,-]{0,3}[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?)?";
  private static final String SEP = "\\s?[./-]\\s?";

  static final String FULL =
      "(?:"
          + String.join(
              "|",
              "(?<!\\d)[0-3]?\\d" + SEP + "[0-3]?\\d" + SEP + YEAR,
              "(?<!\\d)(?:19|20)\\d\\d"
                  + SEP
                  + "[01]?\\d"
                  + SEP
                  + "[0-3]?\\d(?!\\d(?!\\d?[:.]\\d))",
              "(?<![\\d.])[0-3]?\\d(?:st|nd|rd|th|er|º|\\.)?[\\s.-]*(?:de |of )?"
                  + Languages.MONTHS
                  + "[\\s.,/-]*(?:de |del |do )?(?:"
                  + LONG_YEAR
                  + "|'\\d\\d(?!\\d))",
              "(?-i:(?<![a-z]))"
                  + Languages.MONTHS
                  + "[\\s.]*[0-3]?\\d(?:st|nd|rd|th)?[\\s,.]{0,2}"
                  + LONG_YEAR)
          + ")"
          + TIME;

  private static final Pattern WITHOUT_YEAR =
      Pattern.compile(
          "(?<![\\d.,])[0-3]?\\d(?:st|nd|rd|th|º|\\.)?\\s?(?:de |of )?" + Languages.MONTHS,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PATTERN = Pattern.compile(FULL, Pattern.CASE_INSENSITIVE);

  private Dates() {}

  static List<TextFinding> find(String text) {
    List<TextFinding> found = new ArrayList<>();
    Matcher m = PATTERN.matcher(text);
    while (m.find()) {
      found.add(new TextFinding("date", .35, m.start(), m.end()));
    }
    if (found.isEmpty()) {
      Matcher partial = WITHOUT_YEAR.matcher(text);
      while (partial.find()) {
        found.add(new TextFinding("day", .2, partial.start(), partial.end()));
      }
    }
    return found;
  }
}
