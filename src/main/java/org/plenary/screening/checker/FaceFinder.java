package org.plenary.screening.checker;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plenary.model.Box;
import org.plenary.model.Finding;

/**
 * Finds faces of any size: the network sees the picture in overlapping squares, from the whole down
 * to squares in which a face of 32 pixels still is large enough for it.
 */
final class FaceFinder implements AutoCloseable {
  static final String FACE = "face";

  private static final double THRESHOLD = .55;
  private static final int SMALLEST_SQUARE = 448;
  private static final double OVERLAP = .12;
  private static final int MOST_SQUARES = 40;
  // In a smaller square only small faces count: a larger one shows in the next larger square too,
  // and what fills a small square alone is a ground whose noise the network takes for skin.
  private static final double LARGEST_PART = .33;
  private static final double SAME = .3;
  private static final double MOST = .84;
  // The network's box ends at brows and chin.
  private static final double PADDING = .35;

  private final FaceDetector detector;

  FaceFinder(byte[] onnx) throws OrtException {
    detector = new FaceDetector(onnx);
  }

  private record Candidate(double x, double y, double width, double height, double score) {}

  private record Square(int x, int y, int side) {
    Candidate placed(FaceDetector.Face f) {
      return new Candidate(
          x + f.x() * side, y + f.y() * side, f.width() * side, f.height() * side, f.score());
    }
  }

  /**
   * @param busy where to look
   * @param read boxes of the text that was read
   * @return findings that only a person can judge, so their scores stay below a strong one's
   */
  List<Finding> find(Pixels picture, BusyBlocks busy, List<Box> read) throws OrtException {
    int whole = Math.max(picture.width(), picture.height());
    List<Candidate> candidates = new ArrayList<>();
    for (Square square : squares(picture.width(), picture.height())) {
      if (!busy.any(square.x(), square.y(), square.side(), square.side())) {
        continue;
      }
      double largest = square.side() == whole ? 1 : LARGEST_PART;
      for (FaceDetector.Face f : detector.detect(cut(picture, square), THRESHOLD)) {
        if (f.width() <= largest) {
          candidates.add(square.placed(f));
        }
      }
    }
    candidates.removeIf(c -> isLetter(c, read));
    return distinct(candidates).stream()
        .map(c -> new Finding(FACE, c.score() * MOST, padded(c, picture)))
        .toList();
  }

  private static List<Square> squares(int width, int height) {
    int whole = Math.max(width, height);
    int finest = SMALLEST_SQUARE;
    while (count(finest, width, height) > MOST_SQUARES) {
      finest = finest * 5 / 4;
    }
    List<Square> squares = new ArrayList<>();
    squares.add(new Square((width - whole) / 2, (height - whole) / 2, whole));
    for (int side = finest; side < whole; side *= 2) {
      int columns = along(side, width);
      int rows = along(side, height);
      for (int i = 0; i < columns * rows; i++) {
        squares.add(
            new Square(
                at(i % columns, columns, width, side), at(i / columns, rows, height, side), side));
      }
    }
    return squares;
  }

  private static int count(int side, int width, int height) {
    return along(side, width) * along(side, height);
  }

  private static int along(int side, int length) {
    return length <= side ? 1 : (int) Math.ceil((length - side) / (side * (1 - OVERLAP))) + 1;
  }

  private static int at(int i, int of, int length, int side) {
    return of == 1 ? (length - side) / 2 : (length - side) * i / (of - 1);
  }

  private static Pixels cut(Pixels picture, Square s) {
    return picture.part(s.x(), s.y(), s.side(), FaceDetector.SIDE);
  }

  /** An O or an 8 has something of a face, but here it stands in a line of text that was read. */
  private static boolean isLetter(Candidate c, List<Box> read) {
    return read.stream()
        .anyMatch(b ->
            b.x() <= c.x()
                && c.x() <= b.x() + b.width()
                && b.y() <= c.y()
                && c.y() <= b.y() + b.height()
                && c.height() <= 1.2 * Math.min(b.height(), b.width()));
  }

  /** Of boxes that lie over each other the surest stays. */
  private static List<Candidate> distinct(List<Candidate> candidates) {
    List<Candidate> kept = new ArrayList<>();
    candidates.stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .filter(c -> kept.stream().noneMatch(k -> overlap(k, c) > SAME))
        .forEach(kept::add);
    return kept;
  }

  private static double overlap(Candidate a, Candidate b) {
    double width =
        Math.min(a.x + a.width / 2, b.x + b.width / 2)
            - Math.max(a.x - a.width / 2, b.x - b.width / 2);
    double height =
        Math.min(a.y + a.height / 2, b.y + b.height / 2)
            - Math.max(a.y - a.height / 2, b.y - b.height / 2);
    if (width <= 0 || height <= 0) {
      return 0;
    }
    double both = width * height;
    return both / (a.width * a.height + b.width * b.height - both);
  }

  private static Box padded(Candidate c, Pixels picture) {
    double w = c.width() * (.5 + PADDING);
    double h = c.height() * (.5 + PADDING);
    int left = (int) Math.clamp(Math.floor(c.x() - w), 0, picture.width() - 1);
    int top = (int) Math.clamp(Math.floor(c.y() - h), 0, picture.height() - 1);
    int right = (int) Math.clamp(Math.ceil(c.x() + w), left + 1, picture.width());
    int bottom = (int) Math.clamp(Math.ceil(c.y() + h), top + 1, picture.height());
    return new Box(left, top, right - left, bottom - top);
  }

  @Override
  public void close() throws OrtException {
    detector.close();
  }
}
