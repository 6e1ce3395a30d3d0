package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Steps of survival with ticks, each in a band of its own colour that shines through. */
final class SurvivalBands implements FigurePage {
  @Override
  public void figure(Plot plot, Theme theme, Dice dice) {
    int arms = dice.between(2, 5);
    int steps = dice.between(25, 120);
    Graphics2D g = plot.sheet().pen();
    for (int arm = 0; arm < arms; arm++) {
      Color ink = FigurePage.colour(theme, arm, arms);
      double fall = dice.between(.3, 1.8);
      double[] high = new double[steps + 1];
      high[0] = 1;
      for (int i = 1; i <= steps; i++) {
        high[i] = Math.max(.02, high[i - 1] - fall / steps * dice.between(0.0, 1.4) * high[i - 1]);
      }
      Path2D band = new Path2D.Double();
      Path2D line = new Path2D.Double();
      for (int i = 0; i <= steps; i++) {
        double x = plot.x(i / (double) steps);
        double upper = plot.y(Math.min(1, high[i] + .1 * i / steps));
        if (i == 0) {
          band.moveTo(x, upper);
          line.moveTo(x, plot.y(1));
          continue;
        }
        band.lineTo(x, upper);
        line.lineTo(x, plot.y(high[i - 1]));
        line.lineTo(x, plot.y(high[i]));
        if (dice.chance(.5)) {
          double tick = plot.y(high[i]);
          plot.sheet().line(x - 4, tick - 6, x - 4, tick + 6, 1.5, ink);
        }
      }
      for (int i = steps; i >= 0; i--) {
        band.lineTo(plot.x(i / (double) steps), plot.y(Math.max(0, high[i] - .1 * i / steps)));
      }
      band.closePath();
      g.setColor(FigurePage.thin(ink, dice.pick(40, 70, 110)));
      g.fill(band);
      g.setColor(ink);
      g.setStroke(new BasicStroke((float) dice.between(2.0, 5.0)));
      g.draw(line);
    }
  }
}
