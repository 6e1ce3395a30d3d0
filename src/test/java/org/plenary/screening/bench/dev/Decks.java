package org.plenary.screening.bench.dev;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Phrases;

/** The subjects of a society's slides and the texts of records, several for each kind of thing. */
final class Decks {
  private static final Map<Language, Phrases> SUBJECTS = read("decks");
  private static final Map<Language, Phrases> RECORDS = read("records");
  private static final Map<Language, Phrases> CONGRESS = read("congress");
  private static final Map<Language, Phrases> HANDOUTS = read("handouts");
  private static final Map<Language, Phrases> BULLETINS = read("bulletins");

  private static final Map<Language, Phrases> LECTURES = read("lectures");

  private static final Set<String> LATER =
      Set.of("budget", "arms", "likert", "bulletin", "housekeeping", "glossary");

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

  /** With a speaker for every hole. */
  static List<String> congress(Dice dice, Language language, String kind) {
    return named(dice, language, CONGRESS.get(language).anyWhole(dice, kind));
  }

  /** A page with much or unusual text, with a speaker for every hole. */
  static List<String> handout(Dice dice, Language language, String kind) {
    Phrases pages = (LATER.contains(kind) ? BULLETINS : HANDOUTS).get(language);
    return named(dice, language, pages.anyWhole(dice, kind));
  }

  /** A page of a lecture, with a speaker for every hole {@code %s}. */
  static List<String> lecture(Dice dice, Language language, String kind) {
    return named(dice, language, LECTURES.get(language).anyWhole(dice, kind));
  }

  private static List<String> named(Dice dice, Language language, List<String> lines) {
    return lines.stream().map(line -> named(dice, language, line)).toList();
  }

  private static String named(Dice dice, Language language, String line) {
    String named = line;
    while (named.contains("%s")) {
      named = named.replaceFirst("%s", Material.speaker(dice, language));
    }
    return named;
  }

  /** With holes for a patient. */
  static List<String> record(Dice dice, Language language, String kind) {
    return RECORDS.get(language).anyWhole(dice, kind);
  }
}
