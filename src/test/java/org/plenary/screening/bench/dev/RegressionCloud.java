package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Two clouds of points, a line through them, its band, its figures. */
final class RegressionCloud implements SocietySlide {
  @Override
  public String subjects() {
    return "cloud";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    int most = dice.pick(10, 50, 100, 200);
    Plot plot =
        new Plot(page.sheet(), page.area(.1, .02, .62, .76), 0, most, 0, dice.pick(5, 40, 120));
    double slope = dice.between(-.6, .6);
    double start = slope < 0 ? .85 : .15;
    band(plot, start, slope, theme.wash(theme.accent, .2));
    for (int i = dice.between(70, 190); i > 0; i--) {
      double u = dice.between(.02, .98);
      double v = Math.clamp(start + slope * u + .11 * dice.gaussian(), .01, .99);
      plot.dot(u * most, v * plot.y1(), 9, i % 3 == 0 ? theme.second : theme.accent);
    }
    plot.curve(u -> (start + slope * u / most) * plot.y1(), 0, most, 4, theme.ink);
    Font font = theme.font(21);
    plot.axes(2, theme.ink)
        .numbersBelow(font, theme.ink, 5, "%.0f", page.language().locale())
        .numbersBeside(font, theme.ink, 5, "%.0f", page.language().locale())
        .titles(theme.font(25), theme.ink, page.line(1), page.line(2), 76);
    double x = page.left() + page.width() * .76;
    for (int group = 0; group < 2; group++) {
      double y = page.top() + 50 + group * 60;
      page.sheet().pen().setColor(group == 0 ? theme.accent : theme.second);
      page.sheet().pen().fill(new Ellipse2D.Double(x, y + 8, 22, 22));
      Block.beside(theme.font(27), theme.ink)
          .write(page.sheet(), x + 36, y - 4, page.width() * .24 - 40, 48, page.line(3 + group));
    }
    String fit =
        dice.pick(
            page.say("y = %.2f %s %.3fx", start * 9, slope < 0 ? "−" : "+", Math.abs(slope)),
            page.say("r = %.2f; p < %.3f", slope, .001),
            page.say("ρ = %.2f (n = %d)", slope, dice.between(90, 2400)));
    Block.left(theme.bold(29), theme.ink)
        .write(page.sheet(), x, page.top() + 210, page.width() * .24, 90, fit);
    Block.left(theme.font(24), theme.faint)
        .write(page.sheet(), x, page.top() + 320, page.width() * .24, 260, page.line(5));
  }

  private static void band(Plot plot, double start, double slope, Color colour) {
    Path2D band = new Path2D.Double();
    for (int side = -1; side <= 1; side += 2) {
      for (int i = 0; i <= 20; i++) {
        double u = (side < 0 ? i : 20 - i) / 20.0;
        double half = .03 + .16 * (u - .5) * (u - .5);
        double x = plot.x(u * plot.x1());
        double y = plot.y((start + slope * u + side * half) * plot.y1());
        if (i == 0 && side < 0) {
          band.moveTo(x, y);
        } else {
          band.lineTo(x, y);
        }
      }
    }
    band.closePath();
    plot.sheet().pen().setColor(colour);
    plot.sheet().pen().fill(band);
  }
}
