package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** What dermatologists and pathologists look at. */
final class Tissue {
  private Tissue() {}

  /** Skin with one dark spot. */
  static void skin(Sheet sheet, double x, double y, double width, double height, Dice dice) {
    sheet.fill(x, y, width, height, dice.near(222, 178, 150, 25));
    speckle(sheet, x, y, width, height, new Color(180, 120, 100, 50), dice);
    double middleX = x + width * dice.between(.4, .6);
    double middleY = y + height * dice.between(.4, .6);
    for (int i = 0; i < 260; i++) {
      double reach = Math.min(width, height) * .13;
      double size = dice.between(.1, .5) * reach;
      sheet.pen().setColor(new Color(dice.between(50, 110), dice.between(25, 60), 30, 120));
      sheet
          .pen()
          .fill(
              new Ellipse2D.Double(
                  middleX + reach * dice.gaussian() * .6 - size / 2,
                  middleY + reach * dice.gaussian() * .5 - size / 2,
                  size,
                  size * .9));
    }
  }

  /** Pink ground with violet nuclei. */
  static void stained(Sheet sheet, double x, double y, double width, double height, Dice dice) {
    sheet.fill(x, y, width, height, dice.near(238, 190, 214, 12));
    speckle(sheet, x, y, width, height, new Color(205, 120, 170, 60), dice);
    int nuclei = (int) (width * height / 900);
    for (int i = 0; i < nuclei; i++) {
      double size = dice.between(5.0, 13.0);
      sheet.pen().setColor(dice.near(92, 50, 130, 25));
      sheet
          .pen()
          .fill(
              new Ellipse2D.Double(
                  x + dice.between(0, width - size),
                  y + dice.between(0, height - size),
                  size,
                  size * dice.between(.6, 1.0)));
    }
  }

  private static void speckle(
      Sheet sheet, double x, double y, double width, double height, Color colour, Dice dice) {
    sheet.pen().setColor(colour);
    for (int i = 0; i < 700; i++) {
      double size = dice.between(4.0, Math.min(width, height) * .08);
      sheet
          .pen()
          .fill(
              new Ellipse2D.Double(
                  x + dice.between(0, width - size),
                  y + dice.between(0, height - size),
                  size,
                  size * .7));
    }
  }
}
