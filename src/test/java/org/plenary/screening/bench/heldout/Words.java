package org.plenary.screening.bench.heldout;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.People;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Phrases;
import org.plenary.screening.bench.draw.Text;

/** What slides and papers of one language say. */
final class Words {
  /**
   * @param points said on one slide
   * @param messages what the talk ends with
   */
  record Topic(String title, List<String> points, List<String> messages) {}

  /** The same in every language. */
  static final Phrases COMMON = new Phrases("/bench/heldout/common.txt");

  private static final Map<Language, Phrases> OWN = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      String code = language.name().toLowerCase(Locale.ROOT);
      OWN.put(language, new Phrases("/bench/heldout/" + code + ".txt"));
    }
  }

  private static final People PEOPLE = People.read("/bench/heldout/people.txt");

  private final Dice dice;
  private final Language language;
  private final Phrases phrases;

  Words(Dice dice, Language language) {
    this.dice = dice;
    this.language = language;
    phrases = OWN.get(language);
  }

  String any(String section) {
    return phrases.any(dice, section);
  }

  List<String> all(String section) {
    return phrases.of(section);
  }

  List<String> some(String section, int least, int most) {
    return dice.some(all(section), dice.between(least, most));
  }

  /** One of the section's rows, cut into its cells. */
  List<String> row(String section) {
    return cells(any(section));
  }

  List<List<String>> rows(String section, int least, int most) {
    return some(section, least, most).stream().map(Words::cells).toList();
  }

  /** As the language writes decimals. */
  String number(double value, int digits) {
    return String.format(language.locale(), "%." + digits + "f", value);
  }

  /** Somebody to whom no picture refers as a patient. */
  String colleague() {
    return Text.of("{name}", person()).string();
  }

  Person person() {
    return PEOPLE.anyone(dice, language);
  }

  static List<String> cells(String row) {
    return List.of(row.split("\\s*\\|\\s*"));
  }

  Topic topic() {
    String key = any("topics");
    List<String> lines = all(key);
    return new Topic(lines.getFirst(), lines.subList(1, lines.size()), all(key + "!"));
  }
}
