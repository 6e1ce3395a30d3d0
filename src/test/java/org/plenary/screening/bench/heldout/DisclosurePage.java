package org.plenary.screening.bench.heldout;

import org.plenary.screening.bench.draw.Dice;

/** Who paid the speaker. */
final class DisclosurePage implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double y = look.title(words.any("disclosure-title"));
    if (dice.chance(.6)) {
      look.pen(40).bold().write(look.left, y, words.colleague());
      y += 70;
    }
    for (String point : words.some("disclosures", 2, 4)) {
      y = look.point(y, 38, point);
    }
  }
}
