package org.plenary.screening.bench.heldout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D.Double;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/**
 * A plane with a scale.
 *
 * @param x of its left end on the sheet
 * @param bottom of its lower end on the sheet
 */
record Axes(
    Pen pen,
    double x,
    double bottom,
    double width,
    double height,
    double least,
    double most,
    double lowest,
    double highest) {
  double x(double value) {
    return x + (value - least) / (most - least) * width;
  }

  double y(double value) {
    return bottom - (value - lowest) / (highest - lowest) * height;
  }

  /** Both lines, with numbers at every step; a step of 0 is none. */
  Axes draw(double stepX, double stepY) {
    pen.sheet().line(x, bottom, x + width, bottom, 2, pen.ink());
    pen.sheet().line(x, bottom, x, bottom - height, 2, pen.ink());
    for (double v = least; v <= most + 1e-9; v += stepX) {
      pen.sheet().line(x(v), bottom, x(v), bottom + 8, 2, pen.ink());
      pen.centre(x(v), bottom + 12 + pen.size(), 100, number(v));
    }
    for (double v = lowest; stepY > 0 && v <= highest + 1e-9; v += stepY) {
      pen.sheet().line(x - 8, y(v), x, y(v), 2, pen.ink());
      pen.right(x - 14, y(v) + pen.size() * .35, number(v));
    }
    return this;
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : "%.1f".formatted(value);
  }

  /** Joins the values at that many places. */
  void curve(Color colour, double wide, int places, DoubleUnaryOperator value) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i <= places; i++) {
      double at = least + (most - least) * i / places;
      double y = y(Math.clamp(value.applyAsDouble(at), lowest, highest));
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x(at), y);
      }
    }
    pen.sheet().pen().setColor(colour);
    pen.sheet().pen().setStroke(new BasicStroke((float) wide));
    pen.sheet().pen().draw(path);
  }

  void dot(double atX, double atY, double radius, Color colour) {
    pen.sheet().pen().setColor(colour);
    pen.sheet().pen().fill(new Double(x(atX) - radius, y(atY) - radius, 2 * radius, 2 * radius));
  }
}
