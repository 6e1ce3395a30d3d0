package org.plenary.screening;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.media.Derivative;

/**
 * A picture that may be shown to everybody: its re-encoded derivatives, and the verdict and
 * decision that they rest on. Only the gate can make one, and only with a verdict.
 */
public final class ReleasedMedia {
  private final UUID media;
  private final UUID verdict;
  private final @Nullable UUID by;
  private final int redacted;
  private final List<Derivative> derivatives;

  ReleasedMedia(
      UUID media, UUID verdict, @Nullable UUID by, int redacted, List<Derivative> derivatives) {
    if (derivatives.isEmpty()) {
      throw new IllegalArgumentException("a release needs something to show");
    }
    this.media = media;
    this.verdict = verdict;
    this.by = by;
    this.redacted = redacted;
    this.derivatives = List.copyOf(derivatives);
  }

  public UUID media() {
    return media;
  }

  UUID verdict() {
    return verdict;
  }

  @Nullable UUID by() {
    return by;
  }

  /** How many areas were blacked out for this release. */
  int redacted() {
    return redacted;
  }

  public List<Derivative> derivatives() {
    return derivatives;
  }
}
