package org.plenary.screening.bench.dev;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.People;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Phrases;
import org.plenary.screening.bench.draw.Text;

/** The people and phrases of the development set. */
final class Material {
  private static final People PEOPLE = People.read("/bench/dev/people.txt");
  private static final Map<Language, Phrases> PHRASES = new EnumMap<>(Language.class);
  private static final Map<Language, Phrases> PAGES = new EnumMap<>(Language.class);
  private static final Map<Language, Phrases> PAPERS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      PHRASES.put(language, new Phrases("/bench/dev/" + language.code() + ".txt"));
      PAGES.put(language, new Phrases("/bench/dev/pages-" + language.code() + ".txt"));
      PAPERS.put(language, new Phrases("/bench/dev/papers-" + language.code() + ".txt"));
    }
  }

  private Material() {}

  static Person person(Dice dice, Language language) {
    return PEOPLE.anyone(dice, language);
  }

  static Phrases phrases(Language language) {
    return PHRASES.get(language);
  }

  static String any(Dice dice, Language language, String section) {
    return phrases(language).any(dice, section);
  }

  /** A slide's title and lines. */
  static List<String> page(Dice dice, Language language) {
    return PAGES.get(language).anyWhole(dice);
  }

  /** The title and lines of something about one patient, with holes. */
  static List<String> paper(Dice dice, Language language) {
    return PAPERS.get(language).anyWhole(dice);
  }

  /** With a speaker's name for {@code %s}. */
  static String named(Dice dice, Language language, String line) {
    return line.contains("%s") ? line.replace("%s", speaker(dice, language)) : line;
  }

  /** A speaker's or an author's name: no patient, so no identifier. */
  static String speaker(Dice dice, Language language) {
    Person p = person(dice, language);
    return dice.chance(.7) ? p.given() + " " + p.family() : p.given().charAt(0) + ". " + p.family();
  }

  /** {@code label: value}, as forms, labels and screens print it. */
  static Text labelled(Dice dice, Language language, Person person, String what, String hole) {
    String label = any(dice, language, "label." + what);
    return Text.of(label + dice.pick(": ", " ", ":", "  ") + "{" + hole + "}", person);
  }

  /** Some of the usual labelled lines about a person, a name always among them. */
  static List<Text> header(Dice dice, Language language, Person person, int lines) {
    List<Text> header = new ArrayList<>();
    String form = dice.pick("name", "NAME", "lastfirst", "LASTFIRST", "LASTfirst");
    header.add(
        dice.chance(.35)
            ? Text.of("{" + form + "}", person)
            : labelled(dice, language, person, "name", form));
    List<Text> more = new ArrayList<>();
    more.add(labelled(dice, language, person, "mrn", "mrn"));
    more.add(labelled(dice, language, person, "dob", "dob"));
    more.add(labelled(dice, language, person, "nat", "nat"));
    more.add(labelled(dice, language, person, "phone", "phone"));
    more.add(labelled(dice, language, person, "address", "address"));
    more.add(labelled(dice, language, person, "day", "day"));
    more.add(Text.of("{dob} {sex} {mrn}", person));
    header.addAll(dice.some(more, lines - 1));
    return header;
  }
}
