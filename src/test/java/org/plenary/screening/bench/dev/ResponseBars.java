package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** A bar for everyone: sorted from growth to shrinkage, or the length of treatment with marks. */
final class ResponseBars implements FigurePage {
  @Override
  public void figure(Plot plot, Theme theme, Dice dice) {
    boolean lying = dice.chance(.5);
    int count = dice.between(20, lying ? 40 : 110);
    int groups = dice.between(1, 4);
    double value = dice.between(.7, .95);
    for (int i = 0; i < count; i++) {
      value -= dice.between(0.0, 1.6) / count;
      Color ink = FigurePage.colour(theme, dice.between(0, groups - 1), groups);
      if (lying) {
        double long_ = Math.max(.05, value);
        double y = plot.y((i + .85) / count);
        double tall = plot.box().getHeight() / count * .7;
        plot.sheet().fill(plot.x(0), y, plot.x(long_) - plot.x(0), tall, ink);
        for (int k = dice.between(0, 3); k > 0; k--) {
          double x = plot.x(dice.between(.02, long_));
          plot.sheet().pen().setColor(dice.pick(theme.ink, theme.ground, theme.faint));
          plot.sheet().pen().fill(new Ellipse2D.Double(x, y + tall * .1, tall * .8, tall * .8));
        }
      } else {
        double zero = plot.y(.5);
        double end = plot.y(Math.clamp(.1 + value, .02, .98));
        double x = plot.x((i + .1) / count);
        double wide = plot.box().getWidth() / count * .8;
        plot.sheet().fill(x, Math.min(zero, end), wide, Math.abs(zero - end), ink);
      }
    }
  }
}
