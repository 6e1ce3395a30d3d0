package org.plenary.screening.checker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Decision trees of three questions each, whose answers are summed up: above 0 it is more likely
 * yes than no, in logarithms of the odds.
 *
 * <p>Of the resource every line is a tree: seven questions (a measure's number and the value that
 * it has to stay below for the left branch), from the root down and from left to right, then eight
 * answers. The first line is a constant. Lines that begin with # say something of the others.
 */
final class SmallForest {
  private static final int QUESTIONS = 7;

  private final double constant;
  private final double[][] trees;

  private SmallForest(double constant, double[][] trees) {
    this.constant = constant;
    this.trees = trees;
  }

  /**
   * @param resource where it is on the class path
   */
  static SmallForest read(String resource) {
    try (InputStream in =
            Objects.requireNonNull(SmallForest.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return of(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the lines of such a resource. */
  static SmallForest of(List<String> all) {
    List<String> lines = all.stream().filter(l -> !l.startsWith("#")).toList();
    double[][] trees = lines.stream().skip(1).map(SmallForest::numbers).toArray(double[][]::new);
    return new SmallForest(Double.parseDouble(lines.getFirst()), trees);
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  double score(float[] measures) {
    double sum = constant;
    for (double[] tree : trees) {
      int at = 0;
      while (at < QUESTIONS) {
        boolean left = measures[(int) tree[2 * at]] < tree[2 * at + 1];
        at = 2 * at + (left ? 1 : 2);
      }
      sum += tree[2 * QUESTIONS + at - QUESTIONS];
    }
    return sum;
  }
}
