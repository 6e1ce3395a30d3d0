package org.plenary.screening.rules;

import java.util.Arrays;
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
  private static final Pattern CAPITALISED = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{L}{3}");
  private static final int FEWEST_UNDERSTOOD = 8;
  private static final int UNDERSTOOD_PER_ODD = 4;
  private static final int SHORTEST = 4;
  private static final int FEWEST_IN_COLUMN = 2;
  private static final int WORDS_OF_TITLE = 3;
  private static final int FEWEST_SENTENCES = 3;
  private static final int WORDS_OF_SENTENCE = 5;

  private OddWords() {}

  /** Tells which lines are such a label. */
  static IntPredicate of(Tolerated.Known known) {
    int[] odd =
        IntStream.range(0, known.masked().size()).filter(i -> !known.understood()[i]).toArray();
    long understood = IntStream.range(0, known.masked().size()).count() - odd.length;
    long sentences = Arrays.stream(known.prose()).filter(words -> words >= WORDS_OF_TITLE).count();
    boolean clear =
        understood >= FEWEST_UNDERSTOOD
            && sentences >= FEWEST_SENTENCES
            && understood >= (long) UNDERSTOOD_PER_ODD * odd.length;
    return clear ? i -> isOneWord(known, i) && isAlone(known, i) : _ -> false;
  }

  /** A sentence goes on in the next line; a label beside another may be a name's second part. */
  private static boolean isAlone(Tolerated.Known known, int i) {
    return known.prose()[i] >= WORDS_OF_SENTENCE
        || isCell(known, i)
            && known
                .page()
                .near(i)
                .allMatch(
                    j -> j == i || known.understood()[j] && known.candidates().get(j).isEmpty());
  }

  /** In a column of a table or of a chart's labels; nothing stands so by chance in a corner. */
  private static boolean isCell(Tolerated.Known known, int i) {
    return IntStream.range(0, known.masked().size())
            .filter(j -> j != i && known.understood()[j])
            .filter(j -> LABEL.matcher(known.masked().get(j)).matches())
            .filter(j -> known.page().areInOneColumn(i, j))
            .count()
        >= FEWEST_IN_COLUMN;
  }

  private static boolean isOneWord(Tolerated.Known known, int i) {
    String text = known.masked().get(i);
    Vocabulary vocabulary = known.language().vocabulary();
    if (!known.candidates().get(i).isEmpty()
        || !LABEL.matcher(text).matches() && known.prose()[i] < WORDS_OF_SENTENCE
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
    return strange == 1
        && (known.prose()[i] >= WORDS_OF_SENTENCE
            || CAPITALISED.matcher(text).results().count() < 2);
  }
}
