package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashtagTest {
  @ParameterizedTest
  @CsvSource({
    "#ICEM2026, icem2026",
    "Démo26, demo26",
    "ＩＣＥＭ, icem",
    "sepsis_26, sepsis_26",
    "a-b c!, abc",
    "救急2026, 救急2026",
    "ガス, ガス",
    "l·l, l·l",
  })
  void spellingsThatMeanTheSameAreOne(String written, String normalized) {
    assertThat(Hashtag.normalized(written)).isEqualTo(normalized);
  }
}
