package org.plenary.screening.bench.dev;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Phrases;

/** The subjects of a society's slides and the texts of records, several for each kind of thing. */
final class Decks {
  private static final Map<Language, Phrases> SUBJECTS = read("decks");
  private static final Map<Language, Phrases> RECORDS = read("records");

  private Decks() {}

  private static Map<Language, Phrases> read(String what) {
    Map<Language, Phrases> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Phrases("/bench/dev/" + what + "-" + language.code() + ".txt"));
    }
    return all;
  }

  static List<String> subject(Dice dice, Language language, String kind) {
    return SUBJECTS.get(language).anyWhole(dice, kind);
  }

  /** With holes for a patient. */
  static List<String> record(Dice dice, Language language, String kind) {
    return RECORDS.get(language).anyWhole(dice, kind);
  }
}
