package org.plenary.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.SlideRef;

/**
 * What a participant asks to post.
 *
 * @param slide what the author was looking at; empty says that it is about no slide, null lets the
 *     server find it by {@code writtenAt}
 * @param writtenAt when writing began, for a post that was sent later
 * @param thread the parts that follow the first
 */
public record NewPost(
    @Nullable UUID session,
    String text,
    @Nullable Optional<SlideRef> slide,
    @Nullable Instant writtenAt,
    @Nullable UUID replyTo,
    @Nullable List<Part> thread,
    @Nullable List<UUID> media,
    @Nullable Attestation attestation,
    @Nullable String disclosure) {

  /** A further post of a thread. */
  public record Part(String text, @Nullable List<UUID> media) {}

  /** What the author says about patients, under a version of the policy. */
  public record Attestation(String version, Kind kind) {
    public enum Kind {
      NO_PATIENT,
      WRITTEN_PERMISSION,
      GENERAL
    }
  }

  @Override
  public String toString() {
    return "NewPost";
  }
}
