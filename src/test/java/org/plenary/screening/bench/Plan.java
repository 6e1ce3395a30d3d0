package org.plenary.screening.bench;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.plenary.screening.bench.draw.Camera;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Level;
import org.plenary.screening.bench.draw.Template;

/**
 * What picture number N of a set and a seed will be. Of ten pictures five carry identifiers, four
 * are slides and one is a scan without text; every template of a kind has its turn at every level.
 */
record Plan(int number, Template template, Level level, Language language, long seed) {
  private static final List<Kind> TURNS =
      List.of(
          Kind.PHI,
          Kind.SLIDE,
          Kind.PHI,
          Kind.SLIDE,
          Kind.PHI,
          Kind.PHI,
          Kind.SLIDE,
          Kind.DEVICE,
          Kind.PHI,
          Kind.SLIDE);
  private static final List<Language> LANGUAGES =
      List.of(
          Language.EN,
          Language.EN,
          Language.EN,
          Language.ES,
          Language.FR,
          Language.DE,
          Language.PT);

  static Plan of(TemplateSet set, long seed, int number) {
    Kind kind = TURNS.get(number % TURNS.size());
    int turn =
        number / TURNS.size() * count(TURNS, kind)
            + count(TURNS.subList(0, number % TURNS.size()), kind);
    List<Template> ofKind = set.templates.stream().filter(t -> t.kind() == kind).toList();
    List<Template> templates = ofKind.isEmpty() ? set.templates : ofKind;
    Template template = templates.get(turn % templates.size());
    int round = turn / templates.size();
    Level level = Level.values()[(turn % templates.size() + round) % Level.values().length];
    long own = seed * 1_000_003 + number;
    return new Plan(number, template, level, new Dice(own ^ 0x5EEDL).pick(LANGUAGES), own);
  }

  private static int count(List<Kind> kinds, Kind kind) {
    return Collections.frequency(kinds, kind);
  }

  boolean matches(Set<Level> levels, Set<String> templates, Set<Integer> numbers) {
    return (levels.isEmpty() || levels.contains(level))
        && (templates.isEmpty() || templates.contains(template.name()))
        && (numbers.isEmpty() || numbers.contains(number));
  }

  Labelled draw() {
    Dice dice = new Dice(seed);
    return new Labelled(this, Camera.take(template.draw(dice, language), template, level, dice));
  }

  String name() {
    return "%04d_%s_%s_%s".formatted(number, template.name(), level, language.code());
  }
}
