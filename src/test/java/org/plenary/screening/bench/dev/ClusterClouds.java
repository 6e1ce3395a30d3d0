package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Cells or genes as points: clusters in many colours, or a volcano in three. */
final class ClusterClouds implements SocietySlide {
  @Override
  public String subjects() {
    return "cloud";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Rectangle2D area = page.area(.09, .02, dice.between(.45, .65), .8);
    Plot plot = new Plot(page.sheet(), area, -3, 3, -3, 3);
    int groups = dice.chance(.5) ? volcano(plot, theme, dice) : clusters(plot, theme, dice);
    plot.axes(2, theme.ink).titles(theme.font(24), theme.ink, page.line(1), page.line(2), 60);
    double x = area.getMaxX() + 40;
    Font font = theme.font(24);
    for (int i = 0; i < groups; i++) {
      page.sheet().pen().setColor(colour(i, groups, theme));
      page.sheet().pen().fill(new Ellipse2D.Double(x, page.top() + 24 + i * 46, 20, 20));
      Block.beside(font, theme.ink)
          .write(page.sheet(), x + 34, page.top() + 14 + i * 46, 300, 40, "C" + (i + 1));
    }
    Block.left(theme.font(23), theme.faint)
        .write(
            page.sheet(),
            x,
            page.top() + 40 + groups * 46,
            page.left() + page.width() - x,
            160,
            page.line(5));
  }

  private static Color colour(int i, int of, Theme theme) {
    if (of == 3) {
      return i == 0 ? theme.faint : i == 1 ? theme.accent : theme.second;
    }
    return Color.getHSBColor(i / (float) of, .65f, theme.dark ? .9f : .7f);
  }

  private static int clusters(Plot plot, Theme theme, Dice dice) {
    int groups = dice.between(4, 9);
    double size = dice.between(3.0, 9.0);
    int points = dice.pick(60, 200, 400);
    for (int group = 0; group < groups; group++) {
      double x = dice.between(-2.2, 2.2);
      double y = dice.between(-2.2, 2.2);
      double bend = dice.between(-.6, .6);
      double wide = dice.between(.15, .45);
      for (int i = 0; i < points; i++) {
        double u = dice.gaussian();
        double px = Math.clamp(x + wide * u, -2.95, 2.95);
        double py = Math.clamp(y + bend * u * u * .4 + .25 * dice.gaussian(), -2.95, 2.95);
        plot.dot(px, py, size, colour(group, groups, theme));
      }
    }
    return groups;
  }

  private static int volcano(Plot plot, Theme theme, Dice dice) {
    double size = dice.between(4.0, 9.0);
    for (int i = dice.pick(400, 1200, 2500); i > 0; i--) {
      double u = Math.clamp(.9 * dice.gaussian(), -2.9, 2.9);
      double v = Math.min(2.9, -2.95 + Math.abs(u) * 1.4 * Math.abs(dice.gaussian()));
      int group = v < -1.2 || Math.abs(u) < .6 ? 0 : u < 0 ? 1 : 2;
      plot.dot(u, v, size, colour(group, 3, theme));
    }
    for (double x : new double[] {-.6, .6}) {
      plot.sheet().line(plot.x(x), plot.y(-3), plot.x(x), plot.y(3), 1.5, theme.faint);
    }
    plot.sheet().line(plot.x(-3), plot.y(-1.2), plot.x(3), plot.y(-1.2), 1.5, theme.faint);
    return 3;
  }
}
