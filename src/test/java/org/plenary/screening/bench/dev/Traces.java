package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** Curves of a heart on paper or on a screen. */
final class Traces {
  private static final String[][] LEADS = {
    {"I", "aVR", "V1", "V4"}, {"II", "aVL", "V2", "V5"}, {"III", "aVF", "V3", "V6"}, {"II"}
  };

  private Traces() {}

  static void grid(Sheet sheet, Color colour) {
    for (int i = 0; i < sheet.width(); i += 8) {
      sheet.line(i, 0, i, sheet.height(), i % 40 == 0 ? 1.2 : .5, colour);
    }
    for (int i = 0; i < sheet.height(); i += 8) {
      sheet.line(0, i, sheet.width(), i, i % 40 == 0 ? 1.2 : .5, colour);
    }
  }

  static void ecg(Sheet sheet, Dice dice) {
    double beat = dice.between(110.0, 260.0);
    Font font = Lettering.of("Liberation Sans", Font.BOLD, 20);
    for (int row = 0; row < LEADS.length; row++) {
      double y = 330 + row * 190;
      double wide = (sheet.width() - 100.0) / LEADS[row].length;
      for (int lead = 0; lead < LEADS[row].length; lead++) {
        double x = 50 + lead * wide;
        sheet.write(x + 6, y - 60, font, Color.BLACK, LEADS[row][lead]);
        double height = dice.between(-70.0, 90.0);
        curve(sheet, x, y, wide - 6, beat, height, Color.BLACK);
      }
    }
  }

  /** Beats with a spike and a wave each. */
  static void curve(
      Sheet sheet, double x, double y, double width, double beat, double height, Color colour) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    for (double at = 0; at < width; at += 2) {
      double phase = at % beat / beat;
      double v = 8 * bump(phase, .18, .04) + 16 * bump(phase, .62, .07);
      v += height * bump(phase, .36, .012) - height * .25 * bump(phase, .39, .012);
      path.lineTo(x + at, y - v);
    }
    sheet.pen().setColor(colour);
    sheet.pen().setStroke(new BasicStroke(2));
    sheet.pen().draw(path);
  }

  private static double bump(double at, double where, double wide) {
    return Math.exp(-Math.pow((at - where) / wide, 2));
  }
}
