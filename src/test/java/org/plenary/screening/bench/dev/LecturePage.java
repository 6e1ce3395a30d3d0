package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;

/** A page of a lecture, of the kinds that every congress shows. */
interface LecturePage extends SocietySlide {
  @Override
  default String name() {
    return subjects() + "-lecture";
  }

  @Override
  default List<String> words(Dice dice, Language language) {
    return Decks.lecture(dice, language, subjects());
  }

  /** The lines of several parts after the title, as far as they follow each other. */
  static List<List<String>> table(List<String> lines, int from) {
    return lines.subList(from, lines.size()).stream()
        .takeWhile(line -> line.contains("|"))
        .map(line -> List.of(line.split("\\|", -1)))
        .toList();
  }
}
