package org.plenary.screening.bench;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Level;
import org.plenary.screening.bench.draw.Word;

/** The figures, and every picture that came out wrong. */
final class Table {
  private final List<Checked> all;
  private final PrintStream out;

  Table(List<Checked> results, PrintStream out) {
    all = results.stream().sorted(Comparator.comparingInt(Table::number)).toList();
    this.out = out;
  }

  private static int number(Checked c) {
    return c.picture().plan().number();
  }

  void print() {
    summary();
    List<Checked> phi = of(Kind.PHI);
    by("PHI held by template", phi, Table::template, Checked::held);
    by("PHI held by language", phi, Table::language, Checked::held);
    by("clean passed by template (L0-L2)", mild(of(Kind.SLIDE)), Table::template, c -> !c.held());
    by("clean passed by language (L0-L2)", mild(of(Kind.SLIDE)), Table::language, c -> !c.held());
    misses("PHI THAT PASSED", phi, c -> !c.held());
    misses("CLEAN SLIDES HELD AT L0-L2", mild(of(Kind.SLIDE)), Checked::held);
    uncovered(phi);
  }

  /** The figures alone. */
  void summary() {
    List<Checked> phi = of(Kind.PHI);
    out.println();
    out.printf("%-44s %16s  target%n", "", "");
    share("PHI pictures held, all levels", phi, Checked::held, ">= 98 %");
    share("PHI pictures held, L0-L2", mild(phi), Checked::held, ">= 99 %");
    words("identifier words under an offered box", phi, ">= 98 %");
    words("  of those at L0-L2", mild(phi), "");
    share("clean slides passed, L0-L2", mild(of(Kind.SLIDE)), c -> !c.held(), ">= 90 %");
    share("clean slides passed, all levels", of(Kind.SLIDE), c -> !c.held(), "");
    share("scans without identifiers sent to a person", of(Kind.DEVICE), Checked::held, "");
    byLevel();
    byWhat(phi);
  }

  private List<Checked> of(Kind kind) {
    return all.stream().filter(c -> c.picture().kind() == kind).toList();
  }

  private static List<Checked> mild(List<Checked> of) {
    return of.stream().filter(c -> c.picture().plan().level() != Level.L3).toList();
  }

  private static String template(Checked c) {
    return c.picture().plan().template().name();
  }

  private static String language(Checked c) {
    return c.picture().plan().language().code();
  }

  private void share(String what, List<Checked> of, Predicate<Checked> good, String target) {
    line(what, of.stream().filter(good).count(), of.size(), target);
  }

  private void words(String what, List<Checked> of, String target) {
    long words = of.stream().mapToLong(c -> c.picture().identifierWords().size()).sum();
    long missing = of.stream().mapToLong(c -> c.uncoveredWords().size()).sum();
    line(what, words - missing, words, target);
  }

  private void line(String what, long good, long of, String target) {
    if (of > 0) {
      out.printf("%-44s %6d / %-5d %5.1f %%  %s%n", what, good, of, 100.0 * good / of, target);
    }
  }

  private void byLevel() {
    out.printf(
        "%n%-10s %18s %18s %22s%n", "level", "PHI held", "clean passed", "words under a box");
    for (Level level : Level.values()) {
      List<Checked> phi = at(Kind.PHI, level);
      List<Checked> clean = at(Kind.SLIDE, level);
      long words = phi.stream().mapToLong(c -> c.picture().identifierWords().size()).sum();
      long missing = phi.stream().mapToLong(c -> c.uncoveredWords().size()).sum();
      out.printf(
          "%-10s %18s %18s %22s%n",
          level,
          part(phi.stream().filter(Checked::held).count(), phi.size()),
          part(clean.stream().filter(c -> !c.held()).count(), clean.size()),
          part(words - missing, words));
    }
  }

  private List<Checked> at(Kind kind, Level level) {
    return of(kind).stream().filter(c -> c.picture().plan().level() == level).toList();
  }

  private static String part(long good, long of) {
    return of == 0 ? "-" : "%d/%d %.1f %%".formatted(good, of, 100.0 * good / of);
  }

  private void byWhat(List<Checked> phi) {
    Map<String, Long> by =
        phi.stream()
            .collect(Collectors.groupingBy(Checked::by, TreeMap::new, Collectors.counting()));
    Map<String, Long> reasons =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.picture().kind() + " " + c.reason(),
                    TreeMap::new,
                    Collectors.counting()));
    out.printf("%nPHI held by %s%n", by);
    out.printf("reasons %s%n", reasons);
  }

  private void by(
      String title, List<Checked> of, Function<Checked, String> group, Predicate<Checked> good) {
    out.printf("%n%s%n", title);
    Map<String, List<Checked>> groups =
        of.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
    groups.forEach((name, pictures) ->
        out.printf(
            "  %-24s %s%n", name, part(pictures.stream().filter(good).count(), pictures.size())));
  }

  private void misses(String title, List<Checked> of, Predicate<Checked> wrong) {
    List<Checked> found = of.stream().filter(wrong).toList();
    out.printf("%n%s: %d%n", title, found.size());
    for (Checked c : found) {
      out.printf(
          "  %s %s: %s %s%n",
          c.picture().plan().name(), c.picture().photo().effects(), c.outcome(), c.reason());
      if (!c.held()) {
        out.printf("      identifiers: %s%n", identifiers(c.picture().identifierWords()));
      }
      c.findings().stream()
          .limit(6)
          .forEach(f ->
              out.printf("      %s %.2f \"%s\"%n", f.category(), f.score(), c.textAt(f.box())));
    }
  }

  private static String identifiers(List<Word> words) {
    return words.stream().map(w -> w.category() + " " + w.text()).collect(Collectors.joining(", "));
  }

  private void uncovered(List<Checked> phi) {
    List<Checked> held =
        phi.stream().filter(c -> c.held() && !c.uncoveredWords().isEmpty()).toList();
    out.printf("%nHELD, BUT WITH IDENTIFIERS OUTSIDE OF EVERY BOX: %d%n", held.size());
    for (Checked c : held) {
      out.printf(
          "  %s %s: %s%n",
          c.picture().plan().name(),
          c.picture().photo().effects(),
          identifiers(c.uncoveredWords()));
    }
  }
}
