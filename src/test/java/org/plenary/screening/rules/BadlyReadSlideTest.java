package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.model.Box;

/** What a machine makes of a slide that is hard to read, and what it may make of a patient. */
class BadlyReadSlideTest {
  private static final List<String> SENTENCES =
      List.of(
          "Early antibiotics lower mortality in septic shock",
          "Lactate should be measured within one hour",
          "Balanced crystalloids are the fluid of choice",
          "Start norepinephrine through a peripheral line",
          "Reassess after each bolus of fluid");

  @ParameterizedTest
  @ValueSource(
      strings = {"reptakemem", "hypgvoaemia. hypenabero", "early treatrnexf of sevre sbock"})
  void amongSentencesBadlyReadSmallLettersArePartOfThem(String line) {
    assertThat(check(SENTENCES, line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xhafferi",
        "xhafferi",
        "Zsombor xhafferi",
        "seen by Xhafferi",
        "reptakemem 4482913",
        "reptakemem 14.02.1961",
        "xhafferi, 48",
      })
  void aCapitalANumberOrWhatMayBeACapitalIsNot(String line) {
    assertThat(check(SENTENCES, line)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reptakemem", "hypgvoaemia. hypenabero"})
  void withoutSentencesAroundThemTheyAreUnclear(String line) {
    assertThat(check(List.of("Septic shock", "Lactate", "Results of last week"), line))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2. Jablonska B. High-flow oxygen in respiratory failure. Intensive Care Med 2009,20( 13):338-1355",
        "2014:297(7:144-1214. h1ps/doi.org/10.1016/j. ajem.2014.58.124",
        "hitps/dol.org/10.1016jajem.2020.46.274",
        "Approved by the local committee, reference 23/WA/0187",
        "Zusatzfilter (0,3 mm Cu)",
        "Dosisleistung (m Gy/min)",
        "Trunkierende Varianten bei 2.2 %",
        "ESC versus AHA/ACC 2022",
        "CTDlvol and lvermectine",
        "ARAII",
        "DAI : défibrillateur automatique implantable",
        "2. 200 ml of lysis buffer",
        "10.5-14",
        "K. Washington, B. Sithole, V. Dvorakova, O. Melnyk, N. El-Sayed",
      })
  void signsOfLiteratureMayBeReadBadly(String line) {
    assertThat(check(SENTENCES, line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Seen 2009, call (020) 338-1355",
        "Committee of 2014, phone 297 7144 1214",
        "Patient reference 23/WA/0187",
        "Cu 4482913",
        "ACC 2022118",
        "10.5.14",
        "K. Xhafferi, waiting for a scan",
      })
  void numbersOfSomebodyAreNoLiterature(String line) {
    assertThat(check(SENTENCES, line)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"p.V1085", "P.W3634", "p.F15261"})
  void aVariantThatLostALetterIsOneAmongOthers(String line) {
    List<String> genes = new ArrayList<>(SENTENCES);
    genes.addAll(List.of("p.R175H", "p.K794F"));

    assertThat(check(genes, line)).isEmpty();
    assertThat(check(SENTENCES, line)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"203 750", "1 171 480"})
  void aSumIsOneAmongOthers(String line) {
    List<String> costs = new ArrayList<>(SENTENCES);
    costs.addAll(List.of("189 300", "214 600", "31 900"));

    assertThat(check(costs, line)).isEmpty();
    assertThat(check(SENTENCES, line)).isNotEmpty();
    costs.add("Hospital number");
    assertThat(check(costs, line)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Leonardo Boff", "José de Letamendi", "Ylvali Thorvald"})
  void whoIsNamedUnderASayingSaidIt(String name) {
    List<String> saying =
        List.of(
            "《Caring is more than an act; it is an attitude.》", name, "A forum on nursing care");
    List<String> none =
        List.of("Caring is more than an act; it is an attitude", name, "A forum on nursing care");

    assertThat(check(saying)).isEmpty();
    assertThat(check(none)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ylvali Thorvald 14.02.1961", "Ylvali Thorvald, 48", "Patient: Ylvali Thorvald"})
  void aPatientWhoIsQuotedIsAPatient(String name) {
    assertThat(check(List.of("“I thought that I was dying.”", name, "A forum on nursing care")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The drain was removed on 19-Jul-25.", "The drain was removed on 19.07.25."})
  void aDayAtTheEndOfASentenceIsOne(String line) {
    assertThat(check(SENTENCES, line)).anyMatch(f -> f.finding().category().equals("date"));
  }

  private static List<LineFinding> check(List<String> before, String... more) {
    List<String> texts = new ArrayList<>(before);
    texts.addAll(Arrays.asList(more));
    texts.add("All slides are on the website");
    List<RecognisedLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      lines.add(new RecognisedLine(text, .97, new Box(10, 10 + 100 * i, text.length() * 11, 22)));
    }
    return PictureRules.check(lines, false);
  }
}
