package org.plenary.model;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a post's text that means more than its letters.
 *
 * @param start in UTF-16 code units, inclusive
 * @param end exclusive
 * @param href where a link leads; null for the others
 */
public record TextRange(int start, int end, Kind kind, @Nullable String href) {
  public enum Kind {
    LINK,
    TAG,
    MENTION
  }
}
