package org.plenary.screening.checker;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.rules.LineFinding;
import org.plenary.screening.rules.PictureRules;
import org.plenary.screening.rules.RecognisedLine;

/**
 * One picture from bytes to report: decode, read, look, scan for barcodes, find faces, apply the
 * rules, decide. Where nothing but unclear text speaks against a picture, another network reads
 * those lines; it can clear them, and nothing else.
 */
final class PictureCheck {
  static final String UNREADABLE = "unreadable";

  private static final double CERTAIN = .9;

  /** Changes with every change of the rules or the processing that may change an outcome. */
  static final String VERSION = "2026-11.12";

  private final Ocr ocr;
  private final FaceFinder faces;

  PictureCheck(ModelFiles models) throws OrtException, IOException {
    ocr = new Ocr(models);
    faces = new FaceFinder(models.faces());
  }

  CheckReport check(byte[] bytes) throws OrtException, ChildFailure.Refused {
    long start = System.nanoTime();
    StageClock clock = new StageClock();
    Decoded decoded = Decoded.of(bytes);
    clock.done(Stage.DECODE);
    Reading reading = ocr.read(decoded.pixels(), clock);
    Pixels picture = reading.upright();
    List<LineReading> readings = reading.lines();
    List<RecognisedLine> lines = lines(readings, picture);
    PictureLook look = PictureLook.of(picture, lines.stream().map(RecognisedLine::box).toList());
    List<Box> read = read(lines);
    BusyBlocks busy = BusyBlocks.of(picture, read);
    clock.done(Stage.LOOK);
    List<Finding> marks = new ArrayList<>();
    List<RecognisedLine> seen = new ArrayList<>(lines);
    List<BarcodeReader.Barcode> barcodes = BarcodeReader.read(picture, busy);
    for (BarcodeReader.Barcode barcode : barcodes) {
      marks.add(barcode.finding());
      seen.add(new RecognisedLine(barcode.text(), 1, barcode.finding().box()));
    }
    clock.done(Stage.BARCODES);
    PictureRules rules = PictureRules.of(lines, look.deviceLike());
    List<LineFinding> identifiers = rules.findings();
    clock.done(Stage.RULES);
    List<Box> codes = barcodes.stream().map(b -> b.finding().box()).toList();
    marks.addAll(faces.find(picture, busy, read, codes));
    clock.done(Stage.FACES);
    List<Finding> findings = withDoubts(marks, readings, identifiers, picture);
    Decision decision = Decision.of(findings, readings, look);
    if (decision.isAboutReading()) {
      List<LineReading> again = ocr.readAgain(picture, readings, doubtful(readings, identifiers));
      List<LineFinding> left = PictureRules.check(lines(again, picture), look.deviceLike());
      List<Finding> doubts = withDoubts(marks, again, left, picture);
      Decision second = Decision.of(doubts, again, look);
      if (second.outcome() == Outcome.PASS) {
        decision = second;
        findings = doubts;
      }
      clock.done(Stage.READ_LINES);
    }
    if (decision.outcome() != Outcome.PASS) {
      for (LineFinding f : rules.offered(!identifiers.isEmpty() || has(findings, UNREADABLE))) {
        findings.add(located(f, readings.get(f.line()), picture));
      }
      addUnread(readings, picture, findings);
    }
    clock.done(Stage.RULES);
    return new CheckReport(
        decision.outcome(),
        decision.reason(),
        tidy(findings).stream()
            .map(f -> new Finding(f.category(), f.score(), given(f.box(), reading, decoded)))
            .toList(),
        seen.stream()
            .map(
                l -> new RecognisedLine(l.text(), l.confidence(), given(l.box(), reading, decoded)))
            .toList(),
        decoded.width(),
        decoded.height(),
        VERSION,
        ModelFiles.DIGEST,
        (System.nanoTime() - start) / 1_000_000,
        clock.micros());
  }

  private static boolean has(List<Finding> findings, String category) {
    return findings.stream().anyMatch(f -> f.category().equals(category));
  }

  /** Lines that were read beyond doubt; a barcode comes out as many of the same few letters. */
  private static List<Box> read(List<RecognisedLine> lines) {
    return lines.stream()
        .filter(line -> line.confidence() >= CERTAIN && line.text().chars().distinct().count() >= 5)
        .map(RecognisedLine::box)
        .toList();
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

  /** Adds what the text holds back; text that stands there and cannot be read may be anything. */
  private static List<Finding> withDoubts(
      List<Finding> marks, List<LineReading> readings, List<LineFinding> identifiers, Pixels p) {
    List<Finding> findings = new ArrayList<>(marks);
    identifiers.forEach(f -> findings.add(located(f, readings.get(f.line()), p)));
    for (LineReading r : readings) {
      if (Decision.isUnreadableLine(r)) {
        findings.add(new Finding(UNREADABLE, .5, r.quad().box(0, 1, p.width(), p.height())));
      }
    }
    return findings;
  }

  /** The lines that a second reading may clear up. */
  private static Set<Integer> doubtful(List<LineReading> readings, List<LineFinding> identifiers) {
    Set<Integer> doubtful =
        identifiers.stream().map(LineFinding::line).collect(Collectors.toCollection(TreeSet::new));
    IntStream.range(0, readings.size())
        .filter(i -> Decision.isUnreadableLine(readings.get(i)))
        .forEach(doubtful::add);
    return doubtful;
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
  private static List<Finding> tidy(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Comparator.comparingDouble(Finding::score).reversed());
    List<Finding> kept = new ArrayList<>();
    for (Finding f : sorted) {
      if (kept.stream().noneMatch(k -> contains(k.box(), f.box()))) {
        kept.add(f);
      }
    }
    return kept;
  }

  private static boolean contains(Box outer, Box inner) {
    return outer.x() <= inner.x()
        && outer.y() <= inner.y()
        && outer.x() + outer.width() >= inner.x() + inner.width()
        && outer.y() + outer.height() >= inner.y() + inner.height();
  }

  /** In pixels of the file's picture, which may be larger and was perhaps turned for reading. */
  private static Box given(Box upright, Reading reading, Decoded decoded) {
    Box b = reading.turn().back(upright, decoded.pixels().width(), decoded.pixels().height());
    int factor = decoded.factor();
    return new Box(b.x() * factor, b.y() * factor, b.width() * factor, b.height() * factor);
  }
}
