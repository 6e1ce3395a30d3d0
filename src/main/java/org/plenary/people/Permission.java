package org.plenary.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Conference;
import org.plenary.model.Role;

/**
 * What can be allowed. The words are those of {@code x-permission} in the API description; the rule
 * is here alone.
 */
public enum Permission {
  PUBLIC,
  SIGNED_IN,
  /** Read what is published. */
  WATCH,
  /** Post, react, upload. */
  PARTICIPATE,
  /** Give a talk its deck. */
  OWN_SESSION,
  /** Show its slides: the speaker, and nobody else. */
  PRESENT,
  MODERATE,
  /** Hang up a wall, with the way in on it. */
  SHOW_WALL,
  ORGANIZE,
  ADMINISTER;

  /**
   * Whether a caller who is, or is not, signed in has this right at a conference and, for a talk,
   * over the talk.
   */
  public boolean granted(
      @Nullable Identity identity, @Nullable Conference conference, @Nullable UUID session) {
    if (this == PUBLIC || (this == WATCH && conference != null && conference.open())) {
      return true;
    }
    if (identity == null) {
      return false;
    }
    if (identity.role() == Role.ADMIN) {
      return this != PARTICIPATE && this != PRESENT;
    }
    if (this == SIGNED_IN && conference == null) {
      return true;
    }
    if (conference == null || !conference.slug().equals(identity.conference())) {
      return false;
    }
    return switch (this) {
      case PUBLIC, SIGNED_IN, WATCH -> true;
      case PARTICIPATE -> identity.role() != Role.WALL && identity.role() != Role.REMOTE;
      case OWN_SESSION ->
          identity.role() == Role.ORGANIZER
              || (identity.role() == Role.SPEAKER
                  && session != null
                  && session.equals(identity.session()));
      case PRESENT ->
          identity.role() == Role.SPEAKER && session != null && session.equals(identity.session());
      case MODERATE -> identity.role() == Role.MODERATOR || identity.role() == Role.ORGANIZER;
      case SHOW_WALL -> identity.role() == Role.WALL || identity.role() == Role.ORGANIZER;
      case ORGANIZE -> identity.role() == Role.ORGANIZER;
      case ADMINISTER -> false;
    };
  }
}
