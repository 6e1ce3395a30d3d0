package org.plenary.load;

/** Texts of a length, as people write them. */
final class Filler {
  private static final String WORDS =
      "Early lactate clearance tracks survival; the slide shows the interval and the number needed to treat. ";

  private final int length;

  Filler(int length) {
    this.length = length;
  }

  /** A text that begins with these characters. */
  String text(String start) {
    StringBuilder text = new StringBuilder(start).append(' ');
    while (text.length() < length) {
      text.append(WORDS);
    }
    text.setLength(Math.max(start.length(), length));
    return text.toString();
  }
}
