package org.plenary.screening.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.screening.rules.LineFinding;
import org.plenary.screening.rules.PictureRules;
import org.plenary.screening.rules.RecognisedLine;
import org.plenary.screening.rules.TextFinding;

/**
 * What a picture comes to when its lines are read in one way.
 *
 * @param rules the rules, as they were applied to these lines
 * @param identifiers what the text holds back
 * @param findings these, what is unreadable, and what was found beside the text
 * @param isAboutReading nothing speaks against the picture but text that was not understood, not
 *     read, or perhaps misread
 */
record Understanding(
    List<LineReading> readings,
    PictureRules rules,
    List<LineFinding> identifiers,
    List<Finding> findings,
    Decision decision,
    boolean isAboutReading) {
  private static final double POORLY_READ = .9;
  private static final double WEAK = .6;

  /**
   * @param marks what was found beside the text: codes and faces
   */
  static Understanding of(
      List<LineReading> readings, Pixels picture, PictureLook look, List<Finding> marks) {
    PictureRules rules = PictureRules.of(lines(readings, picture), look.deviceLike());
    List<LineFinding> identifiers = rules.findings();
    List<Finding> beyondReading = new ArrayList<>(marks);
    List<Finding> misread = new ArrayList<>();
    for (LineFinding f : identifiers) {
      LineReading line = readings.get(f.line());
      (isPerhapsMisread(f.finding(), line) ? misread : beyondReading)
          .add(line.locate(f.finding(), picture));
    }
    readings.stream()
        .filter(Decision::isUnreadableLine)
        .forEach(r -> misread.add(r.unreadable(picture)));
    List<Finding> all = Stream.concat(beyondReading.stream(), misread.stream()).toList();
    Decision decision = Decision.of(all, readings, look);
    Decision otherwise = Decision.of(beyondReading, readings, look);
    boolean isAboutReading =
        decision.outcome() != Outcome.PASS
            && (otherwise.outcome() == Outcome.PASS || otherwise.isLittleText());
    return new Understanding(readings, rules, identifiers, all, decision, isAboutReading);
  }

  /** A letter or two taken for others make a word look like a name, and digits like a number. */
  private static boolean isPerhapsMisread(TextFinding found, LineReading line) {
    return found.category().equals(PictureRules.UNCLEAR)
        || found.score() < WEAK && line.confidence() < POORLY_READ;
  }

  static List<RecognisedLine> lines(List<LineReading> readings, Pixels picture) {
    return readings.stream()
        .map(r -> new RecognisedLine(r.text(), r.confidence(), r.box(picture)))
        .toList();
  }

  /** The lines that could not be read. */
  Set<Integer> unreadable() {
    return IntStream.range(0, readings.size())
        .filter(i -> Decision.isUnreadableLine(readings.get(i)))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The lines that another reading may clear up. */
  Set<Integer> doubtful() {
    Set<Integer> doubtful =
        identifiers.stream().map(LineFinding::line).collect(Collectors.toCollection(TreeSet::new));
    IntStream.range(0, readings.size())
        .filter(i ->
            Decision.isUnreadableLine(readings.get(i))
                || decision.isLittleText() && !Decision.isWellRead(readings.get(i)))
        .forEach(doubtful::add);
    return doubtful;
  }

  /**
   * The lines after some were read again. What may identify somebody gives way only to a reading
   * that is at least as sure.
   */
  List<LineReading> or(List<LineReading> again) {
    List<LineReading> better = new ArrayList<>(again);
    for (LineFinding f : identifiers) {
      LineReading line = readings.get(f.line());
      if (!f.finding().category().equals(PictureRules.UNCLEAR)
          && again.get(f.line()).confidence() < line.confidence()) {
        better.set(f.line(), line);
      }
    }
    return better;
  }

  boolean has(String category) {
    return findings.stream().anyMatch(f -> f.category().equals(category));
  }
}
