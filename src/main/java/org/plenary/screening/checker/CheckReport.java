package org.plenary.screening.checker;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.screening.rules.RecognisedLine;

/**
 * What the checker says about one picture.
 *
 * @param outcome {@code PASS}, {@code REVIEW} or {@code BLOCKED}; a check that failed gives no
 *     report
 * @param reason why, as a stable word: {@code clean}, {@code identifier}, {@code barcode}, {@code
 *     possible-identifier}, {@code face}, {@code unreadable-text}, {@code device-screen}, {@code
 *     photograph}, {@code little-text}, {@code turned}, {@code unclear-text}, {@code self-test}
 * @param findings strongest first; boxes are offered for redaction
 * @param lines what was read; for the moderator's eyes only, neither logged nor published
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 * @param checkerVersion names the rules and the processing
 * @param modelSha names the models by their digests
 * @param millis how long it took
 * @param cpuMicros what each stage took of the processor
 */
public record CheckReport(
    Outcome outcome,
    String reason,
    List<Finding> findings,
    List<RecognisedLine> lines,
    int width,
    int height,
    String checkerVersion,
    String modelSha,
    long millis,
    Map<Stage, Long> cpuMicros) {
  /** The category of text that stands there and could not be read. */
  public static final String UNREADABLE = PictureCheck.UNREADABLE;

  public CheckReport {
    findings = List.copyOf(findings);
    lines = List.copyOf(lines);
    cpuMicros = Map.copyOf(cpuMicros);
  }

  /**
   * This report and that of another frame of the same moving picture: the graver outcome with its
   * reason, and what either found.
   */
  CheckReport and(CheckReport other) {
    CheckReport graver = other.outcome.compareTo(outcome) > 0 ? other : this;
    return new CheckReport(
        graver.outcome,
        graver.reason,
        Stream.of(findings, other.findings)
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(Finding::score).reversed())
            .toList(),
        Stream.of(lines, other.lines).flatMap(List::stream).toList(),
        width,
        height,
        checkerVersion,
        modelSha,
        millis + other.millis,
        sum(cpuMicros, other.cpuMicros));
  }

  /**
   * The same by a checker that has failed its own test: what it would pass is a person's to decide.
   */
  CheckReport untrusted() {
    return outcome == Outcome.PASS
        ? new CheckReport(
            Outcome.REVIEW,
            "self-test",
            findings,
            lines,
            width,
            height,
            checkerVersion,
            modelSha,
            millis,
            cpuMicros)
        : this;
  }

  private static Map<Stage, Long> sum(Map<Stage, Long> a, Map<Stage, Long> b) {
    Map<Stage, Long> sum = new EnumMap<>(Stage.class);
    a.forEach((stage, micros) -> sum.merge(stage, micros, Long::sum));
    b.forEach((stage, micros) -> sum.merge(stage, micros, Long::sum));
    return sum;
  }

  /** Leaves out the lines: they may name a patient. */
  @Override
  public String toString() {
    return "CheckReport[outcome=%s, reason=%s, findings=%d, millis=%d]"
        .formatted(outcome, reason, findings.size(), millis);
  }
}
