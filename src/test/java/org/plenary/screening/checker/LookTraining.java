package org.plenary.screening.checker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Samples with the weights that they are trained with, and how good a forest is on others. */
record LookTraining(List<ShadedSample> samples) {
  private static final double MOST_OF_ONE = 2;
  private static final double OF_TEMPLATE = 600;

  /** Small pictures and faded ones are the hardest to tell from figures, and count for more. */
  private static final Map<String, Double> OF_HARD =
      Map.of("clinical-inset", 3000.0, "grainy-backdrop", 3000.0);

  private static final double OF_CLASS = 20_000;

  /** To take a photograph for a drawing is the worse error. */
  private static final double OF_PHOTOGRAPHS = 1.5;

  private static final double SURELY_DRAWN = 1;

  /** Every template counts the same, however many blocks it has. */
  double[] weights() {
    Map<String, Integer> blocks = new HashMap<>();
    samples.forEach(s -> blocks.merge(s.template(), 1, Integer::sum));
    double[] weights = new double[samples.size()];
    double[] classes = new double[2];
    for (int i = 0; i < weights.length; i++) {
      ShadedSample s = samples.get(i);
      double all = OF_HARD.getOrDefault(s.template(), OF_TEMPLATE);
      weights[i] = Math.min(MOST_OF_ONE, all / blocks.get(s.template()));
      classes[s.drawn() ? 1 : 0] += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      boolean drawn = samples.get(i).drawn();
      weights[i] *= OF_CLASS * (drawn ? 1 : OF_PHOTOGRAPHS) / classes[drawn ? 1 : 0];
    }
    return weights;
  }

  List<String> grow() {
    double[] truth = samples.stream().mapToDouble(s -> s.drawn() ? 1 : 0).toArray();
    return ForestGrower.grow(
        samples.stream().map(ShadedSample::measures).toArray(float[][]::new), truth, weights());
  }

  LookTraining only(Predicate<ShadedSample> those) {
    return new LookTraining(samples.stream().filter(those).toList());
  }

  /** How many in a hundred of the drawn, or of the photographed, a forest is sure are drawn. */
  double surelyDrawn(SmallForest forest, boolean drawn) {
    double[] weights = weights();
    double all = 0;
    double sure = 0;
    for (int i = 0; i < weights.length; i++) {
      ShadedSample s = samples.get(i);
      if (s.drawn() == drawn) {
        all += weights[i];
        sure += forest.score(s.measures()) > SURELY_DRAWN ? weights[i] : 0;
      }
    }
    return 100 * sure / all;
  }

  /** The same over folds of templates, each judged by a forest that has not seen it. */
  double[] surelyDrawnUnseen(int folds) {
    String[] names =
        samples.stream().map(ShadedSample::template).distinct().sorted().toArray(String[]::new);
    Map<String, Integer> fold = new HashMap<>();
    Arrays.stream(names).forEach(name -> fold.put(name, fold.size() % folds));
    double[] sum = new double[2];
    for (int f = 0; f < folds; f++) {
      int left = f;
      SmallForest forest = SmallForest.of(only(s -> fold.get(s.template()) != left).grow());
      LookTraining unseen = only(s -> fold.get(s.template()) == left);
      sum[0] += unseen.surelyDrawn(forest, false) / folds;
      sum[1] += unseen.surelyDrawn(forest, true) / folds;
    }
    return sum;
  }
}
