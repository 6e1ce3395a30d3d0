package org.plenary.screening.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns the recogniser's steps into text: the best symbol a step, repeats and blanks dropped
 * (connectionist temporal classification, greedy). The network swallows spaces ("MedianLOS"), but
 * it hesitates there: where the space was no more than likely, it is put back, and so it is between
 * a small and a capital letter, and between a letter and a longer number.
 */
final class CtcText {
  static final int BLANK = 0;

  /** The network knows no sharp s; a B inside a word may be one. */
  private static final char SHARP_S_READ = 'B';

  /** Swallowed spaces were above, letters that stand together hardly ever. */
  private static final double LIKELY_SPACE = .06;

  private static final double LIKELY_SPACE_AFTER_MARK = .03;

  private final List<String> keys;
  private final int[] spaces;
  private final StringBuilder text = new StringBuilder();
  private final List<Double> at = new ArrayList<>();
  private double sum;
  private int count;

  CtcText(List<String> keys) {
    this.keys = keys;
    this.spaces =
        IntStream.rangeClosed(1, keys.size() + 1).filter(s -> symbol(s).equals(" ")).toArray();
  }

  /**
   * @param values for each step along the line the probability of each symbol
   * @param used the part of the steps that shows the line, 0 to 1; behind it is blank room
   */
  LineReading read(TextQuad quad, float[] values, double used) {
    int symbols = keys.size() + 2; // the blank, the keys and the space
    int steps = values.length / symbols;
    int last = BLANK;
    double spaceBefore = 0;
    for (int step = 0; step < steps; step++) {
      int best = best(values, step * symbols, symbols);
      if (best != BLANK && best != last) {
        double position = Math.min(1, (step + .5) / steps / used);
        if (!symbol(best).equals(" ") && spaceIsLikely(spaceBefore)) {
          add(' ', position);
        }
        append(best, values[step * symbols + best], position);
        spaceBefore = 0;
      }
      for (int space : spaces) {
        spaceBefore = Math.max(spaceBefore, values[step * symbols + space]);
      }
      last = best;
    }
    return new LineReading(
        quad,
        text.toString(),
        count == 0 ? 0 : sum / count,
        at.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The likeliest symbol of a step; one above a half ends the search, since all add up to one. */
  private static int best(float[] values, int from, int symbols) {
    int best = 0;
    for (int s = 1; s < symbols && values[from + best] <= .5f; s++) {
      if (values[from + s] > values[from + best]) {
        best = s;
      }
    }
    return best;
  }

  /** The network's last symbol is the space; some alphabets name it as well. */
  static String symbol(List<String> keys, int number) {
    return number <= keys.size() ? keys.get(number - 1) : " ";
  }

  private String symbol(int number) {
    return symbol(keys, number);
  }

  private void append(int symbol, float probability, double position) {
    String key = symbol(symbol);
    if (Character.isLetterOrDigit(key.codePointAt(0))) {
      sum += probability;
      count++;
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (spaceIsMissingBefore(c)) {
        add(' ', position);
      }
      add(c, position);
    }
  }

  private boolean spaceIsLikely(double probability) {
    if (text.isEmpty() || text.charAt(text.length() - 1) == ' ') {
      return false;
    }
    boolean afterMark = !Character.isLetterOrDigit(text.charAt(text.length() - 1));
    return probability >= (afterMark ? LIKELY_SPACE_AFTER_MARK : LIKELY_SPACE);
  }

  private void add(char c, double position) {
    text.append(c);
    at.add(position);
  }

  private boolean spaceIsMissingBefore(char c) {
    int n = text.length();
    if (n < 2) {
      return false;
    }
    char previous = text.charAt(n - 1);
    char before = text.charAt(n - 2);
    if (Character.isUpperCase(c) && c != SHARP_S_READ) {
      return Character.isLowerCase(previous) && Character.isLowerCase(before) && !inAddress();
    }
    return Character.isDigit(c)
        && Character.isLowerCase(previous)
        && Character.isLowerCase(before)
        && !inAddress();
  }

  /** Inside a web address, handle or DOI, where nothing may be split. */
  private boolean inAddress() {
    int start = text.lastIndexOf(" ") + 1;
    return text.indexOf("/", start) >= 0
        || text.indexOf("@", start) >= 0
        || text.indexOf("#", start) >= 0;
  }
}
