package org.plenary.stream;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import org.plenary.model.ConferenceEvent;

/** Finds what a participant has written that is not, or not yet, on the wall. */
@FunctionalInterface
public interface OwnPosts {
  /**
   * Called on an event loop whenever a participant connects; oldest first. The answer may come on
   * any thread.
   */
  Future<List<ConferenceEvent.OwnPost>> pending(UUID participant);
}
