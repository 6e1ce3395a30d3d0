package org.plenary.intake;

import org.jspecify.annotations.Nullable;
import org.plenary.model.Rejection;
import org.plenary.model.SlideRef;
import org.plenary.model.SlideRights;
import org.plenary.model.Times;

/** Tells an author what a slide's speaker does not want to see posted. */
final class SlideWishes {
  private SlideWishes() {}

  static void require(@Nullable SlideRef slide, SlideRights rights, boolean pictured) {
    if (slide == null || rights.allow(pictured)) {
      return;
    }
    String which = "slide " + slide.number();
    String words =
        switch (rights.kind()) {
          case OPEN -> throw new IllegalStateException("all is allowed");
          case NO_PHOTO -> "The speaker does not want pictures with posts about " + which;
          case EMBARGO, NOTHING -> "The speaker wants nothing posted about " + which;
        };
    String until = rights.until() == null ? "" : " until " + Times.wire(rights.until());
    String why = rights.reason() == null ? "." : ": " + rights.reason();
    throw Rejection.conflict("slide-rights", words + until + why);
  }
}
