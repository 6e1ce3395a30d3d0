package org.plenary.screening.bench.heldout;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Template;

/** A projected slide without anything about a patient: design and words are drawn for it. */
interface CleanSlide extends Template {
  @Override
  default Kind kind() {
    return Kind.SLIDE;
  }

  @Override
  default Place place() {
    return Place.SCREEN;
  }

  @Override
  default Scene draw(Dice dice, Language language) {
    Look look = new Look(dice);
    Words words = new Words(dice, language);
    fill(look, words, dice);
    look.foot(words.any("congresses"));
    return look.sheet.scene();
  }

  void fill(Look look, Words words, Dice dice);
}
