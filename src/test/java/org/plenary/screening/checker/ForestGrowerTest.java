package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.screening.bench.draw.Dice;

class ForestGrowerTest {
  private static final int SAMPLES = 4000;

  @Test
  void aForestTellsWhatItsSamplesShow() {
    // given samples that are true within a square of two of their measures
    float[][] measures = measures(7);
    double[] truth = truth(measures);

    // when
    SmallForest forest = SmallForest.of(ForestGrower.grow(measures, truth, ones()));

    // then it tells others apart as well
    float[][] others = measures(8);
    double[] truthOfOthers = truth(others);
    long right = 0;
    for (int i = 0; i < SAMPLES; i++) {
      right += forest.score(others[i]) > 0 == truthOfOthers[i] > 0 ? 1 : 0;
    }
    assertThat(right).isGreaterThan(SAMPLES * 95 / 100);
  }

  @Test
  void theSameSamplesGiveTheSameForest() {
    // given
    float[][] measures = measures(7);

    // when
    List<String> first = ForestGrower.grow(measures, truth(measures), ones());
    List<String> second = ForestGrower.grow(measures, truth(measures), ones());

    // then
    assertThat(second).isEqualTo(first);
  }

  private static float[][] measures(long seed) {
    Dice dice = new Dice(seed);
    float[][] measures = new float[SAMPLES][3];
    for (float[] m : measures) {
      for (int k = 0; k < m.length; k++) {
        m[k] = (float) dice.between(0.0, 1.0);
      }
    }
    return measures;
  }

  private static double[] truth(float[][] measures) {
    return Arrays.stream(measures).mapToDouble(m -> m[0] > .4 && m[2] > .4 ? 1 : 0).toArray();
  }

  private static double[] ones() {
    double[] ones = new double[SAMPLES];
    Arrays.fill(ones, 1);
    return ones;
  }
}
