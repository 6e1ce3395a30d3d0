package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.model.Box;

/** Posts and lines of many countries, in five languages. */
class CorpusTest {
  private static final Map<String, List<String>> SLIDES =
      Map.of(
          "en",
          List.of(
              "Airway management pearls",
              "Primary outcome: 28-day mortality",
              "Take home: early antibiotics within 3 hours",
              "Disclosure: none"),
          "es",
          List.of(
              "Manejo de la vía aérea difícil",
              "Objetivo primario: mortalidad a los 28 días",
              "Mensaje final: pedir ayuda pronto",
              "Sin conflictos de interés"),
          "fr",
          List.of(
              "Prise en charge du choc septique",
              "Critère principal : mortalité à 28 jours",
              "À retenir : demander de l'aide tôt",
              "Aucun conflit d'intérêts"),
          "de",
          List.of(
              "Der schwierige Atemweg",
              "Primärer Endpunkt: Mortalität nach 28 Tagen",
              "Fazit: früh Hilfe holen",
              "Keine Interessenkonflikte"),
          "pt",
          List.of(
              "Via aérea difícil na emergência",
              "Desfecho primário: mortalidade aos 28 dias",
              "Mensagem final: pedir ajuda cedo",
              "Sem conflitos de interesse"));

  static List<String> cleanPosts() {
    return Corpus.lines("posts-clean");
  }

  static List<String> postsWithIdentifiers() {
    return Corpus.lines("posts-identifiers");
  }

  static List<String> postsAboutAPatient() {
    return Corpus.lines("posts-patient");
  }

  static List<String> slideLines() {
    return Corpus.lines("lines-slide");
  }

  static List<String> patientLines() {
    return Corpus.lines("lines-patient");
  }

  @ParameterizedTest
  @MethodSource("cleanPosts")
  void aPostOfTheTalkIsClean(String post) {
    TextVerdict verdict = TextRules.check(post);

    assertThat(verdict).isEqualTo(new TextVerdict.Clean());
  }

  @ParameterizedTest
  @MethodSource("postsWithIdentifiers")
  void aPostWithAnIdentifierIsSuspect(String post) {
    TextVerdict verdict = TextRules.check(post);

    assertThat(verdict).isInstanceOf(TextVerdict.Suspect.class);
  }

  @ParameterizedTest
  @MethodSource("postsAboutAPatient")
  void aPostAboutTheAuthorsPatientIsAskedAbout(String post) {
    TextVerdict verdict = TextRules.check(post);

    assertThat(verdict).isEqualTo(new TextVerdict.SpecificPatient());
  }

  @ParameterizedTest
  @MethodSource("slideLines")
  void aLineOfASlideIsUnderstood(String line) {
    List<LineFinding> findings = PictureRules.check(page(line), false);

    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("patientLines")
  void aPatientsLineOnASlideIsFound(String line) {
    List<LineFinding> findings = PictureRules.check(page(line), false);

    assertThat(findings).anyMatch(f -> f.line() == 2);
  }

  /** The line between four others of a slide in its language; its index is 2. */
  private static List<RecognisedLine> page(String languageAndLine) {
    String[] parts = languageAndLine.split("\t");
    List<String> texts = new ArrayList<>(SLIDES.get(parts[0]));
    texts.add(2, parts[1]);
    List<RecognisedLine> page = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Box box = new Box(10, 10 + 100 * i, texts.get(i).length() * 11, 22);
      page.add(new RecognisedLine(texts.get(i), .97, box));
    }
    return page;
  }
}
