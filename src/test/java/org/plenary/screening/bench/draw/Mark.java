package org.plenary.screening.bench.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.function.UnaryOperator;

/**
 * A word, or a barcode, where it stands.
 *
 * @param category of the identifier that it is part of, or {@value #PLAIN}
 * @param corners x and y of its four corners, clockwise as it is read
 */
public record Mark(String text, String category, double[] corners) {
  /** Part of no identifier. */
  public static final String PLAIN = "-";

  static Mark of(String text, String category, Rectangle2D r) {
    double right = r.getMaxX();
    double bottom = r.getMaxY();
    return new Mark(
        text,
        category,
        new double[] {r.getX(), r.getY(), right, r.getY(), right, bottom, r.getX(), bottom});
  }

  public boolean isIdentifier() {
    return !category.equals(PLAIN);
  }

  Mark moved(AffineTransform by) {
    double[] to = new double[8];
    by.transform(corners, 0, to, 0, 4);
    return new Mark(text, category, to);
  }

  /**
   * @param by from x, y to x, y
   */
  Mark moved(UnaryOperator<double[]> by) {
    double[] to = new double[8];
    for (int i = 0; i < 8; i += 2) {
      double[] point = by.apply(new double[] {corners[i], corners[i + 1]});
      to[i] = point[0];
      to[i + 1] = point[1];
    }
    return new Mark(text, category, to);
  }

  Rectangle2D bounds() {
    Rectangle2D bounds = new Rectangle2D.Double(corners[0], corners[1], 0, 0);
    for (int i = 2; i < 8; i += 2) {
      bounds.add(corners[i], corners[i + 1]);
    }
    return bounds;
  }
}
