package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only where it can begin. Its matches are those of {@link Matcher#find()},
 * but a long list of words is not gone through at every letter of a text.
 *
 * <p>What it can begin with it learns from the pattern itself: one that refuses two characters, and
 * did not ask for a third, refuses all that begins with them. So no list of first letters has to be
 * kept beside it. The pattern must not be empty, nor demand anything in front of itself; it may
 * forbid.
 */
final class Needle {
  /** Characters of Latin-1 are told apart; before all others the pattern is tried. */
  private static final int TOLD_APART = 256;

  private static final byte CAN = 1;
  private static final byte CANNOT = 2;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final Pattern pattern;
  private final byte[] @Nullable [] insideWord = new byte[TOLD_APART][];
  private final byte[] @Nullable [] elsewhere = new byte[TOLD_APART][];

  Needle(Pattern pattern) {
    this.pattern = pattern;
  }

  Pattern pattern() {
    return pattern;
  }

  boolean isIn(CharSequence text) {
    return isIn(text.toString(), 0, text.length());
  }

  /** Within a part of the text. */
  boolean isIn(String text, int from, int to) {
    return next(text, from, to, null) != null;
  }

  List<MatchResult> matches(String text) {
    return matches(text, 0, text.length());
  }

  /** Those within a part of the text; what is around it can be seen. */
  List<MatchResult> matches(String text, int from, int to) {
    Matcher m = next(text, from, to, null);
    if (m == null) {
      return List.of();
    }
    List<MatchResult> matches = new ArrayList<>();
    for (; m != null; m = next(text, m.end(), to, m)) {
      matches.add(m.toMatchResult());
    }
    return matches;
  }

  private @Nullable Matcher next(String text, int from, int to, @Nullable Matcher last) {
    Matcher m = last;
    for (int i = from; i < to; i++) {
      if (canBegin(text, i, to)) {
        if (m == null) {
          m = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }
        if (m.region(i, to).lookingAt()) {
          return m;
        }
      }
    }
    return null;
  }

  private boolean canBegin(String text, int at, int to) {
    char first = text.charAt(at);
    if (first >= TOLD_APART) {
      return true;
    }
    char second = at + 1 < to ? text.charAt(at + 1) : TOLD_APART;
    byte[] @Nullable [] known = at > 0 && isAtoZ(text.charAt(at - 1)) ? insideWord : elsewhere;
    byte[] row = known[first];
    if (row == null) {
      row = new byte[TOLD_APART + 1];
      known[first] = row;
    }
    int column = Math.min(second, TOLD_APART);
    if (row[column] == 0) {
      row[column] = canBegin(first, second, known == insideWord) ? CAN : CANNOT;
    }
    return row[column] == CAN;
  }

  private boolean canBegin(char first, char second, boolean insideWord) {
    String opening = second < TOLD_APART ? "" + first + second : "" + first;
    return canBegin(opening, 0)
        && (!insideWord || LETTERS.chars().anyMatch(c -> canBegin((char) c + opening, 1)));
  }

  private boolean canBegin(String opening, int at) {
    Matcher m =
        pattern
            .matcher(opening)
            .useTransparentBounds(true)
            .useAnchoringBounds(false)
            .region(at, opening.length());
    return m.lookingAt() || m.hitEnd();
  }

  private static boolean isAtoZ(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
