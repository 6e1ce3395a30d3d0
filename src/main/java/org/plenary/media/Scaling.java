package org.plenary.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller: by halves, which average four pixels into one, then the rest. */
public final class Scaling {
  private Scaling() {}

  /** The picture itself, or a copy whose longer side is {@code side}. */
  static BufferedImage fit(BufferedImage picture, int side) {
    int longer = Math.max(picture.getWidth(), picture.getHeight());
    if (longer <= side) {
      return picture;
    }
    return to(
        picture,
        scaled(picture.getWidth(), side, longer),
        scaled(picture.getHeight(), side, longer));
  }

  /** The picture in another, smaller width. */
  public static BufferedImage toWidth(BufferedImage picture, int width) {
    return to(picture, width, scaled(picture.getHeight(), width, picture.getWidth()));
  }

  private static int scaled(int length, int numerator, int denominator) {
    return Math.max(1, Math.round(length * (float) numerator / denominator));
  }

  private static BufferedImage to(BufferedImage picture, int width, int height) {
    BufferedImage step = picture;
    while (step.getWidth() >= 2 * width && step.getHeight() >= 2 * height) {
      step = draw(step, step.getWidth() / 2, step.getHeight() / 2);
    }
    return step.getWidth() == width && step.getHeight() == height
        ? step
        : draw(step, width, height);
  }

  private static BufferedImage draw(BufferedImage picture, int width, int height) {
    var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = smaller.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(picture, 0, 0, width, height, null);
    g.dispose();
    return smaller;
  }
}
