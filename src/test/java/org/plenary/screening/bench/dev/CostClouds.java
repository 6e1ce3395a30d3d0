package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Theme;

/** Hundreds to thousands of points around a cross of axes, or around three level lines. */
final class CostClouds implements SocietySlide {
  @Override
  public String subjects() {
    return "cloud";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    double wide = dice.between(.5, .72);
    Rectangle2D area = page.area(dice.chance(.5) ? .1 : .97 - wide, .02, wide, .8);
    Plot plot = new Plot(page.sheet(), area, -2, 2, -2, 2);
    if (dice.chance(.5)) {
      plane(plot, page);
    } else {
      levels(plot, page);
    }
    double beside = area.getX() > page.left() + page.width() * .2 ? 0 : .14 + wide;
    Block.left(theme.font(25), theme.ink)
        .write(
            page.sheet(),
            page.left() + page.width() * beside,
            page.top() + 30,
            page.width() * (beside == 0 ? .84 - wide : .98 - beside),
            page.height() * .5,
            page.line(5));
  }

  private static void plane(Plot plot, Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    int groups = dice.between(1, 3);
    for (int group = 0; group < groups; group++) {
      Color colour = group == 0 ? theme.accent : group == 1 ? theme.second : theme.faint;
      double x = dice.between(-.7, .9);
      double y = dice.between(-.6, .8);
      double wide = dice.between(.15, .5);
      double tall = dice.between(.15, .5);
      double size = dice.between(3.0, 8.0);
      int alpha = dice.pick(255, 255, 140, 80);
      Color ink = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
      double lean = dice.between(-.6, .6);
      for (int i = dice.pick(300, 1000, 2500); i > 0; i--) {
        double u = dice.gaussian();
        double v = lean * u + dice.gaussian() * .8;
        plot.dot(
            Math.clamp(x + wide * u, -1.98, 1.98),
            Math.clamp(y + tall * v, -1.98, 1.98),
            size,
            ink);
      }
      if (dice.chance(.5)) {
        sheet.pen().setColor(theme.ink);
        sheet.pen().setStroke(new BasicStroke(2));
        double rx = plot.x(x + 2.2 * wide) - plot.x(x);
        double ry = plot.y(y) - plot.y(y + 2.2 * tall);
        AffineTransform turn = AffineTransform.getRotateInstance(-lean * .5, plot.x(x), plot.y(y));
        sheet
            .pen()
            .draw(
                turn.createTransformedShape(
                    new Ellipse2D.Double(plot.x(x) - rx, plot.y(y) - ry, 2 * rx, 2 * ry)));
      }
    }
    sheet.line(plot.x(-2), plot.y(0), plot.x(2), plot.y(0), 2, theme.ink);
    sheet.line(plot.x(0), plot.y(-2), plot.x(0), plot.y(2), 2, theme.ink);
    if (dice.chance(.6)) {
      sheet.line(plot.x(-1), plot.y(-2), plot.x(1), plot.y(2), 2, theme.faint);
    }
    Block.centred(theme.font(23), theme.ink)
        .write(
            sheet, plot.x(-2), plot.box().getMaxY() + 8, plot.box().getWidth(), 40, page.line(1));
  }

  private static void levels(Plot plot, Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    double size = dice.between(5.0, 11.0);
    boolean hollow = dice.chance(.4);
    for (int i = dice.pick(80, 250, 700); i > 0; i--) {
      double u = dice.chance(.6) ? -.9 + .5 * dice.gaussian() : dice.between(-1.9, 1.9);
      double v = Math.clamp(.55 * dice.gaussian(), -1.9, 1.9);
      plot.dot(Math.clamp(u, -1.95, 1.95), v, size, theme.accent);
      if (hollow) {
        plot.dot(Math.clamp(u, -1.95, 1.95), v, size - 4, theme.ground);
      }
    }
    for (double level : new double[] {-1.1, .05, 1.1}) {
      page.sheet().line(plot.x(-2), plot.y(level), plot.x(2), plot.y(level), 3, theme.second);
    }
    plot.axes(2, theme.ink)
        .numbersBelow(theme.font(20), theme.ink, 4, "%.1f", page.language().locale())
        .numbersBeside(theme.font(20), theme.ink, 4, "%.1f", page.language().locale())
        .titles(theme.font(23), theme.ink, page.line(1), page.line(2), 76);
  }
}
