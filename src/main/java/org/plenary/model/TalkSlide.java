package org.plenary.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which talk something is about, and which slide of it; null is none. */
public record TalkSlide(@Nullable UUID session, @Nullable SlideRef slide) {

  public static TalkSlide of(Post post) {
    return new TalkSlide(post.session(), post.slide());
  }
}
