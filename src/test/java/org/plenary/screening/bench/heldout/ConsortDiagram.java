package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;

/** The way of a trial's participants from eligibility to analysis. */
final class ConsortDiagram implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double top = look.title("CONSORT") - 50;
    List<String> says = words.row("consort");
    Boxes boxes = new Boxes(look.pen(25), look.accent, dice.pick(0, 24));
    double step = (look.height - 90 - top) / 4;
    double high = Math.min(step - 44, 96);
    int assessed = dice.between(400, 5200);
    int out = dice.between(40, 300);
    int arm = (assessed - out) / 2;
    boxes.box(800, top, 520, high, says.get(0) + " (n=" + assessed + ")");
    boxes.box(
        1290,
        top + step * .55,
        460,
        high,
        "%s (n=%d): %s %d".formatted(says.get(1), out, says.get(2), out * 2 / 3));
    boxes.arrow(800, top + high, 800, top + step - 4);
    boxes.arrow(800, top + step * .55 + high / 2, 1056, top + step * .55 + high / 2);
    boxes.box(800, top + step, 400, high, says.get(4) + " (n=" + 2 * arm + ")");
    for (int side = 0; side < 2; side++) {
      double middle = side == 0 ? 440 : 1160;
      int lost = dice.between(0, 30);
      boxes.arrow(800, top + step + high, middle, top + 2 * step - 4);
      boxes.box(middle, top + 2 * step, 520, high, says.get(5 + side) + " (n=" + arm + ")");
      boxes.arrow(middle, top + 2 * step + high, middle, top + 3 * step - 4);
      boxes.box(
          middle,
          top + 3 * step,
          520,
          high,
          "%s (n=%d), %s n=%d".formatted(says.get(8), arm - lost, says.get(7), lost));
    }
  }
}
