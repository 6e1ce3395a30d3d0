package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;

/** A question for the hall, before or after it was answered. */
final class PollQuestion implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    List<String> says = words.row("quiz");
    double y = look.title(says.getFirst()) + 20;
    boolean answered = dice.chance(.5);
    for (int i = 1; i < says.size(); i++) {
      double share = dice.between(.05, .6);
      if (answered) {
        Color bar =
            new Color(look.accent.getRed(), look.accent.getGreen(), look.accent.getBlue(), 90);
        look.sheet.fill(look.left, y - 46, look.width() * share, 64, bar);
        look.pen(34).right(look.right, y, Math.round(100 * share) + " %");
      }
      look.pen(40)
          .write(look.left + 16, y, "ABCD".charAt(i - 1) + dice.pick(")", ".") + " " + says.get(i));
      y += 96;
    }
    if (dice.chance(.4)) {
      look.pen(30).in(look.accent).write(look.left, y + 10, "slido.com  #" + dice.digits(4));
    }
  }
}
