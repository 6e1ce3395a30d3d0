package org.plenary.screening.bench.heldout;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;

/** Incremental costs and effects of a bootstrap, with a threshold. */
final class CostPlane implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double top = look.title(words.any("cost-title"));
    Pen pen = look.pen(24);
    double bottom = look.height - 150;
    Axes axes = new Axes(pen, 260, bottom, 900, bottom - top, -.2, .6, -4000, 12000);
    axes.draw(.2, 4000);
    axes.curve(look.faint(), 3, 2, effect -> effect * 20000);
    Color dots =
        new Color(look.accent.getRed(), look.accent.getGreen(), look.accent.getBlue(), 130);
    double cost = dice.between(1500, 5000);
    for (int i = 0; i < 400; i++) {
      double effect = .2 + .1 * dice.gaussian();
      double paid = cost + 6000 * (effect - .2) + 1400 * dice.gaussian();
      if (Math.abs(effect - .2) < .38 && paid > -3900 && paid < 11900) {
        axes.dot(effect, paid, 4, dots);
      }
    }
    pen.centre(710, bottom + 78, 600, dice.pick("Incremental QALYs", "QALY", "delta QALY"));
    pen.write(260, top - 14, dice.pick("EUR", "Incremental cost (GBP)", "USD"));
    pen.size(28)
        .fit(1200, top + 60, look.right - 1200, "ICER " + dice.between(8, 28) + " 410 / QALY");
    pen.size(28).fit(1200, top + 110, look.right - 1200, dice.between(61, 97) + " % < 20 000");
  }
}
