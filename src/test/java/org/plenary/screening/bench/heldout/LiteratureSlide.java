package org.plenary.screening.bench.heldout;

import org.plenary.screening.bench.draw.Dice;

/** A list of references in small print. */
final class LiteratureSlide implements CleanSlide {
  @Override
  public void fill(Look look, Words words, Dice dice) {
    double y = look.title(dice.pick("References", "Literatur", "Literature", "Bibliografía"));
    int number = 1;
    double size = dice.between(24, 30);
    for (String reference : dice.some(Words.COMMON.of("references"), dice.between(5, 8))) {
      if (y > look.height - 130) {
        break;
      }
      y =
          look.pen(size).paragraph(look.left, y, look.width(), 1.2, number++ + ". " + reference)
              + 12;
    }
  }
}
