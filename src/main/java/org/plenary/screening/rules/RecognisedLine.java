package org.plenary.screening.rules;

import org.plenary.model.Box;

/**
 * One line of text as it was read in a picture.
 *
 * @param text what was read; may be wrong where the confidence is low
 * @param confidence 0 to 1; below 0.75 the line counts as unreadable
 * @param box where it stands, pixels of the upright picture
 */
public record RecognisedLine(String text, double confidence, Box box) {
  /** The text may name a patient, so it is not for logs. */
  @Override
  public String toString() {
    return "RecognisedLine[%d chars, confidence=%.2f, box=%s]"
        .formatted(text.length(), confidence, box);
  }
}
