package org.plenary.screening.rules;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers of a line: those of a slide are counts, measures, years, ranges and ticks. A run of
 * digits that is none of them may be somebody's number.
 */
final class Figures {
  private static final Pattern RUN = Pattern.compile("\\d(?:(?: / |[ .,:/\\u2013-]{0,2})\\d)*");
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:(?:[A-Z]{1,4}[-/]?)?\\d{2,}[-/]?[A-Z]{1,3}[-/]?\\d{2,}"
              + "|[A-Z]{1,3}[-/]?(?!(?:19|20)\\d\\d)\\d{4,})(?![\\p{L}\\d])");
  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)\\d\\d(?: ?[-/,\u2013] ?(?:(?:19|20)\\d\\d|\\d\\d))*");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,4})?");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,2},\\d{1,2}");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,' ]\\d{3}){1,2}");
  private static final Pattern ROUND = Pattern.compile("\\d{1,4}0{3,6}");
  private static final Pattern BETWEEN = Pattern.compile("[ :/\u2013-]+|, |,(?=\\d*\\.)");
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\s?(?:[%€$£]|\\p{Ll}{2,}|\\p{L}?[Ll]\\b|\u00b5\\p{L}|[A-Z]\\p{Ll}{3,}|person|/)[^\\n]*");
  private static final Pattern COUNT =
      Pattern.compile(
          ".*(?:[nN] ?[=:]|[<>\u2264\u2265~\u2248\u00b1x\u00d7$\u20ac\u00a3/] ?|total |of |de |von"
              + " )$");

  private static final Pattern TIMES =
      Pattern.compile(
          "(?<!\\d)(?:[01]?\\d|2[0-3])[:.hH][0-5]\\d(?:\\s?(?:[-\u2013a]|to|bis|à|a)\\s?(?:[01]?\\d|2[0-3])[:.hH][0-5]\\d)?(?!\\d)");

  /** 2. 200 ml: the second step, and what it takes. */
  private static final Pattern ITEM =
      Pattern.compile(
          "^\\W{0,2}\\d[.)] (?=\\d{1,3}(?:[.,]\\d+)? ?(?:%|[\\u00b5\\u03bcmnk]?[lgLM]\\b|m[gmL]\\b))");

  /** Ratio 0.79, 95 % CI: the comma was read as a dot. */
  private static final Pattern DOTTED =
      Pattern.compile("(?<=\\d[.,]\\d{1,3})\\. ?(?=9[0579](?:[.,]\\d)? ?%)");

  private static final Pattern PAIRS = Pattern.compile("\\d\\d(?:-\\d\\d){2}");

  private Figures() {}

  /**
   * @param masked a line with literature's numbers and dates blotted out
   */
  static boolean explains(String masked) {
    String text = untimed(masked);
    return !CODE.matcher(text).find()
        && RUN.matcher(text).results().allMatch(run -> isSlides(run, text));
  }

  /** The runs of digits that it cannot explain, in a line as for {@link #explains}. */
  static Stream<String> unexplained(String masked) {
    String text = untimed(masked);
    return RUN.matcher(text).results().filter(run -> !isSlides(run, text)).map(MatchResult::group);
  }

  private static String untimed(String masked) {
    String undotted = DOTTED.matcher(ITEM.matcher(masked).replaceFirst("")).replaceAll("; ");
    return TIMES.matcher(undotted).replaceAll("~");
  }

  private static boolean isSlides(MatchResult run, String text) {
    return isSlides(run.group(), text.substring(0, run.start()), text.substring(run.end()));
  }

  private static boolean isSlides(String run, String before, String after) {
    if (PLAIN.matcher(run).matches()
        || YEARS.matcher(run).matches()
        || ROUND.matcher(run).matches()) {
      return true;
    }
    boolean counted = COUNTED.matcher(after).matches() || COUNT.matcher(before).matches();
    if (THOUSANDS.matcher(run).matches()) {
      return counted || run.indexOf(',') > 0 || run.endsWith("00");
    }
    String[] parts = BETWEEN.split(run);
    if (parts.length == 1) {
      return counted && run.length() <= 6;
    }
    boolean phone = !isOne(parts[0]);
    // 305.234.697-28 is a sum of nothing.
    if (parts.length == 2 && parts[0].matches("\\d{3}\\.\\d{3}\\.\\d{3}")
        || phone
        || !Arrays.stream(parts).allMatch(Figures::isOne)) {
      return false;
    }
    if (PAIRS.matcher(run).matches() && !isTicks(parts)) {
      return false;
    }
    // Few digits in all, or ticks and counts that rise or fall.
    return Identifiers.digits(run) <= 6
        || run.indexOf('.') > 0 && Identifiers.digits(run) <= 12
        || parts.length <= 4 && Arrays.stream(parts).allMatch(p -> DECIMAL.matcher(p).matches())
        || (parts.length > 3 || parts.length == 3 && run.contains(", ")) && isMonotone(parts)
        || parts.length == 2 && run.contains(" / ")
        || counted
            && parts.length == 2
            && (Identifiers.digits(run) <= 8
                || Arrays.stream(parts).allMatch(p -> THOUSANDS.matcher(p).matches()));
  }

  /** 10-20-30, and 60-90-85, but nobody's 71-52-43. */
  private static boolean isTicks(String[] parts) {
    return Arrays.stream(parts).allMatch(part -> Integer.parseInt(part) % 5 == 0);
  }

  private static boolean isOne(String part) {
    if (part.length() > 1
        && part.charAt(0) == '0'
        && part.indexOf('.') < 0
        && part.indexOf(',') < 0) {
      return false;
    }
    return PLAIN.matcher(part).matches()
        || THOUSANDS.matcher(part).matches()
        || ROUND.matcher(part).matches();
  }

  private static boolean isMonotone(String[] parts) {
    double[] values =
        Arrays.stream(parts)
            .mapToDouble(
                p -> Double.parseDouble(p.replaceAll("[,' ](?=\\d{3})", "").replace(',', '.')))
            .toArray();
    boolean up = true;
    boolean down = true;
    for (int i = 1; i < values.length; i++) {
      up &= values[i] >= values[i - 1];
      down &= values[i] <= values[i - 1];
    }
    return up || down;
  }
}
