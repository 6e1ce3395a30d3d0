package org.plenary.screening.bench.heldout;

import org.plenary.screening.bench.draw.Dice;

/** Two or three sentences in large print. */
final class TakeHomeSlide implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double y = look.title(words.any("message-title")) + 30;
    int number = 1;
    boolean numbered = dice.chance(.5);
    for (String message : words.topic().messages()) {
      if (numbered) {
        look.pen(60).bold().in(look.accent).write(look.left, y, String.valueOf(number++));
        y = look.pen(44).paragraph(look.left + 80, y, look.width() - 80, 1.2, message) + 40;
      } else {
        y = look.point(y, 46, message) + 24;
      }
    }
  }
}
