package org.plenary.screening.bench.heldout;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;

/** A few lines of a statistician's programme. */
final class CodeListing implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double y = look.title(words.any("method-title"));
    boolean dark = dice.chance(.5);
    Color ground = dark ? new Color(0x1E1E2E) : new Color(0xF5F5F5);
    look.sheet.fill(look.left, y - 50, look.width(), look.height - y - 30, ground);
    Pen pen =
        new Pen(
            look.sheet,
            dice.pick("DejaVu Sans Mono", "Liberation Mono"),
            30,
            dark ? new Color(0xCDD6F4) : new Color(0x222222));
    y += 20;
    for (String line : Words.COMMON.any(dice, "code").split("¶")) {
      double indent = 18 * (line.length() - line.stripLeading().length());
      Pen ink = line.strip().startsWith("#") ? pen.in(new Color(0x7A9E6B)) : pen;
      ink.fit(look.left + 30 + indent, y, look.width() - 60 - indent, line.strip());
      y += 52;
    }
  }
}
