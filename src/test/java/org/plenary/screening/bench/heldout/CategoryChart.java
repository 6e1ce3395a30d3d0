package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;

/** Shares of a whole, as lying bars or as a pie with a legend. */
final class CategoryChart implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    List<String> says = words.row("charts");
    double top = look.title(says.getFirst());
    List<String> names = says.subList(1, says.size());
    if (dice.chance(.5)) {
      bars(look, words, names, top, dice);
    } else {
      pie(look, names, top, dice);
    }
  }

  private static void bars(Look look, Words words, List<String> names, double top, Dice dice) {
    double step = (look.height - 110 - top) / names.size();
    for (int i = 0; i < names.size(); i++) {
      double y = top + i * step;
      double value = dice.between(4.0, 62.0);
      look.pen(32).fit(look.left, y + 30, 330, names.get(i));
      look.sheet.fill(460, y - 8, value * 15, Math.min(step * .6, 60), look.accent);
      look.pen(28).write(472 + value * 15, y + 30, words.number(value, 1));
    }
  }

  private static void pie(Look look, List<String> names, double top, Dice dice) {
    double side = look.height - 130 - top;
    double from = 90;
    for (int i = 0; i < names.size(); i++) {
      double part = i == names.size() - 1 ? 450 - from : (450 - from) * dice.between(.2, .5);
      Color colour = Color.getHSBColor((float) (i * .17 + .05), .55f, .8f);
      look.sheet.pen().setColor(colour);
      look.sheet
          .pen()
          .fill(new Arc2D.Double(look.left, top - 20, side, side, from, part, Arc2D.PIE));
      look.sheet.fill(look.left + side + 100, top + i * 62, 34, 34, colour);
      look.pen(32)
          .fit(
              look.left + side + 155,
              top + 28 + i * 62,
              look.right - look.left - side - 160,
              names.get(i) + "  " + Math.round(part / 3.6) + " %");
      from += part;
    }
  }
}
