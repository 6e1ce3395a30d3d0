package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;

/** Compares what two networks answer to the same noise. */
final class SameAnswers {
  private SameAnswers() {}

  /** The most by which any number of any answer differs. */
  static double difference(byte[] one, byte[] other, long... shape) throws Exception {
    int size = 1;
    for (long side : shape) {
      size *= (int) side;
    }
    float[] values = new float[size];
    Random random = new Random(20241);
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    try (Model before = new Model(one);
        Model after = new Model(other)) {
      List<FloatBuffer> expected = before.runAll(FloatBuffer.wrap(values), shape);
      List<FloatBuffer> actual = after.runAll(FloatBuffer.wrap(values), shape);
      assertThat(actual).hasSameSizeAs(expected);
      double most = 0;
      for (int n = 0; n < expected.size(); n++) {
        assertThat(actual.get(n).remaining()).isEqualTo(expected.get(n).remaining());
        for (int i = 0; i < expected.get(n).limit(); i++) {
          most = Math.max(most, Math.abs(expected.get(n).get(i) - actual.get(n).get(i)));
        }
      }
      return most;
    }
  }
}
