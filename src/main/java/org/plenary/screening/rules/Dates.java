package org.plenary.screening.rules;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Dates: a day, a month and a year, in figures or with the month's name; as {@code day} also those
 * without a year.
 */
final class Dates {
  // The reader may drop the space before a time of day: 202322:10.
  private static final String LONG_YEAR = "(?:19|20)\\d\\d(?!\\d(?!\\d?[:.]\\d))";
  private static final String YEAR = "(?:" + LONG_YEAR + "|'?\\d\\d(?![\\d%:]|\\.\\d))";
  private static final String TIME = "(?:[ T,-]{0,3}[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?)?";
  private static final String SEP = "\\s?[./-]\\s?";

  /** 14-13 / 12-7 and 10.5-14: ranges. */
  private static final String MIXED =
      "\\d\\d?\\s?(?:/\\s?\\d\\d?\\s?-|-\\s?\\d\\d?\\s?/|\\.\\d\\s?-\\s?\\d\\d?(?!\\d))";

  static final String FULL =
      "(?:"
          + String.join(
              "|",
              "(?=\\d)(?<![\\d.,(]|\\d-)(?!"
                  + MIXED
                  + ")[0-3]?\\d"
                  + SEP
                  + "[0-3]?\\d"
                  + SEP
                  + YEAR,
              "(?=\\d)(?<!\\d)(?:19|20)\\d\\d"
                  + SEP
                  + "[01]?\\d"
                  + SEP
                  + "[0-3]?\\d(?!\\d(?!\\d?[:.]\\d))",
              "(?=\\d)(?<![\\d.])[0-3]?\\d(?:st|nd|rd|th|er|º|\\.)?[\\s./-]*(?:de ?|of ?)?"
                  + Languages.MONTHS
                  + "[\\s.,/-]*(?:de ?|del ?|do ?)?(?:"
                  + LONG_YEAR
                  + "|['./-]?\\d\\d(?![\\d:%]|[.,]\\d)(?! ?\\p{Ll}))",
              "(?=\\d)(?<!\\d)[0-3]?\\d [01]?\\d (?:19|20)\\d\\d(?!\\d)",
              "(?=\\d)(?<!\\d)(?:19|20)\\d\\d[\\s./-]{1,2}"
                  + Languages.MONTHS
                  + "[\\s./-]{1,2}[0-3]?\\d(?!\\d)",
              "(?=\\d)(?<![\\d.])[0-3]?\\d[ ./-](?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})["
                  + " ./-](?:19|20)?\\d\\d(?!\\d)",
              "(?-i:(?<![a-z]))"
                  + Languages.MONTHS
                  + "[\\s.]*[0-3]?\\d(?:st|nd|rd|th)?[\\s,.]{0,2}"
                  + LONG_YEAR)
          + ")"
          + TIME;

  /** With what may stand around it. */
  private static final int LONGEST_MONTH = 30;

  private static final Needle WITHOUT_YEAR =
      needle(
          "(?=\\d)(?:(?<![\\d/.])(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2])(?![\\d/%.])|(?<![\\d.,])[0-3]?\\d(?:st|nd|rd|th|º|\\.)?\\s?(?:de"
              + " |of )?"
              + Languages.MONTHS
              + ")");
  private static final Needle WITH_YEAR = needle(FULL);

  private Dates() {}

  /** Their digits blotted out. */
  static String masked(String text) {
    List<TextFinding> dates = find(text);
    if (dates.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (TextFinding date : dates) {
      for (int i = date.start(); i < date.end(); i++) {
        if (Character.isDigit(out.charAt(i))) {
          out.setCharAt(i, '~');
        }
      }
    }
    return out.toString();
  }

  static List<TextFinding> find(String text) {
    NearDigits numbers = NearDigits.of(text, LONGEST_MONTH, LONGEST_MONTH);
    List<TextFinding> dates = found(numbers, WITH_YEAR, "date", .35);
    return dates.isEmpty() ? found(numbers, WITHOUT_YEAR, "day", .2) : dates;
  }

  private static List<TextFinding> found(
      NearDigits numbers, Needle needle, String category, double score) {
    return numbers.matches(needle).stream()
        .map(m -> new TextFinding(category, score, m.start(), m.end()))
        .toList();
  }

  private static Needle needle(String regex) {
    return new Needle(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }
}
