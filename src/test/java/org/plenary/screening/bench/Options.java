package org.plenary.screening.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.screening.bench.draw.Level;

/** The command line. */
final class Options {
  static final String USAGE =
      """
      usage: scripts/bench-screening [--set dev|heldout] [--seed N] [--count N] [--from N]
               [--level L0,L1,..] [--template NAME,..] [--only NUMBER,..] [--jobs N]
               [--out DIR] [--json FILE] [--draw-only] [--list] [--drain] [--smuggled]\
      """;

  TemplateSet set = TemplateSet.DEV;
  long seed = 20241;
  int count = 300;
  int from;
  int jobs = 1;
  Set<Level> levels = Set.of();
  Set<String> templates = Set.of();
  Set<Integer> numbers = Set.of();
  @Nullable Path out;
  @Nullable Path json;
  boolean tesseract;
  boolean faces;
  boolean smuggled;
  boolean drawOnly;
  boolean list;
  boolean drain;

  private Options() {}

  static Options of(String... args) {
    Options options = new Options();
    Deque<String> left = new ArrayDeque<>(List.of(args));
    while (!left.isEmpty()) {
      String flag = left.pop();
      switch (flag) {
        case "--tesseract" -> options.tesseract = true;
        case "--faces" -> options.faces = true;
        case "--smuggled" -> options.smuggled = true;
        case "--draw-only" -> options.drawOnly = true;
        case "--list" -> options.list = true;
        case "--drain" -> options.drain = true;
        default -> {
          if (left.isEmpty()) {
            throw new IllegalArgumentException(flag);
          }
          options.set(flag, left.pop());
        }
      }
    }
    if (options.count < 1 || options.jobs < 1) {
      throw new IllegalArgumentException("--count and --jobs are at least 1");
    }
    return options;
  }

  private void set(String flag, String value) {
    switch (flag) {
      case "--set" ->
          set =
              switch (value) {
                case "dev" -> TemplateSet.DEV;
                case "heldout" -> TemplateSet.HELD_OUT;
                default -> throw new IllegalArgumentException("no such set: " + value);
              };
      case "--seed" -> seed = Long.parseLong(value);
      case "--count" -> count = Integer.parseInt(value);
      case "--from" -> from = Integer.parseInt(value);
      case "--jobs" -> jobs = Integer.parseInt(value);
      case "--level" ->
          levels =
              Arrays.stream(value.toUpperCase(Locale.ROOT).split(","))
                  .map(Level::valueOf)
                  .collect(Collectors.toSet());
      case "--template" -> templates = Set.of(value.split(","));
      case "--only" ->
          numbers =
              Arrays.stream(value.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
      case "--out" -> out = Path.of(value);
      case "--json" -> json = Path.of(value);
      default -> throw new IllegalArgumentException(flag);
    }
  }
}
