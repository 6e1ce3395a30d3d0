package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Violins side by side, with their points or a box in them. */
final class ViolinRow implements FigurePage {
  @Override
  public void figure(Plot plot, Theme theme, Dice dice) {
    int count = dice.between(2, 9);
    boolean points = dice.chance(.6);
    int dots = dice.pick(40, 150, 400);
    double size = dice.between(2.5, 6.0);
    Graphics2D g = plot.sheet().pen();
    for (int i = 0; i < count; i++) {
      double middle = dice.between(.3, .7);
      double tall = dice.between(.07, .15);
      double second = dice.between(-.2, .2);
      Color ink = FigurePage.colour(theme, i, dice.pick(1, count));
      Path2D violin = new Path2D.Double();
      for (int k = 0; k <= 120; k++) {
        double v = (k <= 60 ? k : 120 - k) / 60.0;
        double half = width(v, middle, tall, second) / count * (k <= 60 ? .45 : -.45);
        double x = plot.x((i + .5) / count + half);
        if (k == 0) {
          violin.moveTo(x, plot.y(v));
        } else {
          violin.lineTo(x, plot.y(v));
        }
      }
      violin.closePath();
      g.setColor(FigurePage.thin(ink, dice.pick(70, 120, 255)));
      g.fill(violin);
      g.setColor(theme.ink);
      g.setStroke(new BasicStroke(1.5f));
      g.draw(violin);
      for (int k = points ? dots : 0; k > 0; k--) {
        double v = Math.clamp(middle + tall * dice.gaussian(), .02, .98);
        double off = .4 * width(v, middle, tall, second) / count * dice.between(-1.0, 1.0);
        plot.dot((i + .5) / count + off, v, size, points ? ink.darker() : theme.ink);
      }
    }
  }

  private static double width(double v, double middle, double tall, double second) {
    return Math.exp(-Math.pow((v - middle) / tall, 2) / 2)
        + .4 * Math.exp(-Math.pow((v - middle - second) / tall / .7, 2) / 2);
  }
}
