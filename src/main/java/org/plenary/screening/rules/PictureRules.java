package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The check of the lines that were read in a picture. A pure function.
 *
 * <p>Beside identifiers it reports, with the category {@value #UNCLEAR}, every line that it cannot
 * place as something that belongs on a slide.
 */
public final class PictureRules {
  /** A line that is no identifier for certain, and nothing a slide would say either. */
  public static final String UNCLEAR = "unclear";

  private static final double READABLE = .75;
  private static final int ENOUGH_PROSE = 5;
  private static final int WORDS_OF_SAYING = 3;
  private static final int FEW_WORDS = 4;
  private static final int DIGITS_OF_DATE = 6;

  private final List<RecognisedLine> lines;
  private final List<String> masked;
  private final List<String> spaced;
  private final boolean clinicalLook;
  private final Page page;
  private final IntPredicate chat;
  private final SlideLanguage language;
  private final int[] prose;
  private final boolean[] understood;
  private final Genre genre;
  private final CaseStory story;
  private final IntPredicate studies;
  private final IntPredicate stacked;
  private final boolean programme;
  private final boolean firms;
  private final boolean personal;
  private final Authors authors;
  private final Tolerated tolerated;
  private final TalkDays talkDays;
  private final List<List<TextFinding>> candidates = new ArrayList<>();

  private PictureRules(List<RecognisedLine> lines, boolean clinicalLook) {
    this.lines = lines;
    this.clinicalLook = clinicalLook;
    this.page = new Page(lines);
    this.masked =
        WrappedNumbers.masked(
            Variants.masked(
                lines.stream()
                    .map(l ->
                        ProperPhrases.masked(
                            Meeting.masked(Exempt.masked(NormalText.plain(dashed(l.text()))))))
                    .toList(),
                lines.stream().map(RecognisedLine::text).toList()),
            page);
    this.chat = ChatTimes.of(masked);
    Vocabulary vocabulary = Vocabulary.ofRead(masked);
    this.language = new SlideLanguage(vocabulary);
    this.spaced = masked.stream().map(text -> Segments.spaced(text, vocabulary)).toList();
    this.prose = spaced.stream().mapToInt(language::proseWords).toArray();
    this.understood = new boolean[masked.size()];
    for (int i = 0; i < understood.length; i++) {
      understood[i] = language.understands(masked.get(i));
    }
    this.genre = new Genre(spaced);
    this.story = new CaseStory(spaced);
    this.studies = Studies.of(masked);
    this.stacked = StackedLetters.of(lines);
    this.personal = clinicalLook || genre.isPersonal();
    for (String text : masked) {
      List<TextFinding> found = new ArrayList<>(Identifiers.find(text));
      found.addAll(Dates.find(text));
      found.addAll(Names.find(text, vocabulary));
      candidates.add(found);
    }
    boolean ofTalks = !personal && candidates.stream().allMatch(this::isOfTalk);
    boolean nobodys = ofTalks && IntStream.range(0, lines.size()).noneMatch(this::isOfSomebody);
    List<String> both =
        IntStream.range(0, lines.size())
            .mapToObj(i -> masked.get(i) + "\n" + spaced.get(i))
            .toList();
    this.programme =
        ofTalks && Programme.is(masked, prose)
            || nobodys && MeetingPages.nameNoPatients(both, prose);
    this.firms = nobodys && MeetingPages.nameFirms(both, prose);
    this.authors =
        new Authors(page, masked, spaced, candidates, programme, NumberedHouses.of(masked));
    this.tolerated =
        new Tolerated(
            new Tolerated.Known(
                lines, page, masked, prose, understood, candidates, language, studies, authors),
            personal,
            nobodys,
            firms);
    this.talkDays = new TalkDays(page, masked, spaced, candidates, language);
  }

  /** Speaks of one person, has a day of somebody's, or a label for a name or number. */
  private boolean isOfSomebody(int i) {
    return story.isTold()
        || isDayOfSomebody(i)
        || SpecificPatient.isSpokenOf(spaced.get(i))
        || isOfOnePerson(i)
        || LabelledNeighbours.isLabel(masked.get(i))
        || ShortNotes.areIn(ShortNotes.withoutFirms(masked.get(i)));
  }

  /** Not the meeting's days, nor that of the talk, which stands at the foot and beside no name. */
  private boolean isDayOfSomebody(int i) {
    return candidates.get(i).stream().anyMatch(f -> f.category().equals("date"))
        && !Meeting.lastsDays(masked.get(i))
        && !(page.isFoot(i)
            && page.near(i)
                .allMatch(
                    j -> candidates.get(j).stream().noneMatch(f -> f.category().equals("name"))));
  }

  /** Names and days at most, but no number of somebody's. */
  private boolean isOfTalk(List<TextFinding> found) {
    return found.stream()
        .allMatch(f -> f.score() < TextRules.POSSIBLE && !f.category().equals("number"));
  }

  /**
   * @param lines what was read, from top to bottom
   * @param clinicalLook the picture looks like a device's screen, so that a bare name or date in it
   *     is a patient's
   */
  public static PictureRules of(List<RecognisedLine> lines, boolean clinicalLook) {
    return new PictureRules(lines, clinicalLook);
  }

  /** As {@link #findings} of these lines. */
  public static List<LineFinding> check(List<RecognisedLine> lines, boolean clinicalLook) {
    return of(lines, clinicalLook).findings();
  }

  /** Findings of at least {@link TextRules#POSSIBLE}; places refer to the lines' texts. */
  public List<LineFinding> findings() {
    List<LineFinding> findings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      checkLine(i, findings);
    }
    checkPage(findings);
    findings.addAll(LabelledNeighbours.find(page, masked, language.vocabulary()));
    return raiseTables(findings);
  }

  /**
   * What whoever redacts should be offered beside the findings, in a picture that does not pass:
   * whole lines with anything that could be part of an identifier.
   *
   * @param suspected the text gave reason to hold the picture; without one (a photograph, a device)
   *     only what a bare name, number or date could be
   */
  public List<LineFinding> offered(boolean suspected) {
    return IntStream.range(0, lines.size())
        .filter(i -> mayIdentify(i, suspected))
        .mapToObj(i -> whole(i, UNCLEAR, TextRules.POSSIBLE))
        .toList();
  }

  private boolean mayIdentify(int i, boolean suspected) {
    if (!suspected) {
      return (candidates.get(i).stream().anyMatch(f -> f.score() >= .3)
              || Identifiers.digits(masked.get(i)) >= DIGITS_OF_DATE)
          && !authors.are(i);
    }
    if (personal || isOfLabels() || isIdentifying(i)) {
      return true;
    }
    return prose[i] <= FEW_WORDS && page.near(i).anyMatch(j -> j != i && isIdentifying(j));
  }

  private boolean isIdentifying(int i) {
    String text = masked.get(i);
    return !candidates.get(i).isEmpty()
        || LineWords.of(text, language.vocabulary()).names() > 0
        || !understood[i]
        || isOfOnePerson(i)
        || Surroundings.ofPatient(spaced.get(i))
        || Surroundings.ofHome(spaced.get(i))
        || story.isToldIn(i);
  }

  /** English pronouns hide in the words of other languages that were taken apart. */
  private boolean isOfOnePerson(int i) {
    boolean english = !language.vocabulary().isForeign();
    return Surroundings.ofOnePerson(masked.get(i))
        || english && Surroundings.ofOnePerson(spaced.get(i));
  }

  /** Labels, or hardly a line of prose. */
  private boolean isOfLabels() {
    return masked.stream().anyMatch(LabelledNeighbours::isLabel)
        || Arrays.stream(prose).filter(words -> words > FEW_WORDS).count() < 2;
  }

  private void checkLine(int i, List<LineFinding> findings) {
    String text = masked.get(i);
    boolean ofAuthors = authors.are(i);
    boolean found = false;
    for (TextFinding f : candidates.get(i)) {
      double score = Math.min(score(i, f, ofAuthors), sureness(i));
      if (score >= TextRules.POSSIBLE) {
        findings.add(new LineFinding(i, widened(i, f.scored(score))));
        found = true;
      }
    }
    if (SpecificPatient.isSpokenOf(spaced.get(i))
        || isOfOnePerson(i)
        || story.isToldIn(i)
        || ShortNotes.areIn(firms ? ShortNotes.withoutFirms(text) : text) && !studies.test(i)
        || chat.test(i)) {
      findings.add(whole(i, "patient", .6));
    } else if (!found && (stacked.test(i) || !understood[i] && !isExcused(i, ofAuthors))) {
      findings.add(whole(i, UNCLEAR, TextRules.POSSIBLE));
    }
    if (!found && (!understood[i] || isExcused(i, ofAuthors)) && PersonalFigures.areIn(text)) {
      findings.add(whole(i, "number", TextRules.POSSIBLE));
    }
  }

  /** Its words need not be known. */
  private boolean isExcused(int i, boolean ofAuthors) {
    return ofAuthors || studies.test(i) || Meeting.isPaid(spaced.get(i)) || tolerated.is(i);
  }

  /** Papers and screens about one person, and pages with too little on them to be a slide. */
  private void checkPage(List<LineFinding> findings) {
    if (personal && !clinicalLook) {
      for (int i = 0; i < lines.size(); i++) {
        if (genre.tellsOfPerson(i)) {
          findings.add(whole(i, "patient", .6));
        }
      }
    }
    int proseWords = 0;
    int lineCount = 0;
    for (int words : prose) {
      proseWords += words;
      lineCount += words >= 2 ? 1 : 0;
    }
    if (lineCount < 2
        && proseWords < ENOUGH_PROSE
        && !Tolerated.isChart(masked, lineCount, proseWords)
        && !(proseWords >= WORDS_OF_SAYING && Programme.isSaying(masked))) {
      for (int i = 0; i < lines.size(); i++) {
        findings.add(whole(i, UNCLEAR, TextRules.POSSIBLE));
      }
    }
  }

  /** A long dash or a box to tick at the start of a line is read as the sign for one or mouth. */
  private static String dashed(String text) {
    return text.startsWith("一") || text.startsWith("口") ? "-" + text.substring(1) : text;
  }

  /** What was hardly read proves nothing for certain. */
  private double sureness(int i) {
    return lines.get(i).confidence() < READABLE ? .8 : 1;
  }

  /** A finding that is most of its line stands for the line: what is left over belongs to it. */
  private TextFinding widened(int i, TextFinding f) {
    int length = lines.get(i).text().length();
    return clinicalLook || (f.end() - f.start()) * 2 > length
        ? new TextFinding(f.category(), f.score(), 0, length)
        : f;
  }

  private double score(int i, TextFinding f, boolean ofAuthors) {
    String text = spaced.get(i);
    boolean patient = Surroundings.ofPatient(text);
    boolean research = Surroundings.ofResearch(text) || SlideLanguage.isCitation(masked.get(i));
    return switch (f.category()) {
      case "name" -> nameScore(i, f, ofAuthors);
      case "date" -> dateScore(i, f, patient, research);
      case "day" -> patient && !research ? .6 : f.score();
      case "number" -> {
        if (personal || patient || besideName(i)) {
          yield .75;
        }
        yield research || tolerated.bibliography() ? .4 : .6;
      }
      case "email" -> personal || patient && !Surroundings.ofSpeaker(text) ? .75 : f.score();
      case "phone", "age", "address" ->
          patient || personal ? Math.max(.7, f.score()) : research ? .5 : f.score();
      default -> f.score();
    };
  }

  private double nameScore(int i, TextFinding f, boolean ofAuthors) {
    if (f.score() >= TextRules.STRONG) {
      return f.score();
    }
    if (personal) {
      return authors.figuresNear(i) ? TextRules.STRONG : .8;
    }
    if (ofAuthors
        || tolerated.isOfFirm(i)
        || studies.test(i)
        || SlideLanguage.isCitation(masked.get(i))
        || tolerated.isEntry(i)
        || Meeting.isPaid(spaced.get(i))) {
      return .2;
    }
    return authors.figuresNear(i) ? TextRules.STRONG : TextRules.POSSIBLE;
  }

  private double dateScore(int i, TextFinding f, boolean patient, boolean research) {
    if (personal) {
      return .8;
    }
    if (patient && !research) {
      return .75;
    }
    if (besideBareName(i)) {
      return .75;
    }
    boolean ofMeeting = PersonalFigures.isOfMeeting(masked.get(i).substring(f.start(), f.end()));
    return research || ofMeeting && (programme || talkDays.is(i)) ? .2 : TextRules.POSSIBLE;
  }

  /** Somebody's name, or what may be one, that is no author's. */
  private boolean besideBareName(int i) {
    return page.near(i)
        .anyMatch(j ->
            j != i
                && !authors.are(j)
                && !studies.test(j)
                && (candidates.get(j).stream().anyMatch(f -> f.category().equals("name"))
                    || prose[j] == 0
                        && LineWords.of(masked.get(j), language.vocabulary()).longName()));
  }

  private boolean besideName(int i) {
    return page.near(i)
        .anyMatch(j ->
            !authors.are(j)
                && candidates.get(j).stream().anyMatch(f -> f.category().equals("name")));
  }

  /**
   * A table of patients: its heads name identifiers, or many of its rows carry names and figures.
   * In one, every name and figure is a patient's.
   */
  private List<LineFinding> raiseTables(List<LineFinding> findings) {
    long heads = masked.stream().filter(LabelledNeighbours::isTableHead).count();
    long names = count(findings, "name");
    long figures = count(findings, "date") + count(findings, "number") + count(findings, "dob");
    if (heads < 3 && !(names >= 4 && figures >= 4)) {
      return findings;
    }
    List<LineFinding> raised = new ArrayList<>(findings);
    for (int i = 0; i < lines.size(); i++) {
      for (TextFinding f : candidates.get(i)) {
        double score = Math.min(Math.max(.9, f.score()), sureness(i));
        raised.add(whole(i, f.category(), score));
      }
    }
    return raised;
  }

  private static long count(List<LineFinding> findings, String category) {
    return findings.stream().filter(f -> f.finding().category().equals(category)).count();
  }

  private LineFinding whole(int i, String category, double score) {
    return new LineFinding(i, new TextFinding(category, score, 0, lines.get(i).text().length()));
  }
}
