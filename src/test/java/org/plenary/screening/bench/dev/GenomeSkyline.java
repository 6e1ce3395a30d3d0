package org.plenary.screening.bench.dev;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Points of all chromosomes side by side in two or many colours, some towers above the rest. */
final class GenomeSkyline implements FigurePage {
  @Override
  public void figure(Plot plot, Theme theme, Dice dice) {
    int columns = dice.between(10, 22);
    double size = dice.between(2.0, 5.5);
    int points = dice.pick(80, 200, 400);
    boolean many = dice.chance(.3);
    for (int column = 0; column < columns; column++) {
      Color ink =
          many
              ? FigurePage.colour(theme, column, columns)
              : FigurePage.colour(theme, column % 2, 2);
      for (int i = 0; i < points; i++) {
        double v = -.09 * Math.log(dice.between(.001, 1.0));
        plot.dot((column + dice.between(.02, .98)) / columns, Math.min(.98, v), size, ink);
      }
      if (dice.chance(.2)) {
        double x = (column + dice.between(.2, .8)) / columns;
        for (int i = 0; i < 25; i++) {
          plot.dot(x + .002 * dice.gaussian(), dice.between(.1, .9), size, ink);
        }
      }
    }
    plot.sheet().line(plot.x(0), plot.y(.7), plot.x(1), plot.y(.7), 2, theme.second);
  }
}
