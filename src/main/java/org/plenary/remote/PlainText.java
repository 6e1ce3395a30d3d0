package org.plenary.remote;

import org.plenary.intake.Ranges;
import org.plenary.model.RichText;

/** Reads a plain text; its links, hashtags and mentions are found as in a local one. */
final class PlainText {
  private PlainText() {}

  static RichText of(String raw) {
    String text = new RichTextBuilder().append(raw).build().text();
    return new RichText(text, Ranges.of(text));
  }
}
