package org.plenary.remote;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.intake.PostText;
import org.plenary.intake.Ranges;
import org.plenary.model.RichText;
import org.plenary.model.TextRange;
import org.plenary.model.TextRange.Kind;

/**
 * Puts a text from elsewhere together, so that it keeps the rules of a local one. Nobody is there
 * to be told what is wrong with it: what would be refused is left out, and what is too long is cut.
 */
final class RichTextBuilder {
  private static final String CUT = "…";

  private final StringBuilder text = new StringBuilder();
  private final List<TextRange> ranges = new ArrayList<>();

  /** Adds letters as they are, cleaned. */
  RichTextBuilder append(String raw) {
    text.append(clean(raw));
    return this;
  }

  /** Adds letters that mean something; a link that leads nowhere safe is only its letters. */
  RichTextBuilder append(String raw, Kind kind, @Nullable String href) {
    int start = text.length();
    append(raw);
    boolean meant = kind != Kind.LINK || (href != null && Web.address(href) != null);
    if (meant && text.length() > start) {
      ranges.add(new TextRange(start, text.length(), kind, kind == Kind.LINK ? href : null));
    }
    return this;
  }

  /** Begins a new line, unless the text is at the beginning of one. */
  RichTextBuilder line() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    return this;
  }

  boolean endsWithSpace() {
    return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /** Adds a text that was built before. */
  RichTextBuilder append(RichText more) {
    int from = text.length();
    text.append(more.text());
    for (TextRange range : more.ranges()) {
      ranges.add(
          new TextRange(from + range.start(), from + range.end(), range.kind(), range.href()));
    }
    return this;
  }

  RichText build() {
    String whole = text.toString();
    if (!Normalizer.isNormalized(whole, Normalizer.Form.NFC)) {
      // Letters of two stretches have grown together: their places are no longer certain.
      String composed = Normalizer.normalize(whole, Normalizer.Form.NFC).strip();
      return cut(composed, Ranges.of(composed));
    }
    int from = whole.length() - whole.stripLeading().length();
    List<TextRange> moved = new ArrayList<>();
    String stripped = whole.strip();
    for (TextRange range : ranges) {
      int start = Math.max(0, range.start() - from);
      int end = Math.min(stripped.length(), range.end() - from);
      if (start < end) {
        moved.add(new TextRange(start, end, range.kind(), range.href()));
      }
    }
    return cut(stripped, moved);
  }

  private static RichText cut(String text, List<TextRange> ranges) {
    if (text.codePointCount(0, text.length()) <= PostText.MOST) {
      return new RichText(text, ranges);
    }
    int end = text.offsetByCodePoints(0, PostText.MOST - CUT.length());
    String kept = text.substring(0, end).stripTrailing();
    return new RichText(
        kept + CUT, ranges.stream().filter(range -> range.end() <= kept.length()).toList());
  }

  private static String clean(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    int before = 0;
    for (int point : raw.replace("\r\n", "\n").replace('\r', '\n').codePoints().toArray()) {
      if (!PostText.forbidden(point) && !isInvisible(point, before)) {
        kept.appendCodePoint(point);
        before = point;
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /**
   * Marks without a shape, which only serve to make a text read differently from what is there. The
   * two joiners have a meaning between letters of some scripts and within emoji, never after a
   * Latin, Greek or Cyrillic letter.
   */
  private static boolean isInvisible(int point, int before) {
    return switch (point) {
      case 0x200C, 0x200D -> before < 0x0590;
      case 0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF -> true;
      default -> (point >= 0x2060 && point <= 0x2064) || (point >= 0xE0000 && point <= 0xE0FFF);
    };
  }
}
