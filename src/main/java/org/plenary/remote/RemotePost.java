package org.plenary.remote;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.model.RichText;
import org.plenary.model.Wording;

/**
 * A post as another service tells it.
 *
 * @param id what the source calls it
 * @param canonical what everybody calls it: the same whoever tells of it
 * @param revision grows with every change of it
 * @param url where it can be read there
 * @param caution why a person has to look at it, whatever the policy of its source; null when
 *     nothing calls for it
 * @param contentWarning what its author warns of; a person looks at it under {@code caution}
 * @param language of the text, as BCP 47 has it; null when it is not told
 */
public record RemotePost(
    String id,
    String canonical,
    long revision,
    Author author,
    RichText text,
    List<Picture> pictures,
    @Nullable String url,
    Instant writtenAt,
    @Nullable String caution,
    @Nullable String contentWarning,
    @Nullable String language) {

  /** Why a person looks at it when its author warns of it. */
  static final String WARNED = "content-warning";

  Wording wording() {
    return new Wording(text, contentWarning, language);
  }

  /**
   * @param id what everybody calls them, for good
   * @param handle what readers know them by
   */
  public record Author(String id, String name, String handle, @Nullable String url) {}

  /** A picture that nobody here has seen yet. */
  public record Picture(String url, String alt) {}

  /** Texts are not for logs. */
  @Override
  public String toString() {
    return "RemotePost";
  }
}
