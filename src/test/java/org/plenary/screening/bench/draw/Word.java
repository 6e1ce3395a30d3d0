package org.plenary.screening.bench.draw;

import org.plenary.model.Box;

/**
 * A word of a finished picture.
 *
 * @param category as in {@link Mark}
 * @param box in pixels of the upright picture, inside of it
 */
public record Word(String text, String category, Box box) {
  public boolean isIdentifier() {
    return !category.equals(Mark.PLAIN);
  }

  /** A barcode or a face, and no word. */
  public boolean isPicture() {
    return text.startsWith("#");
  }
}
