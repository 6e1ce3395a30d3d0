package org.plenary.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.model.TextRange;
import org.plenary.model.TextRange.Kind;

/**
 * Finds links, hashtags and mentions in a text. They never overlap, and they stand in the order of
 * the text.
 */
public final class Ranges {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<link>https?://[^\\s<>\"'`]+)"
              + "|(?<![\\p{L}\\p{N}_&/])#(?<tag>[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*)"
              + "|(?<![\\p{L}\\p{N}_./@])@(?<mention>[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*(?:@[A-Za-z0-9.-]+[A-Za-z0-9])?)");
  private static final String CLOSING = ".,;:!?)]}…»”’";

  private Ranges() {}

  public static List<TextRange> of(String text) {
    List<TextRange> ranges = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group("link") != null) {
        link(text, matcher.start(), matcher.end(), ranges);
      } else {
        Kind kind = matcher.group("tag") != null ? Kind.TAG : Kind.MENTION;
        ranges.add(new TextRange(matcher.start(), matcher.end(), kind, null));
      }
    }
    return ranges;
  }

  /**
   * A full stop or a bracket after an address belongs to the sentence, unless the bracket was
   * opened within it.
   */
  private static void link(String text, int start, int matched, List<TextRange> ranges) {
    int end = matched;
    while (end > start && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      if (text.charAt(end - 1) == ')' && text.substring(start, end).contains("(")) {
        break;
      }
      end--;
    }
    String address = text.substring(start, end);
    if (hasHost(address)) {
      ranges.add(new TextRange(start, end, Kind.LINK, address));
    }
  }

  private static boolean hasHost(String address) {
    try {
      return URI.create(address).getHost() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
