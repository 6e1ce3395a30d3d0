package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;

/** A page with much or unusual text; its words name people at work. */
interface Handout extends SocietySlide {
  @Override
  default String name() {
    return subjects() + "-handout";
  }

  @Override
  default List<String> words(Dice dice, Language language) {
    return Decks.handout(dice, language, subjects());
  }
}
