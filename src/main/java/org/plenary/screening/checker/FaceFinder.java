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

  private static final double THRESHOLD = .52;
  // Only of faces that are small for it is the network unsure. A large shape that it is unsure of
  // is a chart's on a light ground; on a dark one it may be a scan's, which a person should see.
  private static final double SMALL_PART = .1;
  private static final double SURE = .65;
  private static final double SURE_ON_DARK = .54;
  private static final double DARK = .43; // of the picture's light
  // The ground of a table or a chart is of one shade, moire included; no face has as much of one.
  private static final double FLAT_PART = .6;
  private static final double FEWEST_PIXELS = 18; // less shows nobody
  private static final int SMALLEST_SQUARE = 448;
  private static final double OVERLAP = .14;
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

  /**
   * The picture in one of the sizes in which the network sees it.
   *
   * @param scale pixels of the picture per pixel of this one
   */
  private record Level(Pixels pixels, double scale, boolean whole) {
    static Level of(Pixels picture, int side, boolean whole) {
      double scale = (double) side / FaceDetector.SIDE;
      return new Level(
          picture.averaged(size(picture.width(), scale), size(picture.height(), scale)),
          scale,
          whole);
    }

    private static int size(int side, double scale) {
      return Math.max(1, (int) Math.round(side / scale));
    }

    int columns() {
      return whole ? 1 : along(pixels.width(), FaceDetector.SIDE);
    }

    int rows() {
      return whole ? 1 : along(pixels.height(), FaceDetector.SIDE);
    }

    int x(int column) {
      return at(column, columns(), pixels.width());
    }

    int y(int row) {
      return at(row, rows(), pixels.height());
    }

    boolean isWorthALook(int x, int y, BusyBlocks busy) {
      int side = (int) (FaceDetector.SIDE * scale);
      return busy.any((int) (x * scale), (int) (y * scale), side, side);
    }

    Candidate placed(int x, int y, FaceDetector.Face f) {
      double side = FaceDetector.SIDE * scale;
      return new Candidate(
          x * scale + f.x() * side,
          y * scale + f.y() * side,
          f.width() * side,
          f.height() * side,
          f.score());
    }
  }

  /**
   * @param busy where to look
   * @param read boxes of the text that was read
   * @param barcodes boxes of those that were read; their squares have something of faces
   * @return findings that only a person can judge, so their scores stay below a strong one's
   */
  List<Finding> find(Pixels picture, BusyBlocks busy, List<Box> read, List<Box> barcodes)
      throws OrtException {
    List<Candidate> candidates = new ArrayList<>();
    int whole = Math.max(picture.width(), picture.height());
    double dark = DARK * picture.light();
    for (int side = finest(picture.width(), picture.height()); side < whole; side *= 2) {
      addFound(Level.of(picture, side, false), busy, dark, candidates);
    }
    addFound(Level.of(picture, whole, true), busy, dark, candidates);
    candidates.removeIf(
        c -> c.width() < FEWEST_PIXELS || isLetter(c, read) || isOfBarcode(c, barcodes));
    return distinct(candidates).stream()
        .map(c -> new Finding(FACE, c.score() * MOST, padded(c, picture)))
        .toList();
  }

  private void addFound(Level level, BusyBlocks busy, double dark, List<Candidate> candidates)
      throws OrtException {
    double largest = level.whole() ? 1 : LARGEST_PART;
    for (int row = 0; row < level.rows(); row++) {
      for (int column = 0; column < level.columns(); column++) {
        int x = level.x(column);
        int y = level.y(row);
        if (!level.isWorthALook(x, y, busy)) {
          continue;
        }
        Pixels square = level.pixels().part(x, y, FaceDetector.SIDE, FaceDetector.SIDE);
        for (FaceDetector.Face f : detector.detect(square, THRESHOLD)) {
          if (f.width() <= largest && isPlausible(f, square, dark)) {
            candidates.add(level.placed(x, y, f));
          }
        }
      }
    }
  }

  private static boolean isPlausible(FaceDetector.Face f, Pixels square, double dark) {
    int left = Math.max(0, (int) ((f.x() - f.width() / 2) * FaceDetector.SIDE));
    int top = Math.max(0, (int) ((f.y() - f.height() / 2) * FaceDetector.SIDE));
    int right = Math.min(FaceDetector.SIDE, (int) ((f.x() + f.width() / 2) * FaceDetector.SIDE));
    int bottom = Math.min(FaceDetector.SIDE, (int) ((f.y() + f.height() / 2) * FaceDetector.SIDE));
    if (left >= right || top >= bottom) {
      return f.width() < SMALL_PART || f.score() >= SURE;
    }
    Pixels inside = square.part(new Box(left, top, right - left, bottom - top));
    if (EvenGround.part(inside) > FLAT_PART) {
      return false;
    }
    return f.width() < SMALL_PART
        || f.score() >= SURE
        || f.score() >= SURE_ON_DARK && inside.brightness() < dark;
  }

  private static int finest(int width, int height) {
    int side = SMALLEST_SQUARE;
    while (along(width, side) * along(height, side) > MOST_SQUARES) {
      side = side * 5 / 4;
    }
    return side;
  }

  /** How many squares cover a length. */
  private static int along(int length, int side) {
    return length <= side ? 1 : (int) Math.ceil((length - side) / (side * (1 - OVERLAP))) + 1;
  }

  /** Where one of the squares that cover a length begins. */
  private static int at(int i, int of, int length) {
    int room = length - FaceDetector.SIDE;
    return of == 1 ? room / 2 : room * i / (of - 1);
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

  private static boolean isOfBarcode(Candidate c, List<Box> barcodes) {
    return c.score() < SURE
        && barcodes.stream()
            .anyMatch(b ->
                b.x() - b.width() / 4 <= c.x() - c.width() / 2
                    && c.x() + c.width() / 2 <= b.x() + b.width() * 5 / 4
                    && b.y() - b.height() / 4 <= c.y() - c.height() / 2
                    && c.y() + c.height() / 2 <= b.y() + b.height() * 5 / 4);
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
