package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

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

  private final List<RecognisedLine> lines;
  private final List<String> masked;
  private final boolean clinicalLook;
  private final Page page;
  private final IntPredicate chat;
  private final List<List<TextFinding>> candidates = new ArrayList<>();

  private PictureRules(List<RecognisedLine> lines, boolean clinicalLook) {
    this.lines = lines;
    this.clinicalLook = clinicalLook;
    this.masked = lines.stream().map(l -> Exempt.masked(NormalText.plain(l.text()))).toList();
    this.page = new Page(lines);
    this.chat = ChatTimes.of(masked);
    for (String text : masked) {
      List<TextFinding> found = new ArrayList<>(Identifiers.find(text));
      found.addAll(Dates.find(text));
      found.addAll(Names.find(text));
      candidates.add(found);
    }
  }

  /**
   * @param lines what was read, from top to bottom
   * @param clinicalLook the picture looks like a device's screen, so that a bare name or date in it
   *     is a patient's
   * @return findings of at least {@link TextRules#POSSIBLE}; places refer to the lines' texts
   */
  public static List<LineFinding> check(List<RecognisedLine> lines, boolean clinicalLook) {
    PictureRules rules = new PictureRules(lines, clinicalLook);
    List<LineFinding> findings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      rules.checkLine(i, findings);
    }
    findings.addAll(LabelledNeighbours.find(rules.page, rules.masked));
    return rules.raiseTables(findings);
  }

  private void checkLine(int i, List<LineFinding> findings) {
    String text = masked.get(i);
    boolean authors = isAuthors(i);
    boolean found = false;
    for (TextFinding f : candidates.get(i)) {
      double score = Math.min(score(i, f, authors), sureness(i));
      if (score >= TextRules.POSSIBLE) {
        findings.add(new LineFinding(i, widened(i, f.scored(score))));
        found = true;
      }
    }
    if (SpecificPatient.isSpokenOf(text) || Surroundings.ofOnePerson(text) || chat.test(i)) {
      findings.add(whole(i, "patient", .6));
    } else if (!found && !authors && !SlideLanguage.understands(text)) {
      findings.add(whole(i, UNCLEAR, TextRules.POSSIBLE));
    }
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

  private double score(int i, TextFinding f, boolean authors) {
    String text = masked.get(i);
    boolean patient = Surroundings.ofPatient(text);
    boolean research = Surroundings.ofResearch(text) || SlideLanguage.isCitation(text);
    return switch (f.category()) {
      case "name" -> nameScore(i, f, authors);
      case "date" -> dateScore(i, patient, research);
      case "day" -> patient && !research ? .6 : f.score();
      case "number" -> {
        if (clinicalLook || patient || besideName(i)) {
          yield .75;
        }
        yield research ? .4 : .6;
      }
      case "phone", "age", "address" ->
          patient || clinicalLook ? Math.max(.7, f.score()) : research ? .5 : f.score();
      default -> f.score();
    };
  }

  private double nameScore(int i, TextFinding f, boolean authors) {
    if (f.score() >= TextRules.STRONG) {
      return f.score();
    }
    if (clinicalLook) {
      return figuresNear(i) ? TextRules.STRONG : .8;
    }
    if (authors || SlideLanguage.isCitation(masked.get(i))) {
      return .2;
    }
    return figuresNear(i) ? TextRules.STRONG : TextRules.POSSIBLE;
  }

  private boolean figuresNear(int i) {
    return page.near(i).anyMatch(j -> candidates.get(j).stream().anyMatch(PictureRules::isFigure));
  }

  private double dateScore(int i, boolean patient, boolean research) {
    if (clinicalLook) {
      return .8;
    }
    if (patient && !research) {
      return .75;
    }
    // A slide's foot carries the day of the talk.
    return research || page.isFoot(i) ? .2 : TextRules.POSSIBLE;
  }

  private boolean besideName(int i) {
    return page.near(i)
        .anyMatch(j ->
            !isAuthors(j) && candidates.get(j).stream().anyMatch(f -> f.category().equals("name")));
  }

  private static boolean isFigure(TextFinding f) {
    return switch (f.category()) {
      case "date", "number", "id", "dob", "phone" -> true;
      default -> false;
    };
  }

  /**
   * Names with credentials or a title, a list of several names, or names right above an
   * affiliation; never with a number or a date.
   */
  private boolean isAuthors(int i) {
    List<TextFinding> here = candidates.get(i);
    boolean strong = here.stream().anyMatch(f -> f.score() >= TextRules.POSSIBLE);
    if (strong || here.stream().anyMatch(PictureRules::isFigure)) {
      return false;
    }
    String text = masked.get(i);
    if (Surroundings.ofSpeaker(text) || Surroundings.ofAffiliation(text)) {
      return !Surroundings.ofPatient(text);
    }
    long names = here.stream().filter(f -> f.category().equals("name")).count();
    return names >= 2 && text.contains(",")
        || names >= 1
            && page.below(i)
                .anyMatch(j ->
                    Surroundings.ofAffiliation(masked.get(j))
                        || Surroundings.ofSpeaker(masked.get(j)));
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
