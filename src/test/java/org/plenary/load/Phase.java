package org.plenary.load;

import java.util.Arrays;
import java.util.List;

/**
 * A rhythm of posts, as the command line spells it: {@code kind:first:second}.
 *
 * @param first see {@link Kind}
 * @param second see {@link Kind}
 */
record Phase(Kind kind, double first, double second) {

  /** What the two numbers of a phase mean. */
  enum Kind {
    /** One post, and the next when all have it: how many, milliseconds between. */
    BURST(10, 100),
    /** Posts at a steady rate, whether or not they arrive: a second, seconds. */
    RATE(10, 5),
    /** So many posts under way at any moment: how many, seconds. */
    WINDOW(4, 5),
    /** Nothing at all: seconds. */
    HOLD(2, 0),
    /** The first so many viewers stop reading. */
    STALL(0, 0),
    /** They read again; those who were sent away come back with their cursor. */
    WAKE(0, 0),
    /**
     * All viewers go and come back with their cursors: within seconds, posts a second meanwhile.
     */
    STORM(5, 10),
    /** Clients that post as fast as they are answered, each on a connection: how many, seconds. */
    INGEST(64, 5);

    private final double first;
    private final double second;

    Kind(double first, double second) {
      this.first = first;
      this.second = second;
    }
  }

  static List<Phase> list(String text) {
    return Arrays.stream(text.split(",")).map(Phase::of).toList();
  }

  private static Phase of(String text) {
    String[] parts = text.split(":");
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(known -> known.name().equalsIgnoreCase(parts[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such phase: " + parts[0]));
    try {
      return new Phase(
          kind,
          parts.length > 1 ? Double.parseDouble(parts[1]) : kind.first,
          parts.length > 2 ? Double.parseDouble(parts[2]) : kind.second);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a phase has numbers behind its kind, not " + text, e);
    }
  }

  @Override
  public String toString() {
    String name = kind.name().toLowerCase(java.util.Locale.ROOT);
    return kind.second == 0 && second == 0
        ? "%s:%.0f".formatted(name, first)
        : "%s:%.0f:%.0f".formatted(name, first, second);
  }
}
