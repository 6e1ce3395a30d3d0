package org.plenary.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Whatever a decoder returns, as opaque sRGB. */
final class Colours {
  private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);

  private Colours() {}

  static BufferedImage opaqueRgb(BufferedImage decoded) {
    if (decoded.getType() == BufferedImage.TYPE_INT_RGB) {
      return decoded;
    }
    boolean grey =
        decoded.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !(decoded.getColorModel() instanceof IndexColorModel);
    return grey ? fromGrey(decoded) : onWhite(inSrgb(decoded));
  }

  private static BufferedImage inSrgb(BufferedImage picture) {
    var model = picture.getColorModel();
    if (model instanceof IndexColorModel || model.getColorSpace().isCS_sRGB()) {
      return picture;
    }
    return new ColorConvertOp(SRGB, null).filter(picture, converted(picture));
  }

  private static BufferedImage converted(BufferedImage picture) {
    int type =
        picture.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_INT_ARGB
            : BufferedImage.TYPE_INT_RGB;
    return new BufferedImage(picture.getWidth(), picture.getHeight(), type);
  }

  private static BufferedImage onWhite(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
      return picture;
    }
    var opaque =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = opaque.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, opaque.getWidth(), opaque.getHeight());
    g.drawImage(picture, 0, 0, null);
    g.dispose();
    return opaque;
  }

  /**
   * By hand, because Java2D takes grey samples with alpha for linear light and makes them brighter
   * than they are.
   */
  private static BufferedImage fromGrey(BufferedImage picture) {
    Raster samples = picture.getRaster();
    int shift = Math.max(0, samples.getSampleModel().getSampleSize(0) - 8);
    int scale = 255 / ((1 << Math.min(8, samples.getSampleModel().getSampleSize(0))) - 1);
    boolean alpha = picture.getColorModel().hasAlpha();
    int width = picture.getWidth();
    var opaque = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    int[] opacity = new int[width];
    for (int y = 0; y < picture.getHeight(); y++) {
      samples.getSamples(0, y, width, 1, 0, row);
      if (alpha) {
        samples.getSamples(0, y, width, 1, 1, opacity);
      }
      for (int x = 0; x < width; x++) {
        int value = (row[x] >> shift) * scale;
        if (alpha) {
          int a = (opacity[x] >> shift) * scale;
          value = (value * a + 255 * (255 - a)) / 255;
        }
        row[x] = value * 0x010101;
      }
      opaque.setRGB(0, y, width, 1, row, 0, width);
    }
    return opaque;
  }
}
