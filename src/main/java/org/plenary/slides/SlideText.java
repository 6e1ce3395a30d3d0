package org.plenary.slides;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The text of a slide as it is stored, searched and read out. */
final class SlideText {
  /** The longest text of one page, in UTF-16 code units. */
  static final int MAX_CHARS = 20_000;

  // Soft hyphens, and everything that PostgreSQL, JSON or a bidi-aware screen could stumble over.
  private static final Pattern UNWANTED =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Cn}\\u00AD\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n]]");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]+");
  private static final Pattern LINE_ENDS = Pattern.compile(" ?\\n ?");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

  private SlideText() {}

  static String normalised(String raw) {
    String text = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    text = UNWANTED.matcher(text).replaceAll("");
    text = Normalizer.normalize(text, Normalizer.Form.NFC);
    text = BLANKS.matcher(text).replaceAll(" ");
    text = LINE_ENDS.matcher(text).replaceAll("\n");
    text = EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    return cut(text);
  }

  private static String cut(String text) {
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
    return text.substring(0, end).strip();
  }
}
