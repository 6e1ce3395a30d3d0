package org.plenary.screening.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModelFilesTest {
  @Test
  void theModelsOnTheClassPathAreThePinnedOnes() throws IOException {
    ModelFiles models = ModelFiles.load();

    assertThat(models.reader().keys()).hasSize(6623);
    assertThat(models.secondReader().keys()).hasSize(95).contains(" ");
  }

  @Test
  void otherBytesThanThePinnedOnesAreRefused() {
    String digestOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    assertThatThrownBy(() -> ModelFiles.verify("model", new byte[] {1}, digestOfNothing))
        .isInstanceOf(IOException.class);
  }
}
