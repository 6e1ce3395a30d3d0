package org.plenary.remote;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.model.RichText;

/**
 * A post as another service tells it.
 *
 * @param id what the source calls it
 * @param canonical what everybody calls it: the same whoever tells of it
 * @param revision grows with every change of it
 * @param url where it can be read there
 * @param caution why a person has to look at it, whatever the policy of its source; null when
 *     nothing calls for it
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
    @Nullable String caution) {

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
