package org.plenary.screening.rules;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Figures that are somebody's wherever they stand: a number that neither counts nor measures, or a
 * day too long ago to be that of a meeting. Whoever is known by a name alone, such as a speaker, is
 * written without them.
 */
final class PersonalFigures {
  /** The year of a date, as it is written at its begin or end; a meeting's has two digits too. */
  private static final Pattern YEAR =
      Pattern.compile(
          "^((?:19|20)\\d\\d)|((?:19|20)?\\d\\d)(?=[ T,-]{0,3}(?:[0-2]?\\d:[0-5]\\d.*)?$)");

  /** Randall Washington (51) */
  private static final Pattern AGED =
      Pattern.compile(
          "\\W*\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]*\\.?){1,3},? ?\\((?:1[01]|[1-9])\\d\\)\\W*");

  /** Z97I6224: letters were read for some of its digits. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?=(?:[A-Z]*\\d){4})(?![A-Z]+(?:19|20)\\d\\d(?!\\d))[A-Z\\d]{6,}(?![\\p{L}\\d])");

  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");
  private static final Pattern SUM = Pattern.compile("\\d{1,3}(?: \\d{3}){1,2}");
  private static final int FEWEST_DIGITS = 6;
  private static final int MEETINGS_SINCE = 2015;
  private static final int MEETINGS_UNTIL = 2039;

  private PersonalFigures() {}

  /**
   * @param masked a line with literature's numbers blotted out
   */
  static boolean areIn(String masked) {
    return !SlideLanguage.isCitation(masked)
        && (AGED.matcher(masked).matches()
            || CODE.matcher(masked).find()
            || Figures.unexplained(Dates.masked(masked)).anyMatch(PersonalFigures::isLong)
            || Dates.find(masked).stream()
                .filter(f -> f.category().equals("date"))
                .anyMatch(f -> !isOfMeeting(masked.substring(f.start(), f.end()))));
  }

  /** 618/1441 were counted, and 203 750 is a sum. */
  private static boolean isLong(String run) {
    String[] of = run.split("/");
    return Identifiers.digits(run) >= FEWEST_DIGITS
        && !SUM.matcher(run).matches()
        && !(of.length == 2
            && COUNT.matcher(of[0]).matches()
            && COUNT.matcher(of[1]).matches()
            && Integer.parseInt(of[0]) <= Integer.parseInt(of[1]));
  }

  /** Of these years, and no birthday of most people. */
  static boolean isOfMeeting(String date) {
    return YEAR.matcher(date.strip())
        .results()
        .map(MatchResult::group)
        .mapToInt(Integer::parseInt)
        .map(year -> year < 100 ? 2000 + year : year)
        .allMatch(year -> year >= MEETINGS_SINCE && year <= MEETINGS_UNTIL);
  }
}
