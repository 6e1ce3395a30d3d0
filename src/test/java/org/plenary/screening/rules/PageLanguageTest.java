package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which language a page is taken for. */
class PageLanguageTest {

  @Test
  void termsOfAllLanguagesTellWhoseTheyAre() {
    // given
    List<String> chart = List.of("Notfallsonographie beim Schock", "Alter 65 Jahre", "Frauen");

    // when
    Vocabulary vocabulary = Vocabulary.ofRead(chart);

    // then
    assertThat(vocabulary.has(Language.GERMAN)).isTrue();
  }

  @Test
  void aLanguageThatHasTheWordsWholeIsLikelierThanOneThatTakesThemApart() {
    // given
    List<String> slide =
        List.of(
            "Trombectomía más allá de las 6 horas",
            "Mujer de 54 años con dolor torácico",
            "Reclutamiento: marzo de 2019 a junio de 2022");

    // when
    Vocabulary vocabulary = Vocabulary.ofRead(slide);

    // then
    assertThat(vocabulary.has(Language.SPANISH)).isTrue();
  }
}
