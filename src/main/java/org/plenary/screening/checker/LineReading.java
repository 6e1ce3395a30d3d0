package org.plenary.screening.checker;

import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.screening.rules.TextFinding;

/**
 * What stands on one line.
 *
 * @param quad where
 * @param text what was read; spaces are put back where the network drops them
 * @param confidence mean confidence of its characters, 0 to 1; 0 for an empty text
 * @param at for each character of the text, where it stands: 0 (start of the line) to 1 (its end)
 */
record LineReading(TextQuad quad, String text, double confidence, double[] at) {

  /** Where the characters from {@code start} to {@code end} begin along the line, with a margin. */
  double from(int start) {
    return start <= 0 ? 0 : Math.max(0, (at[start - 1] + at[start]) / 2 - margin());
  }

  double to(int end) {
    return end >= at.length ? 1 : Math.min(1, (at[end - 1] + at[end]) / 2 + margin());
  }

  Box box(Pixels picture) {
    return quad.box(0, 1, picture.width(), picture.height());
  }

  /** Where on the picture that stands which was found in this text. */
  Finding locate(TextFinding found, Pixels picture) {
    Box box = quad.box(from(found.start()), to(found.end()), picture.width(), picture.height());
    return new Finding(found.category(), found.score(), box);
  }

  /** Text that stands there and cannot be read may be anything. */
  Finding unreadable(Pixels picture) {
    return new Finding(PictureCheck.UNREADABLE, .5, box(picture));
  }

  private double margin() {
    return .5 * quad.height() / Math.max(1, quad.length());
  }
}
