package org.plenary.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be posted about a slide, as its speaker wishes.
 *
 * @param until when everything may be posted again; null is never
 * @param reason the speaker's, in plain text; null when none is given
 */
public record SlideRights(Kind kind, @Nullable Instant until, @Nullable String reason) {
  public static final SlideRights OPEN = new SlideRights(Kind.OPEN, null, null);

  /** What may be posted. */
  public enum Kind {
    OPEN,
    /** Words, but no pictures. */
    NO_PHOTO,
    /** Nothing before its time. */
    EMBARGO,
    NOTHING
  }

  /** Whether a post about the slide may be shown, with pictures or without. */
  public boolean allow(boolean pictured) {
    return switch (kind) {
      case OPEN -> true;
      case NO_PHOTO -> !pictured;
      case EMBARGO, NOTHING -> false;
    };
  }
}
