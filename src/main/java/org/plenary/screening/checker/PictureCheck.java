package org.plenary.screening.checker;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.rules.LineFinding;
import org.plenary.screening.rules.PictureRules;
import org.plenary.screening.rules.RecognisedLine;

/**
 * One picture from bytes to report: decode, read, look, scan for barcodes, apply the rules, decide.
 */
final class PictureCheck {
  static final String UNREADABLE = "unreadable";

  /** Changes with every change of the rules or the processing that may change an outcome. */
  static final String VERSION = "2026-11.1";

  private final Ocr ocr;

  PictureCheck(Ocr ocr) {
    this.ocr = ocr;
  }

  CheckReport check(byte[] bytes) throws OrtException, ChildFailure.Refused {
    long start = System.nanoTime();
    Decoded decoded = Decoded.of(bytes);
    Pixels picture = decoded.pixels();
    List<LineReading> readings = ocr.read(picture);
    List<RecognisedLine> lines = lines(readings, picture);
    PictureLook look = PictureLook.of(picture, lines.stream().map(RecognisedLine::box).toList());
    List<Finding> findings = new ArrayList<>(BarcodeReader.read(picture));
    for (LineFinding f : PictureRules.check(lines, look.deviceLike())) {
      findings.add(located(f, readings.get(f.line()), picture));
    }
    addUnreadable(readings, picture, findings);
    Decision decision = Decision.of(findings, readings, look);
    if (decision.outcome() != Outcome.PASS) {
      addUnread(readings, picture, findings);
    }
    return new CheckReport(
        decision.outcome(),
        decision.reason(),
        tidy(findings, decoded.factor()),
        lines.stream().map(line -> enlarged(line, decoded.factor())).toList(),
        decoded.width(),
        decoded.height(),
        VERSION,
        ModelFiles.DIGEST,
        (System.nanoTime() - start) / 1_000_000);
  }

  private static List<RecognisedLine> lines(List<LineReading> readings, Pixels p) {
    return readings.stream()
        .map(r ->
            new RecognisedLine(r.text(), r.confidence(), r.quad().box(0, 1, p.width(), p.height())))
        .toList();
  }

  private static Finding located(LineFinding found, LineReading reading, Pixels p) {
    var f = found.finding();
    Box box =
        reading.quad().box(reading.from(f.start()), reading.to(f.end()), p.width(), p.height());
    return new Finding(f.category(), f.score(), box);
  }

  /** Text that stands there and cannot be read may be anything. */
  private static void addUnreadable(List<LineReading> readings, Pixels p, List<Finding> findings) {
    for (LineReading r : readings) {
      if (Decision.isUnreadableLine(r)) {
        findings.add(new Finding(UNREADABLE, .5, r.quad().box(0, 1, p.width(), p.height())));
      }
    }
  }

  /** Short marks that could not be read hold nothing back, but whoever redacts should see them. */
  private static void addUnread(List<LineReading> readings, Pixels p, List<Finding> findings) {
    for (LineReading r : readings) {
      if (r.confidence() < Ocr.READABLE && !Decision.isUnreadableLine(r)) {
        findings.add(new Finding(UNREADABLE, .5, r.quad().box(0, 1, p.width(), p.height())));
      }
    }
  }

  /** Strongest first; of two findings of one kind in one place the stronger stays. */
  private static List<Finding> tidy(List<Finding> findings, int factor) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Comparator.comparingDouble(Finding::score).reversed());
    List<Finding> kept = new ArrayList<>();
    for (Finding f : sorted) {
      if (kept.stream().noneMatch(k -> contains(k.box(), f.box()))) {
        kept.add(f);
      }
    }
    return kept.stream()
        .map(f -> new Finding(f.category(), f.score(), enlarged(f.box(), factor)))
        .toList();
  }

  private static boolean contains(Box outer, Box inner) {
    return outer.x() <= inner.x()
        && outer.y() <= inner.y()
        && outer.x() + outer.width() >= inner.x() + inner.width()
        && outer.y() + outer.height() >= inner.y() + inner.height();
  }

  private static RecognisedLine enlarged(RecognisedLine line, int factor) {
    return new RecognisedLine(line.text(), line.confidence(), enlarged(line.box(), factor));
  }

  private static Box enlarged(Box b, int factor) {
    return new Box(b.x() * factor, b.y() * factor, b.width() * factor, b.height() * factor);
  }
}
