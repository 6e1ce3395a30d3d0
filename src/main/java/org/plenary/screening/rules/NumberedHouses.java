package org.plenary.screening.rules;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the authors of a talk work, numbered as their names are: where several of the lines name a
 * department or a university, the others with a number in front are such houses too.
 */
final class NumberedHouses {
  private static final Pattern NUMBERED =
      Pattern.compile("\\W{0,2}([1-9])[.)]?[ ·]{0,2}(\\p{Lu}\\D{6,})");
  private static final int SEVERAL = 2;

  private NumberedHouses() {}

  /** Tells which lines name a house. */
  static IntPredicate of(List<String> masked) {
    int[] numbered =
        IntStream.range(0, masked.size())
            .filter(i -> NUMBERED.matcher(masked.get(i)).matches())
            .toArray();
    long houses =
        IntStream.of(numbered).filter(i -> Surroundings.ofAffiliation(masked.get(i))).count();
    boolean rising =
        IntStream.of(numbered).map(i -> number(masked.get(i))).distinct().count()
            == numbered.length;
    return houses >= SEVERAL && houses * 2 >= numbered.length && rising
        ? i -> NUMBERED.matcher(masked.get(i)).matches() && !Surroundings.ofPatient(masked.get(i))
        : _ -> false;
  }

  private static int number(String line) {
    Matcher m = NUMBERED.matcher(line);
    return m.matches() ? m.group(1).charAt(0) : 0;
  }
}
