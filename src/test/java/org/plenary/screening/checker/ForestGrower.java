package org.plenary.screening.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Grows a {@link SmallForest}: each tree is fitted to what those before it leave unexplained
 * (gradient boosting with the logistic loss), and every question is one of {@value #CUTS} cuts
 * through a measure. The same samples give the same forest.
 */
final class ForestGrower {
  private static final int TREES = 50;
  private static final int DEPTH = 3;
  private static final int QUESTIONS = 7;
  private static final int CUTS = 31;
  private static final double RATE = .2;
  private static final double SHRINKAGE = 5;
  private static final double LEAST_WEIGHT = 30; // of the samples on each side of a question
  private static final double LEAST_GAIN = 1e-3;

  private final float[][] measures;
  private final double[] truth;
  private final double[] weight;
  private final double[][] cuts;
  private final byte[][] bins;
  private final double[] score;
  private final double[] gradient;
  private final double[] curvature;

  private record Cut(int measure, int bin, double gain) {}

  private ForestGrower(float[][] measures, double[] truth, double[] weight) {
    this.measures = measures;
    this.truth = truth;
    this.weight = weight;
    int n = measures.length;
    cuts = IntStream.range(0, measures[0].length).mapToObj(this::cuts).toArray(double[][]::new);
    bins = new byte[n][cuts.length];
    score = new double[n];
    gradient = new double[n];
    curvature = new double[n];
    for (int i = 0; i < n; i++) {
      for (int m = 0; m < cuts.length; m++) {
        bins[i][m] = (byte) Arrays.stream(cuts[m]).filter(below(i, m)).count();
      }
    }
  }

  private java.util.function.DoublePredicate below(int i, int m) {
    return cut -> cut <= measures[i][m];
  }

  /**
   * The lines of a resource that {@link SmallForest} reads.
   *
   * @param truth 1 for yes and 0 for no
   */
  static List<String> grow(float[][] measures, double[] truth, double[] weight) {
    ForestGrower grower = new ForestGrower(measures, truth, weight);
    double constant = grower.constant();
    Arrays.fill(grower.score, constant);
    List<String> lines = new ArrayList<>(List.of(String.format(Locale.ROOT, "%.4f", constant)));
    for (int t = 0; t < TREES; t++) {
      lines.add(grower.tree());
    }
    return lines;
  }

  private double constant() {
    double yes = 0;
    double all = 0;
    for (int i = 0; i < truth.length; i++) {
      yes += weight[i] * truth[i];
      all += weight[i];
    }
    return Math.log(yes / (all - yes));
  }

  private double[] cuts(int measure) {
    double[] sorted = new double[measures.length];
    Arrays.setAll(sorted, i -> measures[i][measure]);
    Arrays.sort(sorted);
    return IntStream.rangeClosed(1, CUTS)
        .mapToDouble(c -> sorted[(int) ((long) c * (sorted.length - 1) / (CUTS + 1))])
        .distinct()
        .toArray();
  }

  private String tree() {
    for (int i = 0; i < truth.length; i++) {
      double p = 1 / (1 + Math.exp(-score[i]));
      gradient[i] = weight[i] * (truth[i] - p);
      curvature[i] = weight[i] * p * (1 - p);
    }
    double[] tree = new double[2 * QUESTIONS + QUESTIONS + 1];
    split(tree, 0, DEPTH, IntStream.range(0, truth.length).toArray());
    String questions =
        IntStream.range(0, QUESTIONS)
            .mapToObj(
                q -> String.format(Locale.ROOT, "%d %.4g", (int) tree[2 * q], tree[2 * q + 1]))
            .collect(Collectors.joining(" "));
    String answers =
        IntStream.range(2 * QUESTIONS, tree.length)
            .mapToObj(a -> String.format(Locale.ROOT, "%.3f", tree[a]))
            .collect(Collectors.joining(" "));
    return questions + " " + answers;
  }

  private void split(double[] tree, int at, int depth, int[] samples) {
    if (depth == 0) {
      double answer = RATE * sum(gradient, samples) / (sum(curvature, samples) + SHRINKAGE);
      tree[2 * QUESTIONS + at - QUESTIONS] = answer;
      for (int i : samples) {
        score[i] += answer;
      }
      return;
    }
    Cut best = best(samples);
    int measure = best.gain() > LEAST_GAIN ? best.measure() : 0;
    double value = best.gain() > LEAST_GAIN ? cuts[measure][best.bin()] : 0;
    tree[2 * at] = measure;
    tree[2 * at + 1] = value;
    split(
        tree,
        2 * at + 1,
        depth - 1,
        Arrays.stream(samples).filter(i -> measures[i][measure] < value).toArray());
    split(
        tree,
        2 * at + 2,
        depth - 1,
        Arrays.stream(samples).filter(i -> measures[i][measure] >= value).toArray());
  }

  private Cut best(int[] samples) {
    double allGradient = sum(gradient, samples);
    double allCurvature = sum(curvature, samples);
    double allWeight = sum(weight, samples);
    Cut best = new Cut(0, 0, 0);
    for (int m = 0; m < cuts.length; m++) {
      double[][] bin = new double[cuts[m].length + 1][3];
      for (int i : samples) {
        double[] b = bin[bins[i][m]];
        b[0] += gradient[i];
        b[1] += curvature[i];
        b[2] += weight[i];
      }
      double[] left = new double[3];
      for (int c = 0; c < cuts[m].length; c++) {
        for (int k = 0; k < 3; k++) {
          left[k] += bin[c][k];
        }
        double gain =
            part(left[0], left[1])
                + part(allGradient - left[0], allCurvature - left[1])
                - part(allGradient, allCurvature);
        if (Math.min(left[2], allWeight - left[2]) >= LEAST_WEIGHT && gain > best.gain()) {
          best = new Cut(m, c, gain);
        }
      }
    }
    return best;
  }

  private static double part(double gradient, double curvature) {
    return gradient * gradient / (curvature + SHRINKAGE);
  }

  private static double sum(double[] values, int[] samples) {
    return Arrays.stream(samples).mapToDouble(i -> values[i]).sum();
  }
}
