package org.plenary.screening.checker;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the lines that the detector found: PP-OCRv4's recogniser on crops of 48 pixels' height. */
final class TextRecognizer implements AutoCloseable {
  /**
   * How a line is cut out for the network.
   *
   * @param stretch how much wider than it stands in the picture
   * @param tall the part of the line's height that is taken
   */
  record Cut(double stretch, double tall) {
    /** With narrow fonts the network has too few steps and drops letters, hence the stretch. */
    static final Cut USUAL = new Cut(1.3, 1);

    static final Cut WIDE = new Cut(1.8, 1);

    /** Makes the letters larger: the detector's boxes are a little higher than they. */
    static final Cut CLOSE = new Cut(1.3, .85);
  }

  private static final Pattern LETTERS = Pattern.compile("\\p{L}{4,}");
  private static final int HEIGHT = 48;
  // Blank room after the line: without it the network drops letters and spaces.
  private static final double ROOM = .15;
  private static final int MOST_ROOM = 96;
  private static final int MIN_WIDTH = 48;
  private static final int MAX_WIDTH = 2400;

  private final Model model;
  private final List<String> keys;

  TextRecognizer(ModelFiles.Reader reader) throws OrtException {
    model = new Model(FoldedNetwork.of(reader.network()));
    keys = reader.keys();
  }

  /** The readings, in the order of the quads; one by one, because batches of six took longer. */
  List<LineReading> read(Pixels picture, List<TextQuad> quads) throws OrtException {
    List<LineReading> readings = new ArrayList<>();
    for (TextQuad quad : quads) {
      readings.add(read(picture, quad, Cut.USUAL, word -> true));
    }
    return readings;
  }

  /**
   * Reads a line; where it comes out as no word although the picture may as well show one, it is
   * that.
   */
  LineReading read(Pixels picture, TextQuad quad, Cut cut, Predicate<String> isWord)
      throws OrtException {
    double height = quad.height() * cut.tall();
    int width = width(quad.length() / Math.max(1, height) * cut.stretch());
    int roomy = width + (int) Math.min(MOST_ROOM, width * ROOM) / 8 * 8;
    float[] values =
        model
            .run(FloatBuffer.wrap(crop(picture, quad, height, width, roomy)), 1, 3, HEIGHT, roomy)
            .array();
    double used = (double) width / roomy;
    return inWords(new CtcText(keys).read(quad, values, used), values, used, isWord);
  }

  private LineReading inWords(
      LineReading line, float[] values, double used, Predicate<String> isWord) {
    double steps = values.length / (keys.size() + 2.0) * used;
    List<MatchResult> runs = LETTERS.matcher(line.text()).results().toList().reversed();
    LineReading mended = line;
    for (MatchResult run : runs) {
      if (!isWord.test(run.group())) {
        int from = (int) Math.round(line.between(run.start()) * steps);
        int to = (int) Math.round(line.between(run.end()) * steps);
        String word = new WordBeam(keys, values).word(run.group(), from, to, isWord);
        mended = mended.with(word, run.start(), run.end());
      }
    }
    return mended;
  }

  private static int width(double ratio) {
    int width = (int) Math.ceil(HEIGHT * ratio);
    return Math.clamp((width + 7) / 8 * 8, MIN_WIDTH, MAX_WIDTH);
  }

  /** Samples the turned rectangle into the network's planes (blue, green, red; -1 to 1). */
  private static float[] crop(Pixels picture, TextQuad quad, double height, int width, int roomy) {
    float[] out = new float[3 * HEIGHT * roomy];
    double alongStep = quad.length() / width;
    double acrossStep = height / HEIGHT;
    int samples = Math.max(alongStep, acrossStep) > 1.5 ? 2 : 1;
    float[] colour = new float[3];
    for (int row = 0; row < HEIGHT; row++) {
      for (int column = 0; column < width; column++) {
        Arrays.fill(colour, 0);
        for (int s = 0; s < samples * samples; s++) {
          double u = (column + (s % samples + .5) / samples) * alongStep - quad.length() / 2;
          double v = (row + (s / samples + .5) / samples) * acrossStep - height / 2;
          double x = quad.x() + u * quad.dx() - v * quad.dy();
          double y = quad.y() + u * quad.dy() + v * quad.dx();
          addSample(picture, x - .5, y - .5, colour);
        }
        for (int c = 0; c < 3; c++) {
          out[(c * HEIGHT + row) * roomy + column] = colour[c] / (samples * samples) / 127.5f - 1;
        }
      }
    }
    return out;
  }

  /** Adds the bilinear colour at a point; outside the picture its edge goes on. */
  private static void addSample(Pixels p, double x, double y, float[] colour) {
    double cx = Math.clamp(x, 0, p.width() - 1.0);
    double cy = Math.clamp(y, 0, p.height() - 1.0);
    int x0 = (int) cx;
    int y0 = (int) cy;
    int x1 = Math.min(p.width() - 1, x0 + 1);
    int y1 = Math.min(p.height() - 1, y0 + 1);
    float fx = (float) (cx - x0);
    float fy = (float) (cy - y0);
    int a = p.rgb()[y0 * p.width() + x0];
    int b = p.rgb()[y0 * p.width() + x1];
    int c = p.rgb()[y1 * p.width() + x0];
    int d = p.rgb()[y1 * p.width() + x1];
    for (int k = 0; k < 3; k++) {
      int shift = 8 * k;
      float top = (a >> shift & 255) * (1 - fx) + (b >> shift & 255) * fx;
      float bottom = (c >> shift & 255) * (1 - fx) + (d >> shift & 255) * fx;
      colour[k] += top * (1 - fy) + bottom * fy;
    }
  }

  @Override
  public void close() throws OrtException {
    model.close();
  }
}
