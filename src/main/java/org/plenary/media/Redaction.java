package org.plenary.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.plenary.model.Box;

/** Solid black over decoded pixels: blur and mosaic can be undone, this cannot. */
final class Redaction {
  private static final double MARGIN = 0.2;
  private static final int MIN_MARGIN = 4;

  private Redaction() {}

  static BufferedImage burn(BufferedImage picture, List<Box> boxes) {
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.BLACK);
    for (Box box : boxes) {
      g.fill(padded(box).intersection(new Rectangle(picture.getWidth(), picture.getHeight())));
    }
    g.dispose();
    return picture;
  }

  static Rectangle padded(Box box) {
    int margin =
        Math.max(MIN_MARGIN, (int) Math.ceil(MARGIN * Math.min(box.width(), box.height())));
    return new Rectangle(
        box.x() - margin,
        box.y() - margin,
        Math.addExact(box.width(), 2 * margin),
        Math.addExact(box.height(), 2 * margin));
  }
}
