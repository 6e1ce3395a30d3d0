package org.plenary.screening.bench.dev;

import com.google.zxing.BarcodeFormat;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Barcodes;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Mark;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Theme;

/** A few lines, a row of partners' coloured marks, and a code that leads to the papers. */
final class PartnerLogos implements SocietySlide {
  @Override
  public String subjects() {
    return "mechanism";
  }

  @Override
  public void fill(Page page) {
    Dice dice = page.dice();
    Theme theme = page.theme();
    for (int i = 0; i < 4; i++) {
      Block.beside(theme.font(30), theme.ink)
          .write(
              page.sheet(),
              page.left(),
              page.top() + page.height() * .14 * i,
              page.width() * .68,
              page.height() * .13,
              "• " + page.line(2 + i));
    }
    int marks = dice.between(3, 7);
    double cell = page.width() / marks;
    double side = Math.min(cell * .7, page.height() * .24);
    for (int i = 0; i < marks; i++) {
      logo(
          page.sheet().pen(),
          page.left() + cell * i + (cell - side) / 2,
          page.top() + page.height() * .7,
          side,
          theme,
          dice);
    }
    if (dice.chance(.7)) {
      double code = page.height() * dice.between(.22, .42);
      Barcodes.draw(
          page.sheet(),
          BarcodeFormat.QR_CODE,
          "https://example.org/" + dice.pattern("AA9A99"),
          Mark.PLAIN,
          new Rectangle2D.Double(page.left() + page.width() - code, page.top() + 10, code, code));
    }
  }

  private static void logo(Graphics2D g, double x, double y, double side, Theme theme, Dice dice) {
    Color one = Color.getHSBColor((float) dice.between(0.0, 1.0), .8f, .75f);
    Color two = Color.getHSBColor((float) dice.between(0.0, 1.0), .6f, .9f);
    g.setPaint(
        dice.chance(.3)
            ? new GradientPaint((float) x, (float) y, one, (float) (x + side), (float) y, two)
            : one);
    switch (dice.between(0, 4)) {
      case 0 -> {
        g.fill(new Ellipse2D.Double(x, y, side, side));
        g.setColor(theme.ground);
        g.fill(new Ellipse2D.Double(x + side * .3, y + side * .15, side * .7, side * .7));
      }
      case 1 -> {
        for (int i = 0; i < 6; i++) {
          g.fill(new Arc2D.Double(x, y, side, side, i * 60, 30, Arc2D.PIE));
        }
      }
      case 2 -> {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y + side);
        path.lineTo(x + side / 2, y);
        path.lineTo(x + side, y + side);
        path.closePath();
        g.fill(path);
        g.setColor(two);
        g.fill(new Ellipse2D.Double(x + side * .3, y + side * .45, side * .4, side * .4));
      }
      case 3 -> {
        g.fill(new Rectangle2D.Double(x + side * .35, y, side * .3, side));
        g.fill(new Rectangle2D.Double(x, y + side * .35, side, side * .3));
        g.setColor(two);
        g.setStroke(new BasicStroke((float) (side * .05)));
        g.draw(new Ellipse2D.Double(x + side * .03, y + side * .03, side * .94, side * .94));
      }
      default -> {
        g.setStroke(new BasicStroke((float) (side * .1)));
        for (int i = 0; i < 3; i++) {
          double s = side * (1 - i * .3);
          g.setColor(i == 1 ? two : one);
          g.draw(
              new Arc2D.Double(x + (side - s) / 2, y + (side - s) / 2, s, s, 20, 300, Arc2D.OPEN));
        }
      }
    }
  }
}
