package org.plenary.screening.checker;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.rules.LineFinding;
import org.plenary.screening.rules.PageWords;
import org.plenary.screening.rules.RecognisedLine;

/**
 * One picture from bytes to report: decode, read, look, scan for barcodes, find faces, apply the
 * rules, decide. Where nothing but unclear text speaks against a picture, those lines are read in
 * other ways.
 */
final class PictureCheck {
  static final String UNREADABLE = "unreadable";

  /** Where a photograph, a scan or a screen is, for those who black out. */
  static final String PHOTOGRAPH = "photograph";

  private static final double CERTAIN = .9;
  private static final int MOST_READ_AGAIN = 40;
  private static final int MANY_LETTERS = 5;
  private static final int FEWEST_LETTERS = 3;
  private static final int MOST_UNREAD = 12;

  /** Changes with every change of the rules or the processing that may change an outcome. */
  static final String VERSION = "2026-11.26";

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
    List<RecognisedLine> lines = Understanding.lines(readings, picture);
    PictureLook look =
        PictureLook.withAndWithoutTheHall(
            picture, lines.stream().map(RecognisedLine::box).toList());
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
    List<Box> codes = barcodes.stream().map(b -> b.finding().box()).toList();
    marks.addAll(faces.find(picture, busy, read, codes));
    clock.done(Stage.FACES);
    Understanding first = Understanding.of(readings, picture, look, marks);
    clock.done(Stage.RULES);
    Understanding last = readInOtherWays(first, picture, look, marks);
    clock.done(Stage.READ_LINES);
    boolean passes = last.decision().outcome() == Outcome.PASS;
    Decision decision = passes ? last.decision() : first.decision();
    List<Finding> findings = new ArrayList<>(passes ? last.findings() : first.findings());
    if (!passes) {
      boolean suspected = !first.identifiers().isEmpty() || first.has(UNREADABLE);
      for (LineFinding f : first.rules().offered(suspected)) {
        findings.add(readings.get(f.line()).locate(f.finding(), picture));
      }
      addUnread(readings, picture, findings);
      if (look.deviceLike() || look.photoLike()) {
        look.scans().forEach(box -> findings.add(new Finding(PHOTOGRAPH, .5, box)));
      }
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

  /**
   * Reads doubtful lines in one way after the other until each was understood once. It can clear
   * the picture, and nothing else: what looks like somebody's identity in a line that was read well
   * is left at that.
   */
  private Understanding readInOtherWays(
      Understanding first, Pixels picture, PictureLook look, List<Finding> marks)
      throws OrtException {
    PageWords words = PageWords.of(Understanding.lines(first.readings(), picture));
    Understanding last = first;
    Set<Integer> unread = first.unreadable();
    if (first.isAboutReading() && !unread.isEmpty() && unread.size() <= MOST_UNREAD) {
      last =
          Understanding.of(
              ocr.lookCloser(picture, first.readings(), unread, words), picture, look, marks);
    }
    int left = MOST_READ_AGAIN;
    for (int way = 0; way < ocr.otherWays() && last.isAboutReading(); way++) {
      Set<Integer> doubtful = last.doubtful();
      left -= doubtful.size();
      if (left < 0) {
        break;
      }
      List<LineReading> again = ocr.readAgain(way, picture, last.readings(), doubtful, words);
      last = Understanding.of(last.or(again), picture, look, marks);
    }
    return last;
  }

  /** Lines that were read beyond doubt; a barcode comes out as many of the same few letters. */
  private static List<Box> read(List<RecognisedLine> lines) {
    return lines.stream()
        .filter(line -> line.confidence() >= CERTAIN && isNoBarcode(line.text()))
        .map(RecognisedLine::box)
        .toList();
  }

  private static boolean isNoBarcode(String text) {
    long different = text.chars().distinct().count();
    return different >= MANY_LETTERS
        || text.length() >= FEWEST_LETTERS && text.length() <= 2 * different;
  }

  /** Short marks that could not be read hold nothing back, but whoever redacts should see them. */
  private static void addUnread(List<LineReading> readings, Pixels p, List<Finding> findings) {
    for (LineReading r : readings) {
      if (r.confidence() < Ocr.READABLE && !Decision.isUnreadableLine(r)) {
        findings.add(r.unreadable(p));
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
