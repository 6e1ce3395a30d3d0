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
 * @param patient whether a picture of it may show a patient: by a face, by what the author said, by
 *     a report, or because a moderator saw one
 * @param attested what its author has said about patients, last: the word of the contract; null
 *     when nobody asked
 * @param voices who has to agree to its release, and who has
 * @param checking whether the check of a picture is still under way
 * @param history what has happened to it, oldest first
 */
public record Item(
    UUID id,
    Post post,
    List<Post> parts,
    int risk,
    String reason,
    boolean patient,
    @Nullable String attested,
    Voices voices,
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

  /** How many persons release it, and those who would. */
  public record Voices(int needed, List<Voice> given) {
    /** One person is enough, and nobody has spoken. */
    public static final Voices ONE = new Voices(1, List.of());
  }

  /**
   * A person who would release it.
   *
   * @param action {@code approve} or {@code redact}
   * @param boxes what would be blacked out
   */
  public record Voice(UUID by, String name, String action, Instant at, List<PlacedBox> boxes) {}

  /** A box in one of the pictures. */
  public record PlacedBox(UUID media, Box box) {}

  @Override
  public String toString() {
    return "Item[" + id + "]";
  }
}
