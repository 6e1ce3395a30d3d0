package org.plenary.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a viewer says it stands.
 *
 * @param epoch null when it only named a number, which then counts in whatever epoch is current
 */
record After(@Nullable String epoch, long seq) {
  private static final Pattern CURSOR =
      Pattern.compile("(?:([A-Za-z0-9_-]{1,64})\\.)?([0-9]{1,18})");

  /** Reads {@code {epoch}.{seq}} or {@code {seq}}; empty when it is neither. */
  static Optional<After> parse(String text) {
    Matcher matcher = CURSOR.matcher(text);
    return matcher.matches()
        ? Optional.of(new After(matcher.group(1), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  boolean isOf(String current) {
    return epoch == null || epoch.equals(current);
  }
}
