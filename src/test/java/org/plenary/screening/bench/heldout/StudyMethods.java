package org.plenary.screening.bench.heldout;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Text;

/** How a trial was done, and where it is registered. */
final class StudyMethods implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double y = look.title(words.any("method-title"));
    for (String method : words.some("methods", 4, 6)) {
      y = look.point(y, 38, method);
    }
    String registry =
        dice.pattern(
            dice.pick("NCT09999999", "ISRCTN99999999", "EudraCT 2019-009999-39", "DRKS00029999"));
    Pen pen = look.pen(30);
    double wide = pen.width(Text.plain(registry)) + 60;
    look.sheet.fill(look.right - wide, look.height - 150, wide, 66, look.accent);
    pen.in(look.ground).write(look.right - wide + 30, look.height - 106, registry);
  }
}
