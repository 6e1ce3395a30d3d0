package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.model.Box;

/** Abstracts, lists of literature and laboratory pages: what only looks like a patient there. */
class DensePageTest {
  private static final String LITERATURE =
      "References / 1. Haverkamp J, Osei K. Oxygen targets. Resuscitation 2024;188:109-21. /"
          + " 2. Yildirim S, et al. Laryngoscopy outside. Br J Anaesth 2023;131(4):702-11. /"
          + " 3. Lang A, et al. Early vasopressors. BMJ Open 2022;12:e058812. / ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4. Petrovic-Xhafferi A. How to read a funnel plot. Stat Med",
        "4. Organización Panamericana de la Salud. Washington, D.C.: OPS; 2022.",
      })
  void whoWroteIsNoPatient(String entry) {
    assertThat(check(LITERATURE + entry)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4. Rosa Petrovic, 14.02.1961, endocarditis",
        "4. Petrovic A. born 14.02.1961, endocarditis of the aortic valve",
        "4. Petrovic A. admitted to our ward with endocarditis yesterday",
        "4. Petrovic A. 4482913 endocarditis of the aortic valve",
        "Rosa Petrovic",
      })
  void amongLiteratureAPatientIsFound(String entry) {
    assertThat(check(LITERATURE + entry)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Resultados / Analisaram-se 2.317 internamentos com idade média de 71 anos / foi introduzido em 2021,"
            + " mas a sua utilidade é discutida / Os autores agradecem às dietistas do hospital",
        "Únete al grupo de trabajo / Buscamos residentes con ganas de investigar en urgencias /"
            + " Ofrecemos ayuda para publicar los resultados",
        "Fiche technique / Sensibiliser la plaque avec 100 µL d'antigène à 2 µg/mL / Révéler à Iobscurité,"
            + " arrêter par l'acide / Laver trois fois avec le tampon",
        "Bench protocol / Measure A260/A280 and accept 1.9-2.1 / Controls: E. coli ATCC 25922 and S. aureus ATCC 29213"
            + " / Treat with DNase I (30 Kunitz units)",
        "Before we start / Fire exits are at t he back, no drill is planned today / Please keep the aisles free",
        "Im 3. Quartal waren es 40 Fälle / Im 4. Quartal mehr / Die Auswertung folgt im nächsten Jahr",
      })
  void ordinaryWordsAreNoDeviceAndNoPlate(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rosa Petrovic / Se: 3 / Im: 24 / 120 kV / 250 mAs / Abdomen with contrast",
        "The car with the plate AB12 CDE was found / Petrovic / Trauma of the chest",
        "Before we start / The pt he saw was planned for surgery today / Please keep the aisles free",
        "CIP 4482913 / Controls of the last week / Treat with antibiotics",
        "A123/456 Petrovic / Controls of the last week / Treat with antibiotics",
        "Solanos Xhafferi / Resultados del grupo de trabajo / Buscamos ayuda para publicar",
        "Examens de Ilhavrot / Laver trois fois avec le tampon / Arrêter par l'acide",
      })
  void aDeviceAPlateANumberAndANameAreFound(String page) {
    assertThat(check(page)).isNotEmpty();
  }

  @Test
  void aDeviceIsToldByTheSignsOfItsOwn() {
    assertThat(new Genre(List.of("120 kV 250 mAs", "Se: 3 Im: 24")).isPersonal()).isTrue();
    assertThat(new Genre(List.of("mas a sua utilidade", "Analisaram-se 2.317")).isPersonal())
        .isFalse();
  }

  private static List<LineFinding> check(String page) {
    List<String> texts = new ArrayList<>(Arrays.asList(page.split(" / ")));
    texts.add("All slides are on the website");
    List<RecognisedLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).strip();
      lines.add(new RecognisedLine(text, .97, new Box(10, 10 + 36 * i, text.length() * 11, 22)));
    }
    return PictureRules.check(lines, false);
  }
}
