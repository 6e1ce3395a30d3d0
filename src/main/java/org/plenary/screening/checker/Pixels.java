package org.plenary.screening.checker;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.Arrays;
import org.plenary.model.Box;

/** A picture as packed RGB values, row by row, which the other parts read directly. */
record Pixels(int[] rgb, int width, int height) {
  private static final int SAMPLES = 200_000;

  static Pixels of(BufferedImage image) {
    BufferedImage plain = scale(image, image.getWidth(), image.getHeight());
    return new Pixels(
        ((DataBufferInt) plain.getRaster().getDataBuffer()).getData(),
        plain.getWidth(),
        plain.getHeight());
  }

  /** Shrinks or enlarges; far reductions go by halves, because one step would skip pixels. */
  Pixels resized(int toWidth, int toHeight) {
    BufferedImage image = image();
    int w = width;
    int h = height;
    while (w / 2 >= toWidth && h / 2 >= toHeight) {
      w /= 2;
      h /= 2;
      image = scale(image, w, h);
    }
    return of(scale(image, toWidth, toHeight));
  }

  /**
   * Shrinks so that every pixel is the mean of those it stands for: the noise of a dark picture
   * goes down with it, and thin strokes do not come and go.
   */
  Pixels averaged(int toWidth, int toHeight) {
    if (toWidth >= width || toHeight >= height) {
      return resized(toWidth, toHeight);
    }
    int[] out = new int[toWidth * toHeight];
    float[] sums = new float[3 * toWidth];
    Spans columns = Spans.of(width, toWidth);
    Spans rows = Spans.of(height, toHeight);
    for (int row = 0; row < toHeight; row++) {
      Arrays.fill(sums, 0);
      for (int y = rows.first[row]; y <= rows.last[row]; y++) {
        columns.add(rgb, y * width, rows.weight(row, y), sums);
      }
      for (int column = 0; column < toWidth; column++) {
        out[row * toWidth + column] =
            (int) (sums[3 * column] + .5f) << 16
                | (int) (sums[3 * column + 1] + .5f) << 8
                | (int) (sums[3 * column + 2] + .5f);
      }
    }
    return new Pixels(out, toWidth, toHeight);
  }

  /** Which pixels become which one along a side, those at both ends in part. */
  private record Spans(int[] first, int[] last, float[] firstWeight, float[] lastWeight) {
    static Spans of(int from, int to) {
      Spans spans = new Spans(new int[to], new int[to], new float[to], new float[to]);
      double step = (double) from / to;
      for (int i = 0; i < to; i++) {
        double start = i * step;
        double end = Math.min(from, (i + 1) * step);
        spans.first[i] = (int) start;
        spans.last[i] = Math.min(from - 1, (int) Math.ceil(end) - 1);
        spans.firstWeight[i] = (float) ((spans.first[i] + 1 - start) / step);
        spans.lastWeight[i] = (float) ((end - spans.last[i]) / step);
      }
      return spans;
    }

    float weight(int i, int at) {
      return at == first[i] ? firstWeight[i] : at == last[i] ? lastWeight[i] : inner();
    }

    private float inner() {
      return (float) first.length / (last[last.length - 1] + 1);
    }

    /** Adds a row of pixels, each in its parts, to the sums of red, green and blue. */
    void add(int[] rgb, int start, float rowWeight, float[] sums) {
      float inner = inner() * rowWeight;
      for (int i = 0; i < first.length; i++) {
        int p = rgb[start + first[i]];
        float w = firstWeight[i] * rowWeight;
        float red = w * (p >> 16 & 255);
        float green = w * (p >> 8 & 255);
        float blue = w * (p & 255);
        for (int x = first[i] + 1; x < last[i]; x++) {
          p = rgb[start + x];
          red += inner * (p >> 16 & 255);
          green += inner * (p >> 8 & 255);
          blue += inner * (p & 255);
        }
        p = rgb[start + last[i]];
        w = lastWeight[i] * rowWeight;
        sums[3 * i] += red + w * (p >> 16 & 255);
        sums[3 * i + 1] += green + w * (p >> 8 & 255);
        sums[3 * i + 2] += blue + w * (p & 255);
      }
    }
  }

  /** On the same values: a copy of a large picture would be a large one more. */
  private BufferedImage image() {
    var model = new DirectColorModel(24, 0xFF0000, 0x00FF00, 0x0000FF);
    var buffer = new DataBufferInt(rgb, rgb.length);
    var raster = Raster.createPackedRaster(buffer, width, height, width, model.getMasks(), null);
    return new BufferedImage(model, raster, false, null);
  }

  Pixels part(Box b) {
    if (b.width() == width && b.height() == height) {
      return this;
    }
    Pixels part = new Pixels(new int[b.width() * b.height()], b.width(), b.height());
    for (int row = 0; row < b.height(); row++) {
      System.arraycopy(rgb, (b.y() + row) * width + b.x(), part.rgb, row * b.width(), b.width());
    }
    return part;
  }

  /** A square of the picture in another size; what lies outside the picture is black. */
  Pixels part(int x, int y, int side, int toSide) {
    Pixels square = new Pixels(new int[side * side], side, side);
    int left = Math.max(0, x);
    int right = Math.min(width, x + side);
    for (int row = Math.max(0, y); row < Math.min(height, y + side); row++) {
      System.arraycopy(
          rgb, row * width + left, square.rgb, (row - y) * side + left - x, right - left);
    }
    return square.resized(toSide, toSide);
  }

  /** The brightness of a pixel, 0 to 255 (Rec. 601 weights). */
  int luma(int x, int y) {
    int p = rgb[y * width + x];
    return ((p >> 16 & 255) * 299 + (p >> 8 & 255) * 587 + (p & 255) * 114) / 1000;
  }

  /** The mean brightness. */
  double brightness() {
    long sum = 0;
    for (int i = 0; i < rgb.length; i++) {
      sum += luma(i % width, i / width);
    }
    return (double) sum / Math.max(1, rgb.length);
  }

  /** How bright the lightest hundredth is, at least. */
  int light() {
    int[] counts = new int[256];
    int step = 1 + rgb.length / SAMPLES;
    for (int i = 0; i < rgb.length; i += step) {
      counts[luma(i % width, i / width)]++;
    }
    int lightest = 255;
    for (int seen = counts[255]; lightest > 0 && seen <= rgb.length / step / 100; ) {
      seen += counts[--lightest];
    }
    return lightest;
  }

  private static BufferedImage scale(BufferedImage image, int width, int height) {
    if (image.getType() == BufferedImage.TYPE_INT_RGB
        && image.getWidth() == width
        && image.getHeight() == height) {
      return image;
    }
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = out.createGraphics();
    try {
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(image, 0, 0, width, height, null);
    } finally {
      g.dispose();
    }
    return out;
  }
}
