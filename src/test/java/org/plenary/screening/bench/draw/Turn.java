package org.plenary.screening.bench.draw;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Quarter turns, as a phone that is held sideways makes them. */
final class Turn {
  /** EXIF orientation that undoes that many clockwise quarter turns. */
  private static final int[] ORIENTATION = {1, 8, 3, 6};

  private Turn() {}

  static Scene quarters(Scene scene, int quarters) {
    Scene turned = scene;
    for (int i = 0; i < quarters; i++) {
      int h = turned.image().getHeight();
      AffineTransform by = new AffineTransform(0, 1, -1, 0, h, 0);
      BufferedImage image =
          new BufferedImage(h, turned.image().getWidth(), BufferedImage.TYPE_INT_RGB);
      Graphics2D g = image.createGraphics();
      g.drawImage(turned.image(), by, null);
      g.dispose();
      turned = new Scene(image, turned.marks().stream().map(m -> m.moved(by)).toList());
    }
    return turned;
  }

  static int orientation(int quarters) {
    return ORIENTATION[quarters];
  }
}
