package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words in what was read without the spaces between them. */
final class Segments {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{5,}");
  private static final Lexicon LEXICON = Lexicon.shared();
  private static final int SHORTEST = 6;
  private static final int NO_WAY = 99;
  private static final int MOST_PARTS = 12;
  private static final int LONG = 4;
  private static final int LONGEST_PART = 22;

  private Segments() {}

  /**
   * The fewest words that a run of letters is made of, or none when it is not, when it is a word
   * itself, or a name: Whitfield could be a whit and a field.
   */
  static List<String> of(String key, Vocabulary vocabulary) {
    int n = key.length();
    if (n < SHORTEST || n > Lexicon.LONGEST || LEXICON.isSurname(key) || LEXICON.isFirstName(key)) {
      return List.of();
    }
    int[] cost = new int[n + 1];
    int[] next = new int[n + 1];
    for (int from = n - 1; from >= 0; from--) {
      cost[from] = NO_WAY;
      for (int to = from + 1; to <= Math.min(n, from + LONGEST_PART); to++) {
        boolean whole = from == 0 && to == n;
        if (cost[to] + 1 < cost[from]
            && !whole
            && isPart(key.substring(from, to), to == n, vocabulary)) {
          cost[from] = cost[to] + 1;
          next[from] = to;
        }
      }
    }
    return cost[0] > MOST_PARTS ? List.of() : plausible(parts(key, next));
  }

  private static List<String> parts(String key, int[] next) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < key.length(); from = next[from]) {
      parts.add(key.substring(from, next[from]));
    }
    return parts;
  }

  /** Short words make up anything; a name of nine letters is not four of them. */
  private static List<String> plausible(List<String> parts) {
    int letters = parts.stream().mapToInt(String::length).sum();
    boolean longOne = parts.stream().anyMatch(p -> p.length() >= LONG);
    return longOne && letters * 2 >= parts.size() * 5 ? parts : List.of();
  }

  private static boolean isPart(String part, boolean last, Vocabulary vocabulary) {
    if (part.length() <= 3) {
      return vocabulary.isSmall(part);
    }
    return vocabulary.isListed(part)
        || part.length() > 6 && LEXICON.isMedicalForm(part)
        || isLinked(part, last, vocabulary);
  }

  /** The s in German compounds: Behandlungs-dauer. */
  private static boolean isLinked(String part, boolean last, Vocabulary vocabulary) {
    return !last
        && vocabulary.has(Language.GERMAN)
        && part.length() > 5
        && part.endsWith("s")
        && LEXICON.knows(Language.GERMAN, part.substring(0, part.length() - 1));
  }

  /** The text with spaces between the words that were read as one; without accents there. */
  static String spaced(String text, Vocabulary vocabulary) {
    Matcher m = WORD.matcher(text);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      String key = Lexicon.key(m.group());
      List<String> parts = vocabulary.isWord(key) ? List.of() : vocabulary.runOfWords(key);
      m.appendReplacement(
          out, Matcher.quoteReplacement(parts.isEmpty() ? m.group() : like(m.group(), parts)));
    }
    return m.appendTail(out).toString();
  }

  private static String like(String word, List<String> parts) {
    String spaced = String.join(" ", parts);
    return Character.isUpperCase(word.charAt(0))
        ? Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1)
        : spaced;
  }
}
