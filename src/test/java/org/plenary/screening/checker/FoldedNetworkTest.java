package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
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
    return SameAnswers.difference(network, FoldedNetwork.of(network), shape);
  }

  private static long steps(byte[] network) throws Exception {
    return ModelProto.parseFrom(network).getGraph().getNodeList().stream()
        .map(NodeProto::getOpType)
        .filter(type -> !type.equals("Constant"))
        .count();
  }
}
