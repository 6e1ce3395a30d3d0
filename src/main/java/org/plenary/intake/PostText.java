package org.plenary.intake;

import java.text.Normalizer;
import org.plenary.model.Rejection;

/**
 * The text of a post: plain, in Unicode normalization form C, 1 to 2,000 characters (code points).
 * Control characters and the bidirectional overrides and isolates are refused: they can make a text
 * read as something else (Unicode Technical Report 36, 2.4).
 */
public final class PostText {
  /** The most characters (code points) of a text. */
  public static final int MOST = 2_000;

  private PostText() {}

  /**
   * The text as it is kept.
   *
   * @throws org.plenary.model.Rejected naming the field, when it is none
   */
  public static String of(String field, String raw) {
    String text =
        Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
            .strip();
    if (text.isEmpty()) {
      throw Rejection.invalid(field, "is empty");
    }
    if (text.codePointCount(0, text.length()) > MOST) {
      throw Rejection.invalid(field, "is longer than 2,000 characters");
    }
    text.codePoints()
        .filter(PostText::forbidden)
        .findFirst()
        .ifPresent(point -> {
          throw Rejection.invalid(
              field, String.format("has a character that is not allowed: U+%04X", point));
        });
    return text;
  }

  /** Whether a character (code point) may be in no text. */
  public static boolean forbidden(int point) {
    return (Character.isISOControl(point) && point != '\n' && point != '\t')
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || Character.getType(point) == Character.SURROGATE
        || (point & 0xFFFE) == 0xFFFE;
  }
}
