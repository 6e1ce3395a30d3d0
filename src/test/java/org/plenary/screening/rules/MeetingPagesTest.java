package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.model.Box;

/**
 * Names of firms, committees and speakers pass; the same names on a page about a patient do not.
 */
class MeetingPagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks to our sponsors / Gold / Vortalis / Silver / Hemoquint / Brankova Devices / Stand 14 in hall 3",
        "Wir danken unseren Sponsoren / Platin / Aeskuva / Silber / Nordhelm AG / Industrieausstellung in Halle 3",
        "Avec le soutien de l'industrie / Exposants / Pulvexa / Or / Sutural du Nord S.A.",
        "Gracias a nuestros patrocinadores / Oro / Zolvaris / Plata / Implantex S.L.",
        "Com o apoio da indústria / Expositores / Quorvax / Ouro / Tejomed",
      })
  void firmsThatPayForAMeetingMayBeCalledAnything(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks to our sponsors / Gold / Vortalis / Silver / Zsombor Xhafferi 14.02.1961",
        "Thanks to our sponsors / Gold / Vortalis / Silver / Patient: Zsombor Xhafferi",
        "Thanks to our sponsors / Gold / Vortalis / Silver / Xhafferi, 48 years, teacher",
        "Thanks to our sponsors / Gold / Vortalis / Silver / MRN 4482913 / Xhafferi",
        "Take home / Gold / Vortalis / Early antibiotics within 3 hours",
        "Thanks to our team / Xhafferi / Early antibiotics within 3 hours",
      })
  void besideThemAPatientIsFoundAndElsewhereTheyAreNoWords(String page) {
    assertThat(check(page)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Scientific committee / Chair / Zsombor Xhafferi / Vice chair / Ylvali Thorvald / Reviewers: 64 colleagues",
        "Comité científico / Presidencia / Zsombor Xhafferi / Vocal / Ylvali Thorvald / Revisores: 64 colegas",
        "Programmkomitee / Vorsitz / Zsombor Xhafferi / Stellvertretung / Ylvali Thorvald / Gutachten: 64 Kollegen",
        "Comité scientifique / Présidence / Zsombor Xhafferi / Relecteurs / Ylvali Thorvald",
        "Comissão científica / Presidência / Zsombor Xhafferi / Vogal / Ylvali Thorvald",
      })
  void whoSitsOnACommitteeIsNoPatient(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Scientific committee / Chair / Zsombor Xhafferi 88004121 / Vice chair / Ylvali Thorvald",
        "Scientific committee / Chair / Vice chair / Mrs Xhafferi was admitted last night",
        "Ward committee / Bed 4 / Zsombor Xhafferi / Bed 5 / Ylvali Thorvald",
        "Chair / Zsombor Xhafferi / Transfer to bed / Ylvali Thorvald",
      })
  void somebodyWithANumberOrInABedIsNone(String page) {
    assertThat(check(page)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ylvali Brånemyr, 02/08/38, 81 741 87 90",
        "Ylvali Brånemyr 5 de setembro de 1938",
        "Ylvali Brånemyr 020 7046 0990",
        "BRÅNEMYR, YLVALI 71-52-43",
        "BRÅNEMYR, YLVALI 919 1369",
        "Erzsebe+ Nugy,7-Sep-8C,（765) 555-C173",
        "Ylvali Brånemyr (51)",
        "BRÅNEMYR, YLVALI Z97I6224",
      })
  void aDayOfBirthOrANumberIsSomebodysAlsoAmongSpeakers(String line) {
    String panel =
        "Panel: who decides at the end of life? / Moderator / C. Scognamiglio, Bergen / Law"
            + " / B. Moradi, University of Lund / Nursing / A. Manukyan, Hospital de la Princesa"
            + " / One question a person, please / ";

    assertThat(check(panel + "Ylvali Brånemyr, Bergen")).isEmpty();
    assertThat(check(panel + line)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oral presentations / O-01 / Whole blood in rural helicopter services / Zsombor Xhafferi, Bergen"
            + " / O-02 / Ketamine in septic shock / Ylvali Thorvald / O-03 / Drones for rural cardiac arrest"
            + " / Machine learning for crowding alerts",
        "Posterbegehung 4: Infektiologie / P112 / Absetzen von Antibiotika bei Pneumonie / Zsombor Xhafferi"
            + " / P113 / Zeit bis zur Operation / Ylvali Thorvald / P114 / Ein Projekt für saubere Blutkulturen"
            + " / P115 / Impfung in der Notaufnahme",
      })
  void whoReadsAPaperIsNoPatient(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Infections this week / P112 / Necrotising fasciitis of the left leg / Zsombor Xhafferi"
            + " / P113 / Endocarditis of the aortic valve / Ylvali Thorvald / P114 / Pneumonia of the right lung",
        "Oral presentations / P112 / Necrotising fasciitis of the left leg / Zsombor Xhafferi / 14.02.1961 / MRN 4482913"
            + " / P113 / Endocarditis of the aortic valve / Ylvali Thorvald / Pneumonia of the right lung",
      })
  void aListOfCasesIsNoListOfPapers(String page) {
    assertThat(check(page)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The prizes / Best oral presentation: Zsombor Xhafferi, Leicester / Best poster: Ylvali Thorvald",
        "Die Preise gehen an / Bester Vortrag: Zsombor Xhafferi / Posterpreis: Ylvali Thorvald",
        "Acknowledgements / My supervisors Zsombor Xhafferi and others / Statistical advice: Ylvali Thorvald",
        "Remerciements / Aux infirmières de réanimation / Aide statistique : Ylvali Thorvald",
        "Up next in the main auditorium / Zsombor Xhafferi / Why we stopped using cervical collars",
        "Floor plan / Level 0: Registration / Level 1: Rooms Thames, Severn and Tyne",
        "A short history / 1740 / Mouth to mouth breathing / 1891 / Friedrich Maass performs compressions"
            + " / 1956 / Paul Zoll: external defibrillation",
      })
  void whoWonIsThankedOrIsHistoryIsNoPatient(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What it cost / Preis / Zsombor Xhafferi / Preis je Packung / Infusion",
        "The prizes / Best poster / Best oral presentation / Zsombor Xhafferi / born / 14.02.1961 / Results",
        "Acknowledgements / We thank the patient / Zsombor Xhafferi / for the permission",
        "Bay list / Level 4 of consciousness / Zsombor Xhafferi / Level of care",
        "Course / 1961 / Zsombor Xhafferi / 2019 / Lung cancer found on a scan / 2021 / Surgery",
      })
  void aBillAFamilyOrACourseIsAPatients(String page) {
    assertThat(check(page)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Declaration of interests / Advisory boards: Amgen, Vortalis / Research support: Brankova Foundation",
        "Offenlegung von Interessenkonflikten / Beratertätigkeit: Amgen, Aeskuva / Aktienbesitz: Nordhelm",
        "Liens d'intérêts / Orateur : Zsombor Xhafferi / Conseil scientifique : Pulvexa",
      })
  void whoPaysASpeakerMayBeCalledAnything(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Airway rounds / Zsombor Xhafferi / Difficult mask ventilation, two attempts / Disclosure: none",
        "No conflicts of interest / Xhafferi / Difficult mask ventilation, two attempts",
        "Declaration of interests / Consent signed by the patient's wife / Patient: Zsombor Xhafferi",
      })
  void aTalkWithoutSuchInterestsIsStillReadForNames(String page) {
    assertThat(check(page)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kardiotec GmbH", "Laboratoires Valmont", "Sanaris Pharma", "Fundación Xhafferi"})
  void aFirmIsToldByItsForm(String line) {
    assertThat(Companies.isOne(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Smith SA",
        "Xhafferi AG",
        "Pharma 4482913",
        "Patient of Sanaris Pharma",
        "Xhafferi Medical"
      })
  void initialsNumbersAndPatientsAreNone(String line) {
    assertThat(Companies.isOne(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We thank all who made this meeting possible / Vortalis / Brankova & Sons / Café Ylvali / Hemoquint"
            + " / City of Vorsted / Zolvaris / Pulvexa / Aeskuva / Thorvald Trust",
        "Wir danken unseren Ausstellern / Vortalis / Brankova & Söhne / Gasthof Ylvali / Hemoquint"
            + " / Busreisen Thorvald / Zolvaris / Pulvexa / Aeskuva",
        "Le comité remercie ses partenaires / Vortalis / Brankova & Fils / Hemoquint / Thorvald / Zolvaris"
            + " / Pulvexa / Aeskuva / Nordhelm",
        "Agradecemos o apoio dos nossos parceiros / Vortalis / Brankova & Filhos / Hemoquint / Thorvald"
            + " / Zolvaris / Pulvexa / Aeskuva / Nordhelm",
        "Gracias a nuestros colaboradores / Vortalis / Bodegas Brankova / Hemoquint / Thorvald / Zolvaris"
            + " / Pulvexa / Aeskuva / Nordhelm",
      })
  void aWallOfThoseWhoAreThankedForTheirSupportIsOfFirms(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We thank our sponsors / Vortalis / Zsombor Xhafferi 14.02.1961 / Hemoquint / Thorvald / Zolvaris"
            + " / Pulvexa / Aeskuva / Nordhelm / Quorvax",
        "We thank our sponsors / Vortalis / Zsombor Xhafferi / MRN 4482913 / Hemoquint / Thorvald / Zolvaris"
            + " / Pulvexa / Aeskuva / Nordhelm",
        "We thank our sponsors / Vortalis / Xhafferi, 48 years, teacher / Hemoquint / Thorvald / Zolvaris"
            + " / Pulvexa / Aeskuva / Nordhelm / Quorvax",
        "We thank our sponsors / Vortalis / Patient: Zsombor Xhafferi / Hemoquint / Thorvald / Zolvaris"
            + " / Pulvexa / Aeskuva / Nordhelm / Quorvax",
        "We thank our sponsors / Vortalis / Zsombor Xhafferi 4482913 / Hemoquint / Thorvald / Zolvaris"
            + " / Pulvexa / Aeskuva / Nordhelm / Quorvax",
        "We thank our sponsors / Vortalis / Zsombor Xhafferi, bed 4 / Hemoquint / Thorvald / Zolvaris"
            + " / Pulvexa / Aeskuva / Nordhelm / Quorvax",
        "Thanks to our night team / Vortalis / Xhafferi / Hemoquint / Thorvald / Zolvaris / Pulvexa"
            + " / Aeskuva / Nordhelm / Quorvax",
        "Our sponsors / Zsombor Xhafferi / Early antibiotics within 3 hours",
        "Wir danken unseren Partnern / Zsombor Xhafferi / Herr X. kam gestern zu uns / Hemoquint / Thorvald"
            + " / Zolvaris / Pulvexa / Aeskuva / Nordhelm",
      })
  void amongSponsorsAPatientIsFound(String page) {
    assertThat(check(page)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Course faculty / Z. Xhafferi / Royal Infirmary of Vorsted / Ylvali Thorvald / University of Limerick"
            + " / Ingrith Maes / School of Nursing, Ghent",
        "Referentinnen und Referenten / Z. Xhafferi / Klinikum Fulda / Ylvali Thorvald / Universität Greifswald"
            + " / Ingrith Maes / Institut für Epidemiologie",
        "Formadores do curso / Z. Xhafferi / Hospital de Faro / Ylvali Thorvald / Universidade do Minho"
            + " / Ingrith Maes / Instituto Nacional de Saúde",
        "L'équipe enseignante / Z. Xhafferi / CHU d'Angers / Ylvali Thorvald / Université de Liège"
            + " / Ingrith Maes / Hôpital de Vannes",
        "Profesorado del curso / Z. Xhafferi / Hospital de Cabueñes / Ylvali Thorvald / Universidad de Murcia"
            + " / Ingrith Maes / Instituto de Salud",
      })
  void whoTeachesIsNoPatient(String page) {
    assertThat(check(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Course faculty / Zsombor Xhafferi 14.02.1961 / Royal Infirmary of Vorsted / Ylvali Thorvald"
            + " / University of Limerick / School of Nursing, Ghent",
        "Course faculty / Zsombor Xhafferi / MRN 4482913 / Royal Infirmary of Vorsted / Ylvali Thorvald"
            + " / University of Limerick / School of Nursing, Ghent",
        "Faculty round / Zsombor Xhafferi / was admitted to hospital last night / University of Limerick"
            + " / School of Nursing, Ghent",
        "Faculty round / Zsombor Xhafferi, 72M / University Hospital / Department of Surgery / School of Nursing",
        "Faculty round / Zsombor Xhafferi / Bed 4 / University Hospital / Department of Surgery / School of Nursing",
        "Course faculty / Zsombor Xhafferi / The lady on the left / Early antibiotics",
        "Ward round / Zsombor Xhafferi / University Hospital / Department of Surgery / School of Nursing",
      })
  void underTheNameOfACourseAPatientIsFound(String page) {
    assertThat(check(page)).isNotEmpty();
  }

  @Test
  void whoHasAnOfficeSpeaks() {
    assertThat(check("Sedation / Ylvali Thorvald, Oberärztin für Intensivmedizin, Ulm")).isEmpty();
    assertThat(check("Sedation / Ylvali Thorvald, Rentnerin, Ulm")).isNotEmpty();
  }

  private static List<LineFinding> check(String page) {
    List<String> texts = new ArrayList<>(Arrays.asList(page.split(" / ")));
    texts.add("All slides are on the website of the society");
    texts.add("Questions are welcome at the end of the session");
    List<RecognisedLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      lines.add(new RecognisedLine(text, .97, new Box(10, 10 + 100 * i, text.length() * 11, 22)));
    }
    return PictureRules.check(lines, false);
  }
}
