package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrugNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sotorasib",
        "fondaparinux",
        "pralidoxima",
        "osimertinibe",
        "apalutamid",
        "landiolol",
        "zavegepant"
      })
  void aDrugIsKnownByItsClass(String drug) {
    assertThat(DrugNames.isOne(Skeleton.spelled(drug))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xhafferi", "thorvaldsdottir", "constantinescu", "hosseinzadeh", "boateng"})
  void aNameIsNone(String name) {
    assertThat(DrugNames.isOne(Skeleton.spelled(name))).isFalse();
  }
}
