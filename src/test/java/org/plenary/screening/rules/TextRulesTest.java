package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MRN 48213377 on the board, can someone check",
        "mrn:4821337",
        "DOB 03/27/1959, allergic to penicillin",
        "D.O.B. 27 March 1959",
        "Hosp No: A123456 still waiting for CT",
        "NHS number 943 476 5919",
        "943 476 5919 came back positive",
        "Accession # 20231184 shows free air",
        "SSN 219-09-9999",
        "219-09-9999",
        "Patient: Siobhan Whitfield, chest pain",
        "WHITFIELD^SIOBHAN on the scan header",
        "Mrs Whitfield in bed 4 is ready for discharge",
        "bed 12 Kowalski needs a scan",
        "Oluwaseun Adeyemi, admitted 03/04/2026 with sepsis",
        "call the wife on (415) 555-0134",
        "phone 0161 496 0321 for her son",
        "Pt is 93 years old and lives at 12 Oak Street",
        "Paciente: María Fernández, NHC 4482913",
        "NHC: 4482913, ingresado ayer",
        "fecha de nacimiento 12/04/1951",
        "DNI 12345678Z",
        "nacida el 12 de abril de 1951",
        "Patient : Amélie Rousseau, IPP 8800412",
        "né le 4 mars 1949, IPP 8800412",
        "Mme Rousseau, chambre 12, date de naissance 04.03.1949",
        "NIR 2 55 08 14 168 025 38",
        "Patientin: Ingrid Lindqvist, geb. 04.03.1949",
        "Fall-Nr. 20231184, Aufnahme gestern",
        "Herr Kowalski, Bett 7, geb. am 4. März 1949",
        "Geburtsdatum: 04.03.1949",
        "Prontuário 4482913",
        "data de nascimento: 12/04/1951",
        "CPF 529.982.247-25",
        "Utente: João Figueiredo, nº de processo 448291",
        "Tel. +351 912 345 678, é a filha",
        "ΜRN？ MRN ４８２１３３７７",
      })
  void aTextWithAnIdentifierIsSuspect(String text) {
    TextVerdict verdict = TextRules.check(text);

    assertThat(verdict).isInstanceOf(TextVerdict.Suspect.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NNT 12 for early antibiotics #ICEM2026",
        "Smith J, Patel R, Okafor C, et al. NEJM 2021;384:1503-16. doi:10.1056/NEJMoa2034577",
        "Great keynote by Maria Gonzalez on patient safety!",
        "Dr Priya Patel shows that lactate clearance matters",
        "PMID: 33301246 is worth your time",
        "Trial registration NCT03245678, ISRCTN12345678",
        "HR 0.72 (95% CI 0.61-0.85), p<0.001, n=1482",
        "Patients were enrolled from 1 March 2019 to 30 June 2022",
        "54-year-old woman with chest pain and a normal ECG: what next?",
        "A 54-year-old woman presents with syncope. What is the first test?",
        "Lancet 2021;397:1637-45",
        "J Emerg Med 2020;58(3):412-9",
        "Slides: https://example.org/talks/20261122/4482913.pdf",
        "Questions? Mail the speaker: m.gonzalez1@example.org or @mgonzalez1982",
        "Room B2, Tuesday 14:30-15:15, be there",
        "{\"seq\":12,\"ts\":1763769600000} lorem ipsum dolor sit amet consectetur adipiscing elit",
        "{\"seq\":481234,\"ts\":1763769600000,\"n\":4} xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "1763769600000 is an epoch in milliseconds",
        "Grant: NIH R01 HL123456. IRB approval 2018-0456",
        "Median follow-up 3.4 years (IQR 2.1-4.8); 28-day mortality 21%",
        "Ketamine 1-2 mg/kg IV over 60 s, then propofol",
        "The Wells score is 4.5, D-dimer 1250 ng/mL, troponin 34 -> 212 ng/L at 3 h",
        "We randomised 1,482 patients in 34 hospitals",
        "Patients older than 90 years were excluded",
        "How do you talk to a patient about risk?",
        "Los pacientes del estudio tenían 65 años de media",
        "¿Qué opinan del ensayo de 2021? Mortalidad a 28 días: 21 %",
        "Étude randomisée, 1482 patients, mortalité à 28 jours 21 %",
        "Die Studie schloss 1482 Patienten ein; Alter im Mittel 65 Jahre",
        "O estudo incluiu 1482 doentes; idade média 65 anos",
        "I disagree: the subgroup was not prespecified.",
        "Views are my own. Slide 14 of 38.",
        "Kaplan Meier curves cross at day 30, so proportional hazards fail",
        "Abstract deadline 15 January 2027, congress in Cape Town",
        "My take: start early, reassess at 3 hours",
        "our trial recruits until 31 December 2027",
        "In my hospital we use a checklist before every intubation",
      })
  void aTextOfTheTalkIsClean(String text) {
    TextVerdict verdict = TextRules.check(text);

    assertThat(verdict).isEqualTo(new TextVerdict.Clean());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my 54-year-old patient last Tuesday had the same ECG",
        "I saw a 34 yo man yesterday with exactly this rash",
        "We had a lady in our ED last night who arrested twice",
        "A patient of mine died of this, she was 31 years old",
        "our patient presented with the same picture, told me he had travelled",
        "54yo woman in our ICU this week, same CT",
        "Mi paciente de 54 años llegó el martes pasado con lo mismo",
        "Ayer vi a una mujer de 34 años con este cuadro",
        "Ma patiente de 54 ans est arrivée mardi dernier",
        "Hier j'ai vu un homme de 34 ans avec la même lésion",
        "Meine 54-jährige Patientin hatte letzten Dienstag dasselbe EKG",
        "Gestern hatten wir einen Patienten mit 34 Jahren mit demselben Befund",
        "Meu paciente de 54 anos chegou na terça-feira passada",
        "Ontem atendemos uma mulher de 34 anos com o mesmo quadro",
      })
  void aTextAboutOnePatientOfTheAuthorsIsAskedAbout(String text) {
    TextVerdict verdict = TextRules.check(text);

    assertThat(verdict).isEqualTo(new TextVerdict.SpecificPatient());
  }

  @Test
  void aFindingPointsIntoTheTextAsItWasWritten() {
    String text = "😀​ MRN ４８２１３３７７ please";

    TextVerdict verdict = TextRules.check(text);

    assertThat(verdict).isInstanceOf(TextVerdict.Suspect.class);
    TextFinding finding = ((TextVerdict.Suspect) verdict).findings().getFirst();
    assertThat(text.substring(finding.start(), finding.end())).isEqualTo("MRN ４８２１３３７７");
    assertThat(finding.category()).isEqualTo("id");
  }

  @Test
  void aPostIsCheckedInWellUnderFiveMilliseconds() {
    String post =
        "Dr Priya Patel: early antibiotics, NNT 12 (95% CI 9-17), Lancet 2021;397:1637-45. "
            .repeat(6);
    for (int i = 0; i < 300; i++) {
      TextRules.check(post);
    }

    long best =
        java.util.stream.IntStream.range(0, 50)
            .mapToLong(_ -> nanos(() -> TextRules.check(post)))
            .min()
            .orElseThrow();

    assertThat(best).isLessThan(5_000_000);
  }

  @Test
  void aVerySlowTextDoesNotExist() {
    for (int i = 0; i < 300; i++) {
      TextRules.check("1 2 3, my 54-year-old patient in bed 4 at 12 Oak Street on 3 May 2026");
    }
    for (String hostile :
        List.of(
            "1 ".repeat(2500),
            "a".repeat(5000),
            "Aa ".repeat(1700),
            "1234 Oak ".repeat(550),
            "calle " + "x".repeat(4900),
            "my ".repeat(1600),
            "(".repeat(5000),
            "12-34-".repeat(800))) {
      long nanos = nanos(() -> TextRules.check(hostile));

      assertThat(nanos)
          .as("text beginning with %s", hostile.substring(0, 5).toLowerCase(Locale.ROOT))
          .isLessThan(500_000_000);
    }
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }
}
