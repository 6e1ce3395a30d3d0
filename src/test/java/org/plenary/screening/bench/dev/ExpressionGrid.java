package org.plenary.screening.bench.dev;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Hundreds of small cells whose colours go from one to another, in groups that are alike. */
final class ExpressionGrid implements FigurePage {
  @Override
  public void figure(Plot plot, Theme theme, Dice dice) {
    int rows = dice.between(12, 70);
    int columns = dice.between(10, 60);
    int groups = dice.between(2, 5);
    boolean between = dice.chance(.7);
    double noise = dice.between(.1, .4);
    Color low = dice.pick(new Color(40, 70, 180), new Color(30, 140, 60), new Color(70, 20, 90));
    Color middle = dice.pick(Color.WHITE, Color.BLACK, new Color(250, 250, 190));
    Color high = dice.pick(new Color(190, 30, 40), new Color(240, 220, 40), new Color(150, 80, 20));
    double[] means = new double[groups * groups];
    for (int i = 0; i < means.length; i++) {
      means[i] = dice.between(-.8, .8);
    }
    double wide = plot.box().getWidth() / columns;
    double tall = plot.box().getHeight() / rows;
    for (int i = 0; i < rows * columns; i++) {
      int row = i / columns;
      int column = i % columns;
      double v =
          means[row * groups / rows * groups + column * groups / columns] + noise * dice.gaussian();
      double part = Math.min(1, Math.abs(v));
      plot.sheet()
          .fill(
              plot.box().getX() + column * wide,
              plot.box().getY() + row * tall,
              between ? wide + .5 : wide - 1,
              between ? tall + .5 : tall - 1,
              mixed(middle, v < 0 ? low : high, part));
    }
  }

  private static Color mixed(Color from, Color to, double part) {
    return new Color(
        (int) (from.getRed() + part * (to.getRed() - from.getRed())),
        (int) (from.getGreen() + part * (to.getGreen() - from.getGreen())),
        (int) (from.getBlue() + part * (to.getBlue() - from.getBlue())));
  }
}
