package org.plenary.model;

import org.jspecify.annotations.Nullable;

/**
 * What a post says.
 *
 * @param contentWarning what its author warns of, to be read before the text
 * @param language of the text, as BCP 47 has it
 */
public record Wording(RichText text, @Nullable String contentWarning, @Nullable String language) {

  /** Without a warning, in a language that nobody has named. */
  public static Wording of(RichText text) {
    return new Wording(text, null, null);
  }

  public static Wording of(Post post) {
    return new Wording(
        new RichText(post.text(), post.ranges()), post.contentWarning(), post.language());
  }

  /** Texts are not for logs. */
  @Override
  public String toString() {
    return "Wording";
  }
}
