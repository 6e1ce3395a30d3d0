package org.plenary.screening.rules;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A label of one or two words, of which one is in no list: there is one on many a slide (a drug, a
 * town, a device), and misread ones. It is tolerated only where nearly all of the page is
 * understood, nothing on it is of anybody, and no other such word stands beside it, as the parts of
 * a name do.
 */
final class OddWords {
  private static final Pattern LABEL =
      Pattern.compile("[^\\p{L}\\d]{0,3}\\p{L}[\\p{L}\\d'’-]+(?: [\\p{L}\\d()%/-]+){0,2}\\W?");
  private static final int FEWEST_UNDERSTOOD = 8;
  private static final int UNDERSTOOD_PER_ODD = 6;
  private static final int SHORTEST = 4;

  private OddWords() {}

  /** Tells which lines are such a label. */
  static IntPredicate of(Tolerated.Known known) {
    int[] odd =
        IntStream.range(0, known.masked().size()).filter(i -> !known.understood()[i]).toArray();
    long understood = IntStream.range(0, known.masked().size()).count() - odd.length;
    long sentences = java.util.Arrays.stream(known.prose()).filter(words -> words >= 3).count();
    boolean clear =
        understood >= FEWEST_UNDERSTOOD
            && sentences >= 3
            && understood >= (long) UNDERSTOOD_PER_ODD * odd.length;
    return !clear
        ? _ -> false
        : i ->
            isOneWord(known, i)
                && known
                    .page()
                    .near(i)
                    .allMatch(j ->
                        j == i || known.understood()[j] && known.candidates().get(j).isEmpty());
  }

  private static boolean isOneWord(Tolerated.Known known, int i) {
    String text = known.masked().get(i);
    Vocabulary vocabulary = known.language().vocabulary();
    if (!known.candidates().get(i).isEmpty()
        || !LABEL.matcher(text).matches()
        || !Figures.explains(text)) {
      return false;
    }
    long strange = 0;
    for (String word : text.split("[^\\p{L}'’]+")) {
      String key = Lexicon.key(word);
      if (key.length() > 1 && !LineWords.isKnown(word, vocabulary)) {
        strange++;
        if (key.length() < SHORTEST || vocabulary.isName(key)) {
          return false;
        }
      }
    }
    return strange == 1;
  }
}
