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
    return Math.max(0, between(start) - margin());
  }

  double to(int end) {
    return Math.min(1, between(end) + margin());
  }

  /** Where the character before ends and this one begins. */
  double between(int character) {
    if (character <= 0) {
      return 0;
    }
    return character >= at.length ? 1 : (at[character - 1] + at[character]) / 2;
  }

  /** This line with another word, as long or not, in the place of some characters. */
  LineReading with(String word, int start, int end) {
    double[] positions = new double[at.length - (end - start) + word.length()];
    System.arraycopy(at, 0, positions, 0, start);
    for (int i = 0; i < word.length(); i++) {
      double part = word.length() == 1 ? 0 : i / (word.length() - 1.0);
      positions[start + i] = at[start] + part * (at[end - 1] - at[start]);
    }
    System.arraycopy(at, end, positions, start + word.length(), at.length - end);
    String with = text.substring(0, start) + word + text.substring(end);
    return new LineReading(quad, with, confidence, positions);
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
