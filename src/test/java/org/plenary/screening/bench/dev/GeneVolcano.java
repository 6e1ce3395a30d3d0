package org.plenary.screening.bench.dev;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Thousands of small points that rise to both sides, the high ones in other colours. */
final class GeneVolcano implements FigurePage {
  @Override
  public void figure(Plot plot, Theme theme, Dice dice) {
    double size = dice.between(2.0, 6.0);
    double limit = dice.between(.2, .45);
    double fold = dice.between(.08, .2);
    int alpha = dice.pick(255, 170, 100);
    boolean bright = dice.chance(.5);
    for (int i = dice.pick(1500, 4000, 8000); i > 0; i--) {
      double u = .17 * dice.gaussian();
      double v = Math.abs(u) * 2.2 * Math.abs(dice.gaussian()) + .02 * Math.abs(dice.gaussian());
      Color ink =
          v < limit || Math.abs(u) < fold
              ? theme.faint
              : u < 0
                  ? bright ? new Color(40, 90, 200) : theme.accent
                  : bright ? new Color(205, 45, 45) : theme.second;
      plot.dot(
          Math.clamp(.5 + u, .01, .99), Math.clamp(v, .01, .99), size, FigurePage.thin(ink, alpha));
    }
    double high = plot.y(limit);
    plot.sheet().line(plot.x(0), high, plot.x(1), high, 1.5, theme.ink);
  }
}
