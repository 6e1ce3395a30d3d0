package org.plenary.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post, or a whole thread, that a moderator has to decide on.
 *
 * @param id the id of its first post
 * @param parts the other posts of a thread, in order
 * @param risk 0 nothing found to 100 certain; the queue is worked from the highest
 * @param checking whether the check of a picture is still under way
 * @param history what has happened to it, oldest first
 */
public record Item(
    UUID id,
    Post post,
    List<Post> parts,
    int risk,
    String reason,
    boolean checking,
    List<MediaFinding> findings,
    @Nullable Claim claim,
    List<Step> history) {

  /**
   * A finding in one of the item's pictures, or, without {@code media} and {@code box}, in its
   * text.
   */
  public record MediaFinding(
      @Nullable UUID media, String category, double score, @Nullable Box box) {}

  /**
   * Something that happened: {@code what} is a word of the contract, {@code by} a name or null for
   * the system.
   */
  public record Step(Instant at, String what, @Nullable String by, @Nullable String clause) {}

  @Override
  public String toString() {
    return "Item[" + id + "]";
  }
}
