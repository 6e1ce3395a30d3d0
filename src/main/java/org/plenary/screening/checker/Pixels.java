package org.plenary.screening.checker;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import org.plenary.model.Box;

/** A picture as packed RGB values, row by row, which the other parts read directly. */
record Pixels(int[] rgb, int width, int height) {

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
