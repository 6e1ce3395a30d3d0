package org.plenary.screening.checker;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.plenary.screening.checker.TextRecognizer.Cut;
import org.plenary.screening.rules.PageWords;

/**
 * Reads all text of a picture, however the picture was held: lines are found, the picture is turned
 * when most of them lie on their side or stand on their head, then every line is read.
 */
final class Ocr implements AutoCloseable {
  /** Below this a line counts as not read. */
  static final double READABLE = .75;

  private static final int FIRST_RETRIES = 3;
  private static final int MOST_RETRIES = 8;
  private static final int SAMPLES = 4;
  private static final double BETTER = .05;

  private final TextDetector detector;
  private final TextRecognizer recognizer;
  private final TextRecognizer second;
  private final List<Way> otherWays;
  private final CloserLook closer;

  /** A network, and how it is shown a line. */
  private record Way(TextRecognizer recognizer, Cut cut) {}

  Ocr(ModelFiles models) throws OrtException, IOException {
    detector = new TextDetector(models.detector());
    recognizer = new TextRecognizer(models.reader());
    second = new TextRecognizer(models.secondReader());
    otherWays =
        List.of(
            new Way(second, Cut.USUAL),
            new Way(second, Cut.WIDE),
            new Way(recognizer, Cut.WIDE),
            new Way(second, Cut.CLOSE));
    closer = new CloserLook(detector, second, recognizer);
  }

  Reading read(Pixels picture, StageClock clock) throws OrtException {
    List<TextQuad> quads = detector.detect(picture);
    Turn turn = mostLie(quads) ? howTheyLie(picture, quads) : Turn.NONE;
    Pixels upright = turn.apply(picture);
    if (turn != Turn.NONE) {
      quads = detector.detect(upright);
    }
    clock.done(Stage.FIND_LINES);
    List<LineReading> lines = new ArrayList<>(recognizer.read(upright, quads));
    clock.done(Stage.READ_LINES);
    if (standOnTheirHead(upright, lines)) {
      turn = turn.andHalf();
      Pixels seen = upright;
      List<TextQuad> turned =
          quads.stream().map(q -> q.turnedHalf(seen.width(), seen.height())).toList();
      upright = Turn.HALF.apply(upright);
      lines = new ArrayList<>(recognizer.read(upright, turned));
    }
    clock.done(Stage.TURNS);
    lines.sort(
        Comparator.<LineReading>comparingDouble(l -> l.quad().y())
            .thenComparingDouble(l -> l.quad().x()));
    return new Reading(upright, turn, lines);
  }

  /** How many other ways there are to read a line, the most promising first. */
  int otherWays() {
    return otherWays.size();
  }

  /**
   * Has some lines read in another way. The second network knows the letters of English alone, and
   * is better at small and blurred ones; the first one is better at everything else.
   */
  List<LineReading> readAgain(
      int way, Pixels upright, List<LineReading> lines, Set<Integer> some, PageWords words)
      throws OrtException {
    Way other = otherWays.get(way);
    List<LineReading> again = new ArrayList<>(lines);
    for (int line : some) {
      TextQuad quad = lines.get(line).quad();
      again.set(line, other.recognizer().read(upright, quad, other.cut(), words::has));
    }
    return again;
  }

  /** Looks closer at the lines that were not read; others may stand in their places then. */
  List<LineReading> lookCloser(
      Pixels upright, List<LineReading> lines, Set<Integer> unread, PageWords words)
      throws OrtException {
    return closer.at(upright, lines, unread, words::has);
  }

  /** By their length: axes and margins carry a few words upwards on upright pages too. */
  private static boolean mostLie(List<TextQuad> quads) {
    double lying = 0;
    double all = 0;
    for (TextQuad quad : quads) {
      if (quad.isLong()) {
        all += quad.length();
        lying += quad.upright() ? 0 : quad.length();
      }
    }
    return lying > all / 2;
  }

  /** Lying lines read downwards or upwards; the longest ones tell. */
  private Turn howTheyLie(Pixels picture, List<TextQuad> quads) throws OrtException {
    List<TextQuad> down =
        quads.stream()
            .filter(q -> q.isLong() && !q.upright())
            .sorted(Comparator.comparingDouble(TextQuad::length).reversed())
            .limit(SAMPLES)
            .toList();
    List<TextQuad> up = down.stream().map(TextQuad::upsideDown).toList();
    return sureness(picture, down) >= sureness(picture, up) ? Turn.THREE_QUARTERS : Turn.QUARTER;
  }

  private double sureness(Pixels picture, List<TextQuad> quads) throws OrtException {
    return recognizer.read(picture, quads).stream().mapToDouble(LineReading::confidence).sum();
  }

  /**
   * Reads doubtful lines turned around, and keeps what is better. When that helps most of them, and
   * they are most lines, it is the picture that stands on its head.
   */
  private boolean standOnTheirHead(Pixels picture, List<LineReading> lines) throws OrtException {
    List<Integer> doubtful = new ArrayList<>();
    int clear = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).quad().isLong()) {
        if (lines.get(i).confidence() < READABLE) {
          doubtful.add(i);
        } else {
          clear++;
        }
      }
    }
    doubtful.sort(
        Comparator.comparingDouble((Integer i) -> lines.get(i).quad().length()).reversed());
    List<Integer> longest = doubtful.subList(0, Math.min(MOST_RETRIES, doubtful.size()));
    List<Integer> first = longest.subList(0, Math.min(FIRST_RETRIES, longest.size()));
    int better = turnAround(picture, lines, first);
    if (better == 0) {
      return false;
    }
    better += turnAround(picture, lines, longest.subList(first.size(), longest.size()));
    return better >= 2 && better * 2 > longest.size() && doubtful.size() > clear;
  }

  /** Answers how many of these lines are better read from their other end. */
  private int turnAround(Pixels picture, List<LineReading> lines, List<Integer> tried)
      throws OrtException {
    List<TextQuad> turned = tried.stream().map(i -> lines.get(i).quad().upsideDown()).toList();
    List<LineReading> again = recognizer.read(picture, turned);
    int better = 0;
    for (int i = 0; i < again.size(); i++) {
      if (again.get(i).confidence() > lines.get(tried.get(i)).confidence() + BETTER) {
        lines.set(tried.get(i), again.get(i));
        better++;
      }
    }
    return better;
  }

  @Override
  public void close() throws OrtException {
    detector.close();
    recognizer.close();
    second.close();
  }
}
