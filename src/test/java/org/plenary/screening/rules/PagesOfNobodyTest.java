package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.model.Box;

/**
 * Words that are in no list pass where the page shows what they are, and nothing on it is of
 * anybody; beside a patient they do not.
 */
class PagesOfNobodyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forty-one sites in nine countries / Denmark / Herlev / Odense / Finland / Tampere / Norway / Skjervøy / Sweden / Umeå",
        "Antivenom vials per 100 envenomings / Source: national registries of last year / Burkina Faso / 31 / Costa Rica / 188 / Papua New Guinea / 23 / Sri Lanka / 141",
        "Masernfälle je Million Einwohner / Quelle: Meldedaten der Länder / Kroatien / 5 / Rumänien / 1610 / Slowakei / 21 / Österreich / 54",
      })
  void townsPassAmongKnownPlacesAndCountriesAnywhere(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Differential expression by response / NFKBIA / TNFAIP3 / CXCL9 / IFIT2 / Log2 fold change",
        "Ten years of trials in diabetes / 2015 / EMPA-REG / benefit on death / 2017 / JUPITER / 2019 / lower risk",
        "Pooled mortality by study / 6/61 / 9/59 / 126/1147 / 618/1441 / 94/1162 / Favours steroids in severe disease",
        "Abbreviations / NAVA / neurally adjusted ventilatory assist / SDD / selective decontamination of the digestive tract",
        "Maternal antibiotics in infants / 1 Department of Neonatology, Rotterdam / 2 University of Leeds / 3 MRC Unit The Gambia at LSHTM, Fajara",
      })
  void symbolsTrialsCountsShortFormsAndHousesPassOnTheirPages(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Coming up after the break / Keynote / Zsombor Xhafferi / Sepsis without dogma / Please be seated by 14:25",
        "Nach der Pause / Festvortrag / Ylvali Thorvald / Sepsis ohne Dogma / Bitte bis 14:25 Uhr Platz nehmen",
        "Table ronde : qui décide en fin de vie ? / Modération / Zsombor Xhafferi, Angers / Droit / Ylvali Thorvald, Lyon",
        "Workshop on the airway / Formateurs : Zsombor Xhafferi (Brest), Ylvali Thorvald (Lyon) / Gants et blouse / Une rotation toutes les heures",
      })
  void whoSpeaksNextOrTeachesIsNoPatient(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Five layers a needle passes / Dermis with Meissner corpuscles / Subcutaneous fat / Muscle and its fascia",
        "Kosten der Geräte / Turbine, MRT-tauglich / Sauerstoffverbrauch je Stunde / Vergleich der Kliniken",
      })
  void anEponymOrAnAbbreviationBeforeAWordIsNoName(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We could not have done this without / Steering group / Zsombor Xhafferi / Statisticians / Ylvali Thorvald / Trial nurses",
        "Unser Dank gilt / Studienleitung / Zsombor Xhafferi / Biometrie / Ylvali Thorvald / Förderung durch den Bund",
        "Gracias a / Comité científico / Zsombor Xhafferi / Estadística / Ylvali Thorvald / Enfermería de ensayos",
        "Merci à / Comité scientifique / Zsombor Xhafferi / Biostatistique / Ylvali Thorvald / Financement public",
        "Obrigado / Comissão científica / Zsombor Xhafferi / Estatística / Ylvali Thorvald / Enfermagem de investigação",
      })
  void whoIsThankedForWorkIsNoPatient(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We could not have done this without / Statisticians / Ylvali Thorvald / Trial nurses / Our patient Zsombor Xhafferi",
        "Unser Dank gilt / Biometrie / Ylvali Thorvald / Förderung durch den Bund / Familie Xhafferi",
        "Gracias a / Estadística / Enfermería de ensayos / nuestra paciente Ylvali Thorvald",
        "Merci à / Biostatistique / Financement public / la famille Xhafferi Zsombor",
        "Obrigado / Estatística / Enfermagem de investigação / à nossa doente Ylvali Thorvald",
      })
  void aPatientAmongThemIsFound(String page) {
    assertThat(check(page)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forty-one sites in nine countries / Denmark / Odense / Finland / Tampere / Norway / Xhafferi 14.02.1961",
        "Differential expression by response / CXCL9 / IFIT2 / TNFAIP3 / XHAFFERI / 14.02.1961",
        "Differential expression by response / CXCL9 / IFIT2 / TNFAIP3 / MRN 4482913 / XHAFFERI",
        "Pooled mortality by study / 6/61 / 9/59 / 12/34567 / 14/20811 / 33/70412 / Favours steroids in severe disease",
        "Mesa: quién decide al final de la vida / Modera / Zsombor Xhafferi, Rosario / ingresó en la cama 4 / 14.02.1961",
        "Coming up after the break / Keynote / Zsombor Xhafferi / admitted to bed 4 / born 14.02.1961",
        "Abbreviations / XHAFFERI / 14.02.1961 / SDD / selective decontamination of the digestive tract",
        "Houses of the authors / 1 Department of Neonatology / 2 University of Leeds / 3 Xhafferi Zsombor 14.02.1961",
      })
  void whatIsOfSomebodyIsFoundOnSuchPagesToo(String page) {
    assertThat(check(page)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Xhafferi", "Ylvali Thorvald", "XHAFFERI", "Xhafferi 48"})
  void aBareNameIsNoOddWordOnAShortPage(String name) {
    assertThat(check("Management of renal colic / Pain relief first, then imaging / " + name))
        .isNotEmpty();
  }

  private static List<LineFinding> check(String page) {
    List<String> lines = Arrays.asList(page.split(" / "));
    return PictureRules.check(
        IntStream.range(0, lines.size())
            .mapToObj(i ->
                new RecognisedLine(
                    lines.get(i), .97, new Box(100, 80 + 50 * i, 15 * lines.get(i).length(), 30)))
            .toList(),
        false);
  }
}
