package org.plenary.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.checker.CheckReport;
import org.plenary.screening.checker.PictureChecker;
import org.plenary.screening.rules.LineFinding;
import org.plenary.screening.rules.PictureRules;
import org.plenary.screening.rules.RecognisedLine;
import org.plenary.screening.rules.TextRules;

/**
 * Checks one page of a deck for what may identify a patient: its picture, and the text in the file,
 * which may say more than the picture shows.
 *
 * <p>A speaker's slide is trusted to be a slide, so that it is odd, hard to read or a photograph
 * raises no question by itself; an identifier, a face, a barcode or a device's screen does, and so
 * does a check that could not be made.
 */
final class PageCheck {
  private static final int ATTEMPTS = 3;
  private static final int LINE_HEIGHT = 20;
  private static final Set<String> NO_QUESTION =
      Set.of(PictureRules.UNCLEAR, CheckReport.UNREADABLE);

  /** Below it are bare names, and slides name authors. */
  private static final double ASKS = .6;

  private final PictureChecker checker;

  PageCheck(PictureChecker checker) {
    this.checker = checker;
  }

  /**
   * What the check says of a page.
   *
   * @param doubt why its speaker is asked, as a stable word; empty when there is no question
   * @param findings with boxes in pixels of the widest picture
   * @param text what can be read in the picture
   */
  record Result(String doubt, List<Finding> findings, String text) {
    boolean clean() {
      return doubt.isEmpty();
    }
  }

  /** Blocks for about a second; call it on a virtual thread. */
  Result check(RenderedPage page) {
    CheckReport report;
    try {
      report = report(page.images().getLast().bytes());
    } catch (ChildFailure failure) {
      return new Result("check-failed", List.of(), "");
    }
    List<Finding> findings = new ArrayList<>();
    report.findings().stream()
        .filter(finding -> finding.score() >= ASKS && !NO_QUESTION.contains(finding.category()))
        .forEach(findings::add);
    hidden(page.text(), findings, new Box(0, 0, report.width(), report.height()));
    String read =
        report.lines().stream().map(RecognisedLine::text).collect(Collectors.joining("\n"));
    return new Result(doubt(report, findings), findings, read);
  }

  private CheckReport report(byte[] picture) throws ChildFailure {
    for (int attempt = 1; ; attempt++) {
      try {
        return checker.check(picture);
      } catch (ChildFailure failure) {
        if (attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private static String doubt(CheckReport report, List<Finding> findings) {
    if (!findings.isEmpty()) {
      return findings.getFirst().category();
    }
    boolean device = report.outcome() != Outcome.PASS && report.reason().equals("device-screen");
    return device ? report.reason() : "";
  }

  /** Identifiers that the file holds and the picture does not show; their place is unknown. */
  private static void hidden(String text, List<Finding> findings, Box page) {
    Set<String> seen = findings.stream().map(Finding::category).collect(Collectors.toSet());
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<RecognisedLine> placed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int width = lines.get(i).length() * LINE_HEIGHT / 2;
      placed.add(
          new RecognisedLine(lines.get(i), 1, new Box(0, 2 * i * LINE_HEIGHT, width, LINE_HEIGHT)));
    }
    for (LineFinding found : PictureRules.check(placed, false)) {
      double score = found.finding().score();
      String category = found.finding().category();
      if (score >= TextRules.STRONG && seen.add(category)) {
        findings.add(new Finding(category, score, page));
      }
    }
  }
}
