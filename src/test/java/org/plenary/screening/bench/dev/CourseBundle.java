package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** The courses of a value in dozens to hundreds of people, and their mean. */
final class CourseBundle implements FigurePage {
  @Override
  public void figure(Plot plot, Theme theme, Dice dice) {
    int groups = dice.between(1, 3);
    int visits = dice.between(4, 40);
    int alpha = dice.pick(60, 110, 180, 255);
    float wide = (float) dice.between(1.0, 2.5);
    int lines = dice.pick(25, 60, 150);
    for (int i = 0; i < lines; i++) {
      double start = .5 + .16 * dice.gaussian();
      double slope = .12 * dice.gaussian();
      Path2D path = new Path2D.Double();
      for (int k = 0; k <= visits; k++) {
        double v = start + slope * k / visits + .035 * dice.gaussian();
        double y = plot.y(Math.clamp(v, .01, .99));
        if (k == 0) {
          path.moveTo(plot.x(0), y);
        } else {
          path.lineTo(plot.x(k / (double) visits), y);
        }
      }
      plot.sheet()
          .pen()
          .setColor(FigurePage.thin(FigurePage.colour(theme, i % groups, groups), alpha));
      plot.sheet().pen().setStroke(new BasicStroke(wide));
      plot.sheet().pen().draw(path);
    }
    plot.curve(u -> .5 + .1 * u, 0, 1, 6, theme.ink);
  }
}
