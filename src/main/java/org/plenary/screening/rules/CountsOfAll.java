package org.plenary.screening.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 126/1147 in a table: so many of so many had the event, where other cells say so too. */
final class CountsOfAll {
  private static final Pattern CELL = Pattern.compile("\\W?([1-9]\\d{0,3}|0)/([1-9]\\d{0,3})\\W?");
  private static final int SEVERAL = 4;

  private CountsOfAll() {}

  /** Tells which lines are such a cell and nothing else. */
  static IntPredicate of(List<String> masked) {
    return masked.stream().filter(CountsOfAll::is).count() >= SEVERAL
        ? i -> is(masked.get(i))
        : _ -> false;
  }

  static boolean is(String text) {
    return Arrays.stream(text.strip().split(" ")).allMatch(CountsOfAll::isCount);
  }

  private static boolean isCount(String cell) {
    Matcher m = CELL.matcher(cell);
    return m.matches() && Integer.parseInt(m.group(1)) <= Integer.parseInt(m.group(2));
  }
}
