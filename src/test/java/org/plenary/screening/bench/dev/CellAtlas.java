package org.plenary.screening.bench.dev;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Thousands of cells as tiny points in arms and islands that touch. */
final class CellAtlas implements FigurePage {
  @Override
  public void figure(Plot plot, Theme theme, Dice dice) {
    int groups = dice.between(5, 16);
    int points = dice.pick(150, 350, 700);
    double size = dice.between(1.6, 4.5);
    int alpha = dice.pick(255, 255, 190, 110);
    for (int group = 0; group < groups; group++) {
      double x = dice.between(.15, .85);
      double y = dice.between(.15, .85);
      double way = dice.between(0, 6.28);
      double turn = dice.between(-3.0, 3.0);
      double reach = dice.between(.05, .3);
      double wide = dice.between(.012, .05);
      Color ink = FigurePage.thin(FigurePage.colour(theme, group, groups), alpha);
      for (int i = 0; i < points; i++) {
        double along = dice.between(0.0, 1.0);
        double angle = way + turn * along;
        double px = x + reach * along * Math.cos(angle) + wide * dice.gaussian();
        double py = y + reach * along * Math.sin(angle) + wide * dice.gaussian();
        plot.dot(Math.clamp(px, .01, .99), Math.clamp(py, .01, .99), size, ink);
      }
    }
  }
}
