package org.plenary.screening.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plenary.model.Box;

/**
 * Signs that stand one right under the other, which reads as a word or a number from top to bottom.
 * The ticks of an axis stand farther apart, or count.
 */
final class StackedLetters {
  private static final int FEWEST = 5;
  private static final int FEWEST_SIGNS = 3;
  private static final int LONGEST_RUN = 6;
  private static final int LONGEST = 2;
  private static final double FARTHEST = 2.4;
  private static final Predicate<String> COUNT = Pattern.compile("\\d+").asMatchPredicate();

  private StackedLetters() {}

  static IntPredicate of(List<RecognisedLine> lines) {
    int[] signs =
        IntStream.range(0, lines.size())
            .filter(i -> letters(lines.get(i)) > 0)
            .boxed()
            .sorted((a, b) -> Integer.compare(lines.get(a).box().y(), lines.get(b).box().y()))
            .mapToInt(i -> i)
            .toArray();
    boolean[] stacked = new boolean[lines.size()];
    for (int sign : signs) {
      int[] stack = stack(lines, signs, sign);
      int letters = Arrays.stream(stack).map(i -> letters(lines.get(i))).sum();
      if (stack.length >= FEWEST_SIGNS && letters >= FEWEST && !count(lines, stack)) {
        Arrays.stream(stack).forEach(i -> stacked[i] = true);
      }
    }
    return i -> stacked[i];
  }

  /** One sign, or as many as were taken for a line upwards; none if it is anything else. */
  private static int letters(RecognisedLine line) {
    int length = line.text().strip().length();
    if (length <= LONGEST) {
      return 1;
    }
    return length <= LONGEST_RUN && line.box().height() > 2 * line.box().width() ? length : 0;
  }

  /** From this sign downwards. */
  private static int[] stack(List<RecognisedLine> lines, int[] signs, int first) {
    IntStream.Builder stack = IntStream.builder().add(first);
    Box last = lines.get(first).box();
    for (int i : signs) {
      Box box = lines.get(i).box();
      if (isUnder(last, box)) {
        stack.add(i);
        last = box;
      }
    }
    return stack.build().toArray();
  }

  private static boolean isUnder(Box above, Box box) {
    double size = Math.max(above.height(), box.height());
    double step = box.y() + box.height() / 2.0 - above.y() - above.height() / 2.0;
    double aside = Math.abs(box.x() + box.width() / 2.0 - above.x() - above.width() / 2.0);
    return step > size / 2 && step < FARTHEST * size && aside < size / 2;
  }

  /** 0, 1, 2, or C1, C2, C3, from either end. */
  private static boolean count(List<RecognisedLine> lines, int[] stack) {
    List<String> texts = Arrays.stream(stack).mapToObj(i -> lines.get(i).text().strip()).toList();
    String series = texts.getFirst().replaceFirst("\\d+$", "");
    if (!texts.stream()
        .allMatch(t -> t.startsWith(series) && COUNT.test(t.substring(series.length())))) {
      return false;
    }
    int[] values =
        texts.stream().mapToInt(t -> Integer.parseInt(t.substring(series.length()))).toArray();
    return IntStream.range(1, values.length).allMatch(i -> values[i] > values[i - 1])
        || IntStream.range(1, values.length).allMatch(i -> values[i] < values[i - 1]);
  }
}
