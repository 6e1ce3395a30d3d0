package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;

/** What to do when something is suspected. */
final class DecisionTree implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    List<String> says = words.row("algorithm");
    double top = look.title(says.getFirst()) - 40;
    double step = (look.height - 100 - top) / 4;
    double high = Math.min(step - 40, 100);
    Boxes boxes = new Boxes(look.pen(30), look.accent, dice.pick(0, 16, 50));
    boxes.box(800, top, 560, high, says.get(1));
    boxes.arrow(800, top + high, 450, top + step - 4);
    boxes.arrow(800, top + high, 1150, top + step - 4);
    boxes.box(450, top + step, 440, high, says.get(2));
    boxes.box(1150, top + step, 440, high, says.get(4));
    boxes.arrow(450, top + step + high, 450, top + 2 * step - 4);
    boxes.box(450, top + 2 * step, 440, high, says.get(3));
    boxes.arrow(670, top + 2 * step + high / 2, 930, top + 2 * step + high / 2);
    boxes.box(1150, top + 2 * step, 440, high, says.get(5));
    boxes.arrow(450, top + 2 * step + high, 450, top + 3 * step - 4);
    boxes.box(450, top + 3 * step, 440, high, says.get(6));
  }
}
