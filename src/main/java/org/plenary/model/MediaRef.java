package org.plenary.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a post, in pixels of its upright form.
 *
 * @param url where everybody finds it; null until it is released
 * @param redacted how many areas a moderator has blacked out
 */
public record MediaRef(
    UUID id, int width, int height, String alt, @Nullable String url, int redacted) {

  /** A picture that only its author and the moderators may see. */
  public static MediaRef held(UUID id, int width, int height, String alt) {
    return new MediaRef(id, width, height, alt, null, 0);
  }

  /** The same, held again. */
  public MediaRef held() {
    return new MediaRef(id, width, height, alt, null, redacted);
  }
}
