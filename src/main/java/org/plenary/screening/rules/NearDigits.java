package org.plenary.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * The parts of a text that have digits, with what stands around them. Numbers, days and their
 * labels are nowhere else, and most of a post is not looked through for them.
 *
 * @param text the whole; patterns still see what is before and behind a part
 */
record NearDigits(String text, List<int[]> parts) {

  /**
   * @param before how many characters in front of a digit belong to it
   * @param behind how many after it
   */
  static NearDigits of(String text, int before, int behind) {
    List<int[]> parts = new ArrayList<>();
    int[] part = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        continue;
      }
      int start = Math.max(0, i - before);
      int end = Math.min(text.length(), i + 1 + behind);
      if (part == null || start > part[1]) {
        part = new int[] {start, end};
        parts.add(part);
      } else {
        part[1] = end;
      }
    }
    return new NearDigits(text, parts);
  }

  /** Of all parts, one after the other. */
  List<MatchResult> matches(Needle needle) {
    if (parts.size() == 1) {
      return needle.matches(text, parts.getFirst()[0], parts.getFirst()[1]);
    }
    List<MatchResult> matches = new ArrayList<>();
    for (int[] part : parts) {
      matches.addAll(needle.matches(text, part[0], part[1]));
    }
    return matches;
  }
}
