package org.plenary.screening.bench.heldout;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** A printed page and its type. */
record Paper(Sheet sheet, Pen pen, double left) {
  private static final Color INK = new Color(0x1A1A1A);

  static Paper upright(Dice dice) {
    return of(dice, 1240, dice.between(1450, 1700));
  }

  static Paper of(Dice dice, int width, int height) {
    Sheet sheet = new Sheet(width, height, dice.near(250, 249, 245, 5));
    Pen pen = new Pen(sheet, Lettering.slide(dice), dice.between(28, 36), INK);
    return new Paper(sheet, pen, dice.between(60, 110));
  }

  double width() {
    return sheet.width() - 2 * left;
  }

  /** A heading and a line; returns where the page goes on. */
  double head(String title) {
    pen.size(44).bold().fit(left, 100, width(), title);
    sheet.line(left, 124, left + width(), 124, 2, INK);
    return 190;
  }

  /** Squared, as strips of curves are. */
  void squares(double x, double y, double width, double height, double cell, Color colour) {
    for (double at = 0; at <= width; at += cell) {
      sheet.line(x + at, y, x + at, y + height, 1, colour);
    }
    for (double at = 0; at <= height; at += cell) {
      sheet.line(x, y + at, x + width, y + at, 1, colour);
    }
  }
}
