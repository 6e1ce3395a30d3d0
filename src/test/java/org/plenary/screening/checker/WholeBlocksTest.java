package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeBlocksTest {
  @Test
  void theFaceDetectorAnswersTheSame() throws Exception {
    byte[] network = ModelFiles.load().faces();

    assertThat(SameAnswers.difference(network, WholeBlocks.of(network), 1, 256, 256, 3))
        .isLessThan(2e-3);
  }
}
