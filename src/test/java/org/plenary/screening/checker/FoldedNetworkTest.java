package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedNetworkTest {
  private static final double ROUNDING = 2e-3;

  @Test
  void theDetectorAnswersTheSame() throws Exception {
    byte[] network = ModelFiles.load().detector();

    assertThat(difference(network, 1, 3, 96, 160)).isLessThan(ROUNDING);
  }

  @Test
  void theRecogniserAnswersTheSame() throws Exception {
    byte[] network = ModelFiles.load().reader().network();

    assertThat(difference(network, 1, 3, 48, 200)).isLessThan(ROUNDING);
  }

  @Test
  void theSecondRecogniserAnswersTheSame() throws Exception {
    byte[] network = ModelFiles.load().secondReader().network();

    assertThat(difference(network, 1, 3, 48, 200)).isLessThan(ROUNDING);
  }

  @Test
  void aHundredStepsAreGone() throws Exception {
    byte[] network = ModelFiles.load().detector();

    assertThat(steps(FoldedNetwork.of(network))).isLessThan(steps(network) - 100);
  }

  @Test
  void aNetworkWithoutSuchStepsStaysAsItIs() throws Exception {
    byte[] network = ModelFiles.load().faces();

    assertThat(difference(network, 1, 256, 256, 3)).isZero();
    assertThat(steps(FoldedNetwork.of(network))).isEqualTo(steps(network));
  }

  private static double difference(byte[] network, long... shape) throws Exception {
    int size = 1;
    for (long side : shape) {
      size *= (int) side;
    }
    float[] values = new float[size];
    Random random = new Random(20241);
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    try (Model before = new Model(network);
        Model after = new Model(FoldedNetwork.of(network))) {
      FloatBuffer expected = before.run(FloatBuffer.wrap(values), shape);
      FloatBuffer actual = after.run(FloatBuffer.wrap(values), shape);
      assertThat(actual.remaining()).isEqualTo(expected.remaining());
      double most = 0;
      for (int i = 0; i < expected.limit(); i++) {
        most = Math.max(most, Math.abs(expected.get(i) - actual.get(i)));
      }
      return most;
    }
  }

  private static long steps(byte[] network) throws Exception {
    return ModelProto.parseFrom(network).getGraph().getNodeList().stream()
        .map(NodeProto::getOpType)
        .filter(type -> !type.equals("Constant"))
        .count();
  }
}
