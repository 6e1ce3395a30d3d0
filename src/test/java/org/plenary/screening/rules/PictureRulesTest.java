package org.plenary.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.model.Box;

class PictureRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Toxicology update",
        "Sepsis resuscitation in 2024: what is new?",
        "Mean age 54.3 years (SD 11.2); 58% female",
        "HR0.72(95%CI0.61-0.85),p<0.001",
        "54-year-old woman with 2 days ofchestpain",
        "Enrollment:March 2019 to June 2022(n=1,482)",
        "ClinicalTrials.gov NCT03245678",
        "doi:10.1056/NEJMoa2034577",
        "PMID: 33301246",
        "Numberneeded to treat=17",
        "IRB approval 2018-0456;waiverofconsent",
        "Published Lancet 2021;397:1637-45",
        "Smith et al.2017;Rivers et al.2001",
        "Slide 14 of 38 #ICEM2012 @EMconf",
        "Room B2,Tuesday 14:30-15:15",
        "Grant:NIH R01 HL123456",
        "James Adeyemi MD,Aisha Smith,Fatima Petrova PhD,Carlos Taylor",
        "Department of Emergency Medicine, University Hospital",
        "Presenter:Dr Ethel Whitfield",
        "J Emerg Med 2020;58(3):412-9",
        "ROSCin 34%vs 21%(p=0.03)",
        "0 20 40 60 80 100",
        "Intubation first-pass success 86%",
        "Salbutamol 10-20 mg nebulised",
        "Agenda 14:30 to 15:15",
        "Cochrane Database Syst Rev 2019, Issue 4. Art. No.: CD012345.",
        "Preprint: medRxiv 2024.03.18.24304503",
        "Trial registration: PACTR 202103587651234",
        "Deroofing for isolated tunnels",
        "Salter-Harris classification I-V",
        "N Engl J Med 2014365（9):367-1248.",
        "Inhabitants served 184 000",
        "Lunch break: Wi-Fi in the hall",
        "Sotorasib versus docetaxel in lung cancer",
        "ORR 28.1% vs 13.2%",
        "Reactor outages: Mo-99 and Tc-99m generators",
        "EUSEM 2027, Lyon, 18-22 September",
        "Congress office: +353 1 555 0100",
        "Supported by an unrestricted educational grant from Werfen",
        "WFNS: GCS 15 / 14-13 / 12-7 / 6-3",
        "0f 2,318 screened patients, 904 were eligible",
        "Glucose and gluc 0se are one word",
        "Excuded (n=2270)",
        "HR 0.72 (95%-K1 0.61-0.85), p<0.001",
        "Stan dard care was continued",
        "Lake Louise score over 3",
        "Ahorro estimado: 412.000 euros anuales",
        "ABCA4 variants found by newborn screening",
        "p.G1602* is the commonest variant",
        "Adults with HFpEF, NYHA II-III, treated for a year",
        "Kruskal-Wallis, p = 0.012",
        "Late breaking trials: 2 April 2027",
        "Adding LAMA to ICS/LABA",
        "Convened by Kwabena Boateng",
        "口 Letters larger than 28 points",
        "Events and patients at risk: 5200 / 104",
      })
  void whatBelongsOnASlideIsUnderstood(String line) {
    List<LineFinding> findings = PictureRules.check(page(line), false);

    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient:Harold Johnson MRN 2940950",
        "MRN25495972",
        "DOB03/27/1959F",
        "DOBNov 18,1964F",
        "HAROLD MENSAH Feb 2,1965F",
        "LINDAJOHNSON04/05/1948M",
        "·Mrs Mary lyer,93-year-old from 940 Oak Street",
        "SSN 219-09-9999 JOHNSON,PRIYA",
        "Pt Rosa Demir,seen 12-Mar-2022 in ED",
        "WHITFIELD^CHLOE",
        "Paciente: María Fernández   NHC 4482913",
        "IPP 8800412  né le 04/03/1949",
        "Geb.-Datum: 04.03.1949  Fallnummer 2023118",
        "Prontuário: 448291-3",
        "Zsombor Xhafferi 14.02.1961",
      })
  void aPatientsLineIsAStrongFinding(String line) {
    List<LineFinding> findings = PictureRules.check(page(line), false);

    assertThat(findings).anyMatch(f -> f.line() == 2 && f.finding().score() >= TextRules.STRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Xhafferi",
        "Zsombor Xhafferi",
        "88004121",
        "14.02.1961",
        "my 54-year-old patient last Tuesday",
        "Qwxzt 88121",
        "Seen on 3 May at 04:10 in our ED",
        "He fell from his tractor",
        "yes, bed 7 please",
        "Index case: Xiuying Zheng",
        "She was found by the neighbour at noon",
        "DeSouzaX, Xhafferi",
        "Fallnummer 5200/104",
        "Zsombor Xhafferi, 12-15 March 2024",
        "Sponsored by his mother Ylvali Thorvald, 14.02.1961",
      })
  void whatIsNotUnderstoodIsReported(String line) {
    List<LineFinding> findings = PictureRules.check(page(line), false);

    assertThat(findings).anyMatch(f -> f.line() == 2);
  }

  @Test
  void aNameOnADevicesScreenIsAPatients() {
    List<RecognisedLine> screen =
        List.of(
            line("HASSAN,KWAME", 10, 10), line("93948604", 10, 32), line("Depth 14cm", 10, 400));

    List<LineFinding> findings = PictureRules.check(screen, true);

    assertThat(findings)
        .anyMatch(f -> f.line() == 0 && f.finding().score() >= TextRules.STRONG)
        .anyMatch(f -> f.line() == 1 && f.finding().score() >= TextRules.POSSIBLE);
  }

  @Test
  void aLabelAboveItsValueBelongsToIt() {
    List<RecognisedLine> form =
        List.of(
            line("Name", 10, 10),
            line("Zsombor Xhafferi", 10, 40),
            line("MRN", 400, 10),
            line("88-0412", 400, 40));

    List<LineFinding> findings = PictureRules.check(form, false);

    assertThat(findings)
        .anyMatch(f -> f.line() == 1 && f.finding().score() >= TextRules.STRONG)
        .anyMatch(f -> f.line() == 3 && f.finding().score() >= TextRules.STRONG);
  }

  @Test
  void everyNameAndFigureInATableOfPatientsIsStrong() {
    List<RecognisedLine> board = new ArrayList<>();
    String[] heads = {"Bed", "Patient", "MRN", "DOB"};
    String[] row = {"B4", "Smith, Yusuf", "38988828", "14.07.2005"};
    for (int column = 0; column < 4; column++) {
      board.add(line(heads[column], column * 300, 10));
    }
    for (int column = 0; column < 4; column++) {
      board.add(line(row[column], column * 300, 50));
    }

    List<LineFinding> findings = PictureRules.check(board, false);

    for (int i : List.of(5, 6, 7)) {
      assertThat(findings)
          .as("row %d", i)
          .anyMatch(f -> f.line() == i && f.finding().score() >= TextRules.STRONG);
    }
  }

  @Test
  void anMAmongInitialsIsNoFrenchPatientsTitle() {
    List<LineFinding> findings =
        PictureRules.check(
            List.of(
                line("Insuffisance rénale aiguë en réanimation", 10, 10),
                line("P. Mastroianni, Wulandari Rahman, M. Lacson", 10, 70),
                line("Faculté de médecine, Université de Lyon", 10, 110)),
            false);

    assertThat(findings).isEmpty();
  }

  @Test
  void anMBehindAProfessorsTitleIsAnInitial() {
    var affiliation = line("Faculté de médecine, Université de Lyon", 10, 110);

    assertThat(PictureRules.check(List.of(line("Pr M. Nishimura", 10, 10), affiliation), false))
        .isEmpty();
    assertThat(
            PictureRules.check(List.of(line("Vu hier M. Nishimura", 10, 10), affiliation), false))
        .isNotEmpty();
  }

  @Test
  void aGermanWordBehindAnArticleIsANoun() {
    List<LineFinding> findings =
        PictureRules.check(
            List.of(
                line("Akutes Nierenversagen auf der Intensivstation", 10, 10),
                line("Mittagspause im Lichthof", 10, 110),
                line("Anmeldung zum Sprossenkurs", 10, 210)),
            false);

    assertThat(findings).isEmpty();
  }

  @Test
  void theRestOfAReferenceIsUnderstoodInAListOfLiterature() {
    List<LineFinding> findings =
        PictureRules.check(
            List.of(
                line("Literature", 10, 10),
                line("1. Okonkwo T, Brandvold P. Early mobilisation. Lancet. 2021.", 10, 60),
                line("2. Brandvold P, Ileri S, et al. Thrombolysis. BMJ 2019;364:12-9.", 10, 90),
                line("3. Ileri S, Okonkwo T. Transfusion triggers in Kwashiorkor", 10, 120),
                line("participant data from Khayelitsha", 10, 150)),
            false);

    assertThat(findings).isEmpty();
  }

  @Test
  void aChatIsKnownByItsTimes() {
    List<RecognisedLine> chat =
        List.of(
            line("can you look at the scan please", 10, 10),
            line("14:32", 10, 40),
            line("on my way", 400, 80),
            line("14:33", 400, 110));

    List<LineFinding> findings = PictureRules.check(chat, false);

    assertThat(findings).isNotEmpty();
  }

  @Test
  void aProgrammesTimesAreNoChat() {
    List<RecognisedLine> programme =
        List.of(
            line("14:30", 10, 10),
            line("Sepsis update", 200, 10),
            line("14:45", 10, 60),
            line("Airway management", 200, 60));

    List<LineFinding> findings = PictureRules.check(programme, false);

    assertThat(findings).isEmpty();
  }

  @Test
  void theSpeakersOfAProgrammeAreNoPatients() {
    List<RecognisedLine> programme =
        List.of(
            line("Programme", 10, 10),
            line("09:00 Welcome", 10, 60),
            line("09:15 Airway management", 10, 110),
            line("Temitope Nwachukwu", 400, 110),
            line("10:00 Coffee break", 10, 160),
            line("10:30 Panel discussion", 10, 210),
            line("Guðrún Jónsdóttir", 400, 210));

    List<LineFinding> findings = PictureRules.check(programme, false);

    assertThat(findings).isEmpty();
  }

  @Test
  void theNamesOfATheatreListArePatients() {
    List<RecognisedLine> list =
        List.of(
            line("Theatre 3", 10, 10),
            line("08:30 Appendicectomy", 10, 60),
            line("Temitope Nwachukwu", 400, 60),
            line("10:15 Hernia repair", 10, 110),
            line("Guðrún Jónsdóttir", 400, 110),
            line("11:45 Hip replacement", 10, 160),
            line("Zsombor Xhafferi", 400, 160));

    List<LineFinding> findings = PictureRules.check(list, false);

    assertThat(findings).extracting(LineFinding::line).contains(2, 4, 6);
  }

  @Test
  void whoSaidASayingIsNoPatient() {
    List<RecognisedLine> slide =
        List.of(
            line("Observation", 10, 10),
            line("“The very first requirement in a hospital is to do the sick no harm.”", 10, 60),
            line("一 Florence Nightingale, 1859", 10, 110));

    List<LineFinding> findings = PictureRules.check(slide, false);

    assertThat(findings).isEmpty();
  }

  @Test
  void aCaseForTeachingIsNoPatient() {
    List<RecognisedLine> slide =
        List.of(
            line("What would you do?", 10, 10),
            line("A 54-year-old woman presents with pleuritic chest pain.", 10, 60),
            line("She is tachycardic but afebrile.", 10, 110));

    List<LineFinding> findings = PictureRules.check(slide, false);

    assertThat(findings).isEmpty();
  }

  @Test
  void anAuthorsNameAboveTheAffiliationIsNoPatients() {
    List<RecognisedLine> slide =
        List.of(
            line("Point-of-care ultrasound in shock", 10, 10),
            line("Oluwaseun Adeyemi", 10, 60),
            line("School of Medicine, Cape Town", 10, 95));

    List<LineFinding> findings = PictureRules.check(slide, false);

    assertThat(findings).isEmpty();
  }

  @Test
  void whomASayingIsAscribedToIsNoPatient() {
    // given
    List<RecognisedLine> saying =
        List.of(
            line("\"Wer heilt, muss zuerst zuhören können.\"", 100, 200),
            line("nach Robert Koch", 100, 300));
    List<RecognisedLine> noSaying =
        List.of(
            line("Verlegung aus der Notaufnahme", 100, 200), line("nach Robert Koch", 100, 300));

    // when
    List<LineFinding> ofSaying = PictureRules.check(saying, false);
    List<LineFinding> ofNone = PictureRules.check(noSaying, false);

    // then
    assertThat(ofSaying).isEmpty();
    assertThat(ofNone).anyMatch(f -> f.line() == 1);
  }

  @Test
  void anAxisThatSaysTheSameManyTimesIsNoDevice() {
    // given
    List<RecognisedLine> weeks = new ArrayList<>();
    weeks.add(line("Casos notificados por semana epidemiológica", 100, 20));
    weeks.add(line("Incidência por 100 mil habitantes no município", 100, 600));
    for (int week = 1; week < 26; week += 4) {
      weeks.add(line("SE " + week, 60 * week, 500));
    }

    // when
    List<LineFinding> findings = PictureRules.check(weeks, false);

    // then
    assertThat(findings).isEmpty();
  }

  @Test
  void theDayUnderASayingIsTheTalks() {
    // given
    List<RecognisedLine> section =
        List.of(
            line("D'abord, ne pas nuire, puis soulager", 100, 200),
            line("22 novembre 2026", 100, 700));

    // when
    List<LineFinding> findings = PictureRules.check(section, false);

    // then
    assertThat(findings).isEmpty();
  }

  @Test
  void theDayUnderSomebodysNameIsNot() {
    // given
    List<RecognisedLine> page =
        List.of(
            line("Follow-up of the right knee", 100, 200),
            line("Zsombor Xhafferi", 100, 400),
            line("22 November 2026", 100, 700));

    // when
    List<LineFinding> findings = PictureRules.check(page, false);

    // then
    assertThat(findings).anyMatch(f -> f.line() == 1).anyMatch(f -> f.line() == 2);
  }

  @Test
  void aForestPlotIsAChartUnderItsTitle() {
    // given
    List<RecognisedLine> plot = new ArrayList<>();
    plot.add(line("Simulation in medical education", 100, 20));
    for (int row = 0; row < 5; row++) {
      plot.add(line("Manukyan 201" + row, 100, 100 + 60 * row));
      plot.add(line("5" + row + "/700", 500, 100 + 60 * row));
      plot.add(line("0.97 (0.84-1.2" + row + ")", 900, 100 + 60 * row));
    }

    // when
    List<LineFinding> findings = PictureRules.check(plot, false);

    // then
    assertThat(findings).isEmpty();
  }

  @Test
  void aTextThatWasHardlyReadIsNeverAStrongFinding() {
    List<RecognisedLine> unsure =
        List.of(new RecognisedLine("MRN 48213377", .6, new Box(10, 10, 200, 20)));

    List<LineFinding> findings = PictureRules.check(unsure, false);

    assertThat(findings).isNotEmpty().allMatch(f -> f.finding().score() < TextRules.STRONG);
  }

  /** The line between others of a slide; its index is 2. */
  private static List<RecognisedLine> page(String line) {
    return List.of(
        line("Airway management pearls", 10, 10),
        line("Primary outcome: 28-day mortality", 10, 110),
        line(line, 10, 210),
        line("Take home: early antibiotics within 3 hours", 10, 310),
        line("Disclosure: none", 10, 410));
  }

  private static RecognisedLine line(String text, int x, int y) {
    return new RecognisedLine(text, .97, new Box(x, y, text.length() * 11, 22));
  }
}
