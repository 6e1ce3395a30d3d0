package org.plenary.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AfterTest {

  @Test
  void aBareNumberCountsInAnyEpoch() {
    After after = After.parse("17").orElseThrow();

    assertThat(after.seq()).isEqualTo(17);
    assertThat(after.isOf("k3x9")).isTrue();
  }

  @Test
  void aCursorCountsInItsOwnEpochOnly() {
    After after = After.parse("k3x9.17").orElseThrow();

    assertThat(after.seq()).isEqualTo(17);
    assertThat(after.isOf("k3x9")).isTrue();
    assertThat(after.isOf("other")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "+1",
        "1.5.2",
        ".5",
        "k3x9.",
        "k3x9.x",
        " 1",
        "1 ",
        "1e3",
        "9999999999999999999",
        "k 3.1",
        "\u0661"
      })
  void anythingElseIsRefused(String text) {
    assertThat(After.parse(text)).isEmpty();
  }
}
