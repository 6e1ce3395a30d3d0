package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksumsTest {
  @Test
  void aNumberWithItsCheckDigitsHolds() {
    assertThat(Checksums.nhs("943 476 5919")).isTrue();
    assertThat(Checksums.dni("12345678Z")).isTrue();
    assertThat(Checksums.nir("2 55 08 14 168 025 38")).isTrue();
    assertThat(Checksums.cpf("529.982.247-25")).isTrue();
  }

  @Test
  void aNumberWithAnotherCheckDigitDoesNot() {
    assertThat(Checksums.nhs("943 476 5918")).isFalse();
    assertThat(Checksums.dni("12345678A")).isFalse();
    assertThat(Checksums.nir("2 55 08 14 168 025 39")).isFalse();
    assertThat(Checksums.cpf("529.982.247-26")).isFalse();
  }
}
