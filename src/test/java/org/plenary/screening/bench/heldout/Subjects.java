package org.plenary.screening.bench.heldout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.People;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Phrases;

/** What the congress slides and some papers are about, several subjects for each kind. */
final class Subjects {
  private static final People PEOPLE = People.read("/bench/heldout/people.txt");
  private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Phrases("/bench/heldout/subjects-" + language.code() + ".txt"));
    }
  }

  private Subjects() {}

  static List<String> of(Dice dice, Language language, String kind) {
    return ALL.get(language).anyWhole(dice, kind);
  }

  static String foot(Dice dice, Language language) {
    return dice.pick(of(dice, language, "foot"));
  }

  static Person person(Dice dice, Language language) {
    return PEOPLE.anyone(dice, language);
  }

  /** The lines below the title that are no notes. */
  static List<String> body(List<String> lines) {
    return lines.stream().skip(1).filter(l -> !l.startsWith("~")).toList();
  }

  static List<String> notes(List<String> lines) {
    return lines.stream().filter(l -> l.startsWith("~")).map(l -> l.substring(1)).toList();
  }
}
