package org.plenary.screening.bench.heldout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;
import org.plenary.screening.bench.draw.Sheet;

/** What devices draw over time; every shape is a function of the phase between 0 and 1. */
final class Waves {
  private Waves() {}

  /** One heart beat, from -0.3 to 1. */
  static double heart(double phase) {
    return .12 * bump(phase, .2, .03)
        - .15 * bump(phase, .33, .008)
        + bump(phase, .36, .01)
        - .25 * bump(phase, .39, .01)
        + .25 * bump(phase, .6, .05);
  }

  /** Pressure in the airway: up, plateau, down. */
  static double pressure(double phase) {
    return phase < .35 ? 1 - Math.exp(-phase * 22) : Math.exp(-(phase - .35) * 16);
  }

  /** Flow: in, then out. */
  static double flow(double phase) {
    return phase < .35 ? .8 * (1 - phase) : -Math.exp(-(phase - .35) * 7);
  }

  private static double bump(double phase, double at, double wide) {
    return Math.exp(-Math.pow((phase - at) / wide, 2) / 2);
  }

  /**
   * @param y of the zero line
   * @param high how many pixels stand for 1
   */
  static void draw(
      Sheet sheet,
      double x,
      double y,
      double width,
      double high,
      double periods,
      Color colour,
      DoubleUnaryOperator shape) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - high * shape.applyAsDouble(0));
    for (double at = 1; at <= width; at += .7) {
      double phase = at / width * periods % 1;
      path.lineTo(x + at, y - high * shape.applyAsDouble(phase));
    }
    sheet.pen().setColor(colour);
    sheet.pen().setStroke(new BasicStroke(2));
    sheet.pen().draw(path);
  }
}
