package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a word may have been before a machine read it. */
final class Misreadings {
  private static final Map<Character, List<String>> LOOK_ALIKE =
      Map.of(
          'l', List.of("i", "t"),
          'i', List.of("l", "u"),
          'n', List.of("ri", "rt", "h", "m"),
          'm', List.of("rn"),
          'e', List.of("c"),
          'c', List.of("e"),
          'b', List.of("h"),
          'u', List.of("n"),
          'q', List.of("g"),
          'r', List.of("t"));
  private static final int SHORTEST = 4;

  private Misreadings() {}

  /** One letter taken for another that looks like it, or of two equal letters one lost. */
  static Stream<String> of(String key) {
    if (key.length() < SHORTEST) {
      return Stream.empty();
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < key.length(); i++) {
      String before = key.substring(0, i);
      String after = key.substring(i + 1);
      char c = key.charAt(i);
      all.add(before + c + c + after);
      for (String other : LOOK_ALIKE.getOrDefault(c, List.of())) {
        all.add(before + other + after);
      }
    }
    if (key.endsWith("des") || key.endsWith("bes")) {
      all.add(key.substring(0, key.length() - 3) + "oes"); // Conclusões without its tilde
    }
    if (key.contains("rn")) {
      all.add(key.replace("rn", "m"));
    }
    return all.stream();
  }
}
