package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharedSecretTest {
  private static final String LETTERS = "0123456789abcdef0123456789abcdef";

  @Test
  void everyNodeDerivesTheSameForAPurposeAndAnotherForEachPurpose() {
    // given
    SharedSecret here = SharedSecret.parse(LETTERS);
    SharedSecret there = SharedSecret.parse(LETTERS);
    SharedSecret foreign = SharedSecret.parse(LETTERS + "0");
    // then
    assertThat(here.derived("key")).isEqualTo(there.derived("key")).hasSize(43);
    assertThat(here.derived("key")).isNotEqualTo(here.derived("name"));
    assertThat(here.derived("key")).isNotEqualTo(foreign.derived("key"));
  }

  @Test
  void aShortOneIsRefusedWithoutBeingRepeated() {
    assertThatThrownBy(() -> SharedSecret.parse("0123456789abcdef0123456789abcde"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32")
        .hasMessageNotContaining("0123456789");
  }
}
