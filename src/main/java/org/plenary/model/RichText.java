package org.plenary.model;

import java.util.List;

/**
 * A text, and what stretches of it mean beyond their letters. It is never markup.
 *
 * @param ranges in the order of the text; they never overlap
 */
public record RichText(String text, List<TextRange> ranges) {
  public RichText {
    ranges = List.copyOf(ranges);
  }

  /** Texts are not for logs. */
  @Override
  public String toString() {
    return "RichText";
  }
}
