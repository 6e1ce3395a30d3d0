package org.plenary.screening.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.screening.bench.dev.SmuggledLine;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Level;
import org.plenary.screening.bench.draw.Template;

/** One patient's line on slides that are clean without it, in every way of hiding it in turn. */
final class Smuggled {
  private Smuggled() {}

  static Stream<Plan> plans(long seed, int from) {
    List<Template> slides =
        TemplateSet.DEV.templates.stream().filter(t -> t.kind() == Kind.SLIDE).toList();
    SmuggledLine.Way[] ways = SmuggledLine.Way.values();
    return IntStream.iterate(from, n -> n + 1)
        .mapToObj(n -> {
          long own = seed * 1_000_003 + n;
          Dice dice = new Dice(own ^ 0xA11L);
          Template line = new SmuggledLine(dice.pick(slides), ways[n % ways.length]);
          Level level = dice.pick(Level.L0, Level.L0, Level.L1);
          return new Plan(n, line, level, dice.pick(Language.values()), own);
        });
  }
}
