package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the words in what was read without the spaces between them. A letter that was taken for
 * another may spoil one of the words; the rest of the run still tells that it is one.
 */
final class Segments {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{5,}");
  private static final Lexicon LEXICON = Lexicon.shared();
  private static final int SHORTEST = 6;
  private static final int LONGEST = 120;
  private static final int LONGEST_PART = 22;
  private static final int LONG = 4;

  /** A word as long as that tells by itself that the rest is one too. */
  private static final int TELLING = 10;

  /** From here on a run is a sentence without its spaces, so that any short word may be in it. */
  private static final int SENTENCE = 13;

  /** From here on enough is left to tell the words around a spoiled one. */
  private static final int MENDABLE = 14;

  private static final int LONG_COST = 10;
  private static final int SHORT_COST = 15;
  private static final int LEARNED_COST = 22;
  private static final int LETTER_COST = 20;
  private static final int ODD_COST = 24;
  private static final int NEVER = 10_000;
  private static final int LONGEST_LEARNED = 13;
  private static final int UNKNOWN_COST = 30;

  /** So many letters a short word that is not one of the small ones. */
  private static final int LETTERS_PER_ODD = 8;

  /** So many letters a spoiled word, and the run must stay legible around it. */
  private static final int RUN_PER_GAP = 14;

  private record Part(String text, boolean known) {}

  private Segments() {}

  /** Made of nothing but a small word and a short one: was ist, con la, tout à. */
  static boolean isOfSmallWords(String key, Vocabulary vocabulary) {
    return key.length() <= SHORTEST + 2
        && IntStream.range(1, key.length())
            .anyMatch(i ->
                isSmallAndShort(key.substring(0, i), key.substring(i), vocabulary)
                    || isSmallAndShort(key.substring(i), key.substring(0, i), vocabulary));
  }

  private static boolean isSmallAndShort(String small, String other, Vocabulary vocabulary) {
    return vocabulary.isSmall(small)
        && (vocabulary.isSmall(other) || other.length() >= LONG && vocabulary.isListed(other));
  }

  /**
   * The fewest words that a run of letters is made of, or none when it is not, when it is a word
   * itself, or a name: Whitfield could be a whit and a field.
   */
  static List<String> of(String key, Vocabulary vocabulary) {
    int n = key.length();
    if (n < SHORTEST || n > LONGEST || LEXICON.isSurname(key) || LEXICON.isFirstName(key)) {
      return List.of();
    }
    List<String> inUse = plausible(parts(key, false, vocabulary), vocabulary);
    if (!inUse.isEmpty()) {
      return inUse;
    }
    List<Part> parts = parts(key, true, vocabulary);
    List<String> learned = plausible(parts, vocabulary);
    return !learned.isEmpty() || n < MENDABLE ? learned : mended(parts, n, vocabulary);
  }

  /**
   * @param learned words that only look learned count too; to find out takes longer
   */
  private static List<Part> parts(String key, boolean learned, Vocabulary vocabulary) {
    int n = key.length();
    int[] cost = new int[n + 1];
    int[] next = new int[n + 1];
    boolean[] known = new boolean[n + 1];
    for (int from = n - 1; from >= 0; from--) {
      cost[from] = cost[from + 1] + UNKNOWN_COST;
      next[from] = from + 1;
      for (int to = from + 1; to <= Math.min(n, from + LONGEST_PART); to++) {
        if (to - from == n) {
          continue;
        }
        int all = cost[to] + cost(key.substring(from, to), n, to == n, learned, vocabulary);
        if (all < cost[from]) {
          cost[from] = all;
          next[from] = to;
          known[from] = true;
        }
      }
    }
    return joined(key, next, known);
  }

  /** Unknown letters that follow each other are one part. */
  private static List<Part> joined(String key, int[] next, boolean[] known) {
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < key.length(); ) {
      int to = next[from];
      while (!known[from] && to < key.length() && !known[to]) {
        to = next[to];
      }
      parts.add(new Part(key.substring(from, to), known[from]));
      from = to;
    }
    return parts;
  }

  /**
   * Short words make up anything; a name of nine letters is not four of them. Sentences have small
   * words between the others.
   */
  private static List<String> plausible(List<Part> parts, Vocabulary vocabulary) {
    if (parts.size() < 2 || !parts.stream().allMatch(Part::known)) {
      return List.of();
    }
    List<String> words = texts(parts);
    int letters = words.stream().mapToInt(String::length).sum();
    long small = words.stream().filter(vocabulary::isSmall).count();
    long odd = words.stream().filter(w -> w.length() < LONG && !vocabulary.isSmall(w)).count();
    boolean longOne = words.stream().anyMatch(w -> w.length() >= LONG);
    boolean made =
        longOne
            && letters * 2 >= words.size() * 5
            && (odd == 0 || small > 0 && letters >= odd * LETTERS_PER_ODD);
    return made ? words : List.of();
  }

  /** The spoiled word is all of an unknown part, or it and a neighbour. */
  private static List<String> mended(List<Part> parts, int letters, Vocabulary vocabulary) {
    if (parts.stream().filter(p -> p.known() && p.text().length() >= LONG).count() < 2
        && parts.stream().noneMatch(p -> p.known() && p.text().length() >= TELLING)) {
      return List.of();
    }
    List<Part> mended = new ArrayList<>(parts);
    int gaps = 0;
    for (int i = 0; i < mended.size(); i++) {
      if (mended.get(i).known()) {
        continue;
      }
      gaps++;
      if (!mend(mended, i, vocabulary)) {
        return List.of();
      }
    }
    return gaps * RUN_PER_GAP <= letters ? plausible(mended, vocabulary) : List.of();
  }

  /** A letter was lost or added, or one taken for another. */
  private static boolean mend(List<Part> parts, int i, Vocabulary vocabulary) {
    for (int[] span : new int[][] {{i, i}, {i - 1, i}, {i, i + 1}, {i - 1, i + 1}}) {
      if (span[0] < 0 || span[1] >= parts.size()) {
        continue;
      }
      List<Part> some = parts.subList(span[0], span[1] + 1);
      String word = String.join("", texts(some));
      if (vocabulary.isNearlyWord(word, SHORTEST)
          || vocabulary.hasLetterTooMany(word)
          || parts.get(i).text().length() == 1 && word.length() >= LONG) {
        some.clear();
        parts.add(span[0], new Part(word, true));
        return true;
      }
    }
    return false;
  }

  private static List<String> texts(List<Part> parts) {
    return parts.stream().map(Part::text).toList();
  }

  /** A word in use is likelier than a short one, and that than one that only looks learned. */
  private static int cost(
      String part, int run, boolean last, boolean learned, Vocabulary vocabulary) {
    if (part.length() < LONG) {
      if (vocabulary.isSmall(part)) {
        return part.length() == 1 ? LETTER_COST : SHORT_COST;
      }
      return run >= SENTENCE && part.length() == 3 && vocabulary.isListed(part) ? ODD_COST : NEVER;
    }
    if (vocabulary.isListed(part)) {
      return LONG_COST;
    }
    boolean looksLearned =
        learned
            && part.length() > 6
            && part.length() <= LONGEST_LEARNED
            && LEXICON.isMedicalForm(part);
    return looksLearned || isLinked(part, last, vocabulary) ? LEARNED_COST : NEVER;
  }

  /** German compounds add an s or drop an e: Behandlungs-dauer, Schul-note. */
  private static boolean isLinked(String part, boolean last, Vocabulary vocabulary) {
    if (last || !vocabulary.has(Language.GERMAN)) {
      return false;
    }
    return part.length() > 5
            && part.endsWith("s")
            && LEXICON.knows(Language.GERMAN, part.substring(0, part.length() - 1))
        || LEXICON.knows(Language.GERMAN, part + "e");
  }

  /** The text with spaces between the words that were read as one; without accents there. */
  static String spaced(String joined, Vocabulary vocabulary) {
    String text = LineWords.elided(joined, vocabulary);
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
