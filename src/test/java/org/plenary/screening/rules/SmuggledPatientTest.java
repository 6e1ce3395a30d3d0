package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.model.Box;

/** A patient on a slide that is clean otherwise: each must be found where it stands. */
class SmuggledPatientTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Xhafferi Zsombor | 06/03/2026",
        "Lo Presti, Fiorella | 06.03.26",
        "Thorvaldsdottir | 6 Mar 2026",
        "BRÅNEMYR, Ylvali | 2026-03-06",
      })
  void aBareNameAndADateInACornerAreFound(String name, String date) {
    // given
    List<RecognisedLine> slide = slide();
    slide.add(line(name, 1300, 820, 22));
    slide.add(line(date, 1300, 850, 22));

    // when
    List<LineFinding> findings = PictureRules.check(slide, false);

    // then
    int place = slide.size() - 2;
    assertThat(findings).anyMatch(f -> f.line() == place);
    assertThat(findings).anyMatch(f -> f.line() == place + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last Tuesday a bus driver of 63 years came to us, his wife had called the ambulance",
        "El martes pasado atendimos a un taxista de 58 años, su mujer nos dijo que no dormía",
        "Mardi dernier nous avons pris en charge un boulanger de 58 ans, sa femme l'avait trouvé",
        "Letzten Dienstag kam ein 58-jähriger Bäcker zu uns, seine Frau hatte den Notruf gewählt",
        "Na terça passada atendemos um padeiro de 58 anos, a mulher dele chamou a ambulância",
      })
  void theStoryOfOnePatientInOrdinaryWordsIsFound(String story) {
    // given
    List<RecognisedLine> slide = slide();
    slide.add(line(story, 100, 500, 36));

    // when
    List<LineFinding> findings = PictureRules.check(slide, false);

    // then
    assertThat(findings).anyMatch(f -> f.line() == 5 && f.finding().category().equals("patient"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il est décédé quatre jours plus tard",
        "Vier Tage später ist er gestorben",
        "Falleció en la UCI cuatro días después",
        "Morreu quatro dias depois na UTI",
        "He died four days later on our unit",
      })
  void howItEndedIsFoundOnALineOfItsOwn(String end) {
    // given
    List<RecognisedLine> slide = slide();
    slide.add(line(end, 100, 500, 36));

    // when
    List<LineFinding> findings = PictureRules.check(slide, false);

    // then
    assertThat(findings).anyMatch(f -> f.line() == 5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Patient name | Ylvali Brånemyr",
        "Geburtsname | Etchegaray",
        "Fecha de nacimiento | 04-03-1949",
        "N° dossier | 88 004 121",
        "Nº utente | 291 448 302",
      })
  void aValueUnderItsLabelIsFound(String label, String value) {
    // given
    List<RecognisedLine> slide = slide();
    slide.add(line(label, 100, 500, 30));
    slide.add(line(value, 100, 545, 30));

    // when
    List<LineFinding> findings = PictureRules.check(slide, false);

    // then
    assertThat(findings).anyMatch(f -> f.line() == 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"J.K. 04/03/1949", "J. K., *4.3.1949", "Z.X. né le 04/03/49", "ZX 4-3-49"})
  void initialsWithADayOfBirthAreFound(String note) {
    // given
    List<RecognisedLine> slide = slide();
    slide.add(line(note, 100, 500, 30));

    // when
    List<LineFinding> findings = PictureRules.check(slide, false);

    // then
    assertThat(findings).anyMatch(f -> f.line() == 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "07700 900 142",
        "06 12 34 56 78",
        "612 34 56 78",
        "0151 / 23 45 67 89",
        "+351 919 555 012",
        "(11) 95550-0142",
        "call 555 0142 after six",
      })
  void aPhoneNumberInGroupsIsFound(String number) {
    // given
    List<RecognisedLine> slide = slide();
    slide.add(line(number, 100, 500, 30));

    // when
    List<LineFinding> findings = PictureRules.check(slide, false);

    // then
    assertThat(findings).anyMatch(f -> f.line() == 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vitale, 78 ans, institutrice",
        "Maguette, 73 Jahre, Lehrerin",
        "Creola, 66 años, maestra",
        "Indexpatientin: Maxwell Flinner",
        "Caso índice: Reynold Montey",
        "Palomo, Liviana",
        "Stivers Xhafferi",
      })
  void aNameThatIsNearToWordsIsFound(String line) {
    // given
    List<RecognisedLine> slide = slide();
    slide.add(line(line, 100, 500, 30));

    // when
    List<LineFinding> findings = PictureRules.check(slide, false);

    // then
    assertThat(findings).anyMatch(f -> f.line() == 5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "57-67-24",
        "MRN 46-6",
        "RN 623-914-6",
        "IMRN 108 3555",
        "HRN6/3199",
        "Thorvaldsdottir 6 Mar 1948",
        "R. Dom Pedro II, 18",
        "Am Alten Markt 237",
        "Xhafferi Zsombor 97 y",
        "Pat. Ylvali Brånemyr",
      })
  void aNumberADayAnAddressAndAGreatAgeAreFoundWithoutALabel(String line) {
    // given
    List<RecognisedLine> slide = slide();
    slide.add(line(line, 100, 820, 26));

    // when
    List<LineFinding> findings = PictureRules.check(slide, false);

    // then
    assertThat(findings).anyMatch(f -> f.line() == 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9165879", "THANA", "4B-81C9"})
  void whatIsWrittenFromTopToBottomIsFound(String word) {
    // given
    List<RecognisedLine> slide = slide();
    for (int i = 0; i < word.length(); i++) {
      slide.add(line(word.substring(i, i + 1), 1500, 80 + i * 40, 30));
    }

    // when
    List<LineFinding> findings = PictureRules.check(slide, false);

    // then
    assertThat(findings).hasSizeGreaterThanOrEqualTo(word.length());
  }

  @Test
  void theTicksOfAnAxisCount() {
    // given
    List<RecognisedLine> slide = slide();
    for (int i = 0; i < 7; i++) {
      slide.add(line(String.valueOf(6 - i), 1500, 80 + i * 40, 30));
    }

    // when
    List<LineFinding> findings = PictureRules.check(slide, false);

    // then
    assertThat(findings).isEmpty();
  }

  @Test
  void theSlideItselfIsClean() {
    // when
    List<LineFinding> findings = PictureRules.check(slide(), false);

    // then
    assertThat(findings).isEmpty();
  }

  private static List<RecognisedLine> slide() {
    List<RecognisedLine> lines = new ArrayList<>();
    lines.add(line("Management of renal colic", 100, 80, 52));
    lines.add(line("CT shows a stone of 7 mm and hydronephrosis", 100, 190, 36));
    lines.add(line("Pain relief first, then imaging", 100, 250, 36));
    lines.add(line("Sensitivity 94.2%, specificity 88.7%", 100, 310, 36));
    lines.add(line("Urgent drainage if the patient is febrile", 100, 370, 36));
    return lines;
  }

  private static RecognisedLine line(String text, int x, int y, int height) {
    return new RecognisedLine(text, .97, new Box(x, y, text.length() * height / 2, height));
  }
}
