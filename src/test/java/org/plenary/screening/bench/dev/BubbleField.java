package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Circles of many sizes that shine through each other. */
final class BubbleField implements FigurePage {
  @Override
  public void figure(Plot plot, Theme theme, Dice dice) {
    int groups = dice.between(1, 5);
    int alpha = dice.pick(90, 140, 200, 255);
    double largest = plot.box().getHeight() * dice.between(.06, .2);
    Graphics2D g = plot.sheet().pen();
    for (int i = dice.between(15, 90); i > 0; i--) {
      double side = largest * Math.sqrt(dice.between(.01, 1.0));
      double x = plot.x(Math.clamp(.5 + .22 * dice.gaussian(), .05, .95));
      double y = plot.y(Math.clamp(.5 + .22 * dice.gaussian(), .1, .9));
      Ellipse2D bubble = new Ellipse2D.Double(x - side / 2, y - side / 2, side, side);
      Color ink = FigurePage.colour(theme, dice.between(0, groups - 1), groups);
      g.setColor(FigurePage.thin(ink, alpha));
      g.fill(bubble);
      g.setColor(ink.darker());
      g.setStroke(new BasicStroke(1.5f));
      g.draw(bubble);
    }
  }
}
