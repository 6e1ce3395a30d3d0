package org.plenary.screening.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Predicate;

/**
 * What else a stretch of the recogniser's steps may say: the likeliest texts by prefix beam search
 * (A. Hannun et al., "First-pass large vocabulary continuous speech recognition using
 * bi-directional recurrent DNNs", arXiv 1408.2873). A word is taken for what was read only if the
 * network holds it nearly as likely, so a letter changes only where the picture leaves it open.
 */
final class WordBeam {
  private static final int WIDTH = 40;
  private static final double HARDLY = .004;
  private static final int SHORTEST = 4;

  /**
   * How much less likely a word may be than the best text, for each letter: a natural logarithm.
   */
  private static final double WORSE_BY_LETTER = .2;

  /** How likely a text is by its end: the last step shows nothing, or its last letter still. */
  private record Likelihood(double inBlank, double inLetter) {
    double sum() {
      return inBlank + inLetter;
    }

    Likelihood or(Likelihood other) {
      return new Likelihood(inBlank + other.inBlank, inLetter + other.inLetter);
    }
  }

  private final List<String> keys;
  private final float[] values;

  /**
   * @param values for each step along the line the probability of each symbol
   */
  WordBeam(List<String> keys, float[] values) {
    this.keys = keys;
    this.values = values;
  }

  /** The likeliest word in these steps, or what was read. */
  String word(String read, int from, int to, Predicate<String> isWord) {
    List<Entry<String, Likelihood>> texts = texts(from, to);
    if (texts.isEmpty()) {
      return read;
    }
    double least = Math.log(texts.getFirst().getValue().sum()) - WORSE_BY_LETTER * read.length();
    return texts.stream()
        .takeWhile(text -> Math.log(text.getValue().sum()) >= least)
        .map(Entry::getKey)
        .filter(text -> text.length() >= SHORTEST && text.chars().allMatch(Character::isLetter))
        .filter(isWord)
        .findFirst()
        .orElse(read);
  }

  /** The best first. */
  private List<Entry<String, Likelihood>> texts(int from, int to) {
    List<Entry<String, Likelihood>> beam = List.of(Map.entry("", new Likelihood(1, 0)));
    for (int step = from; step < to; step++) {
      Map<String, Likelihood> longer = new HashMap<>();
      List<Seen> symbols = seen(step);
      for (Entry<String, Likelihood> text : beam) {
        read(symbols, text.getKey(), text.getValue(), longer);
      }
      beam =
          longer.entrySet().stream()
              .sorted(
                  Comparator.comparingDouble((Entry<String, Likelihood> e) -> e.getValue().sum())
                      .reversed())
              .limit(WIDTH)
              .toList();
    }
    return beam;
  }

  private record Seen(int symbol, double probability) {}

  /** What a step may show. */
  private List<Seen> seen(int step) {
    int symbols = keys.size() + 2;
    List<Seen> seen = new ArrayList<>();
    for (int s = 0; s < symbols; s++) {
      double p = values[step * symbols + s];
      if (p >= HARDLY) {
        seen.add(new Seen(s, p));
      }
    }
    return seen;
  }

  /** What a text may be after one more step. */
  private void read(
      List<Seen> symbols, String text, Likelihood so, Map<String, Likelihood> longer) {
    for (Seen seen : symbols) {
      double p = seen.probability();
      if (seen.symbol() == CtcText.BLANK) {
        longer.merge(text, new Likelihood(so.sum() * p, 0), Likelihood::or);
        continue;
      }
      String symbol = CtcText.symbol(keys, seen.symbol());
      boolean again = text.endsWith(symbol);
      if (again) {
        longer.merge(text, new Likelihood(0, so.inLetter() * p), Likelihood::or);
      }
      double fresh = again ? so.inBlank() : so.sum();
      longer.merge(text + symbol, new Likelihood(0, fresh * p), Likelihood::or);
    }
  }
}
