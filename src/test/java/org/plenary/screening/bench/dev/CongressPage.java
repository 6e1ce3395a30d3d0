package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;

/** A page that a congress or its speakers have about the work itself; its words name people. */
interface CongressPage extends SocietySlide {
  @Override
  default List<String> words(Dice dice, Language language) {
    return Decks.congress(dice, language, subjects());
  }
}
