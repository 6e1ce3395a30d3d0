package org.plenary.screening.rules;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a chat on a phone by its clock times: each stands alone, and a few minutes lie between
 * them. A programme's times lie further apart.
 */
final class ChatTimes {
  private static final Pattern ALONE =
      Pattern.compile(
          "\\W*([01]?\\d|2[0-3])[:h]([0-5]\\d)(?: ?[ap]\\.?m\\.?)?\\W*", Pattern.CASE_INSENSITIVE);
  private static final int NEAR_MINUTES = 4;

  private ChatTimes() {}

  /** Tells of each line whether it is a time of a chat. */
  static IntPredicate of(List<String> lines) {
    int[] minutes = lines.stream().mapToInt(ChatTimes::minutes).toArray();
    return i -> {
      for (int j = 0; minutes[i] >= 0 && j < minutes.length; j++) {
        if (j != i && minutes[j] >= 0 && Math.abs(minutes[i] - minutes[j]) <= NEAR_MINUTES) {
          return true;
        }
      }
      return false;
    };
  }

  /** Since midnight, or -1 when the line is something else. */
  private static int minutes(String line) {
    Matcher m = ALONE.matcher(line);
    return m.matches() ? Integer.parseInt(m.group(1)) * 60 + Integer.parseInt(m.group(2)) : -1;
  }
}
