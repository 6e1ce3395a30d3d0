package org.plenary.screening.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.screening.bench.draw.Word;
import org.plenary.screening.checker.Stage;
import org.plenary.screening.rules.RecognisedLine;

/**
 * What became of a picture.
 *
 * @param cpu seconds of the checker's process
 * @param stages microseconds of those, by what they were spent on
 */
record Checked(
    Labelled picture,
    Outcome outcome,
    String reason,
    List<Finding> findings,
    List<RecognisedLine> lines,
    double cpu,
    Map<Stage, Long> stages) {
  private static final double COVERED = .5;
  private static final Set<String> NOT_TEXT =
      Set.of("barcode", "face", "photograph", "unreadable", "unclear");

  boolean held() {
    return outcome != Outcome.PASS;
  }

  /** The strongest kind of proof that it was held for. */
  String by() {
    if (!held()) {
      return "passed";
    }
    if (outcome == Outcome.HELD) {
      return "failure";
    }
    if (findings.stream().anyMatch(f -> !NOT_TEXT.contains(f.category()))) {
      return "text";
    }
    for (String category : List.of("barcode", "face")) {
      if (findings.stream().anyMatch(f -> f.category().equals(category))) {
        return category;
      }
    }
    return switch (reason) {
      case "unreadable-text", "little-text" -> "unreadable";
      case "unclear-text", "turned" -> "unclear";
      default -> "look";
    };
  }

  List<Word> uncoveredWords() {
    return picture.identifierWords().stream().filter(w -> !isCovered(w.box())).toList();
  }

  /** At least half of the word lies under boxes that are offered for redaction. */
  private boolean isCovered(Box word) {
    int inside = 0;
    int all = 0;
    for (double v = .1; v < 1; v += .2) {
      for (double u = .05; u < 1; u += .1) {
        double x = word.x() + u * word.width();
        double y = word.y() + v * word.height();
        all++;
        inside += findings.stream().anyMatch(f -> contains(f.box(), x, y)) ? 1 : 0;
      }
    }
    return inside >= COVERED * all;
  }

  private static boolean contains(Box b, double x, double y) {
    return x >= b.x() && y >= b.y() && x <= b.x() + b.width() && y <= b.y() + b.height();
  }

  /** What was read where a finding is; the pictures are drawn, so nobody is named. */
  String textAt(Box box) {
    StringBuilder text = new StringBuilder();
    for (RecognisedLine line : lines) {
      double middleX = line.box().x() + line.box().width() / 2.0;
      double middleY = line.box().y() + line.box().height() / 2.0;
      double boxX = box.x() + box.width() / 2.0;
      double boxY = box.y() + box.height() / 2.0;
      if (contains(line.box(), boxX, boxY) || contains(box, middleX, middleY)) {
        text.append(text.isEmpty() ? "" : " | ").append(line.text());
      }
    }
    return text.toString();
  }
}
