package org.plenary.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Viewers who are sent the same.
 *
 * @param session the only talk they follow; null follows the whole conference
 */
record Audience(@Nullable UUID session) {

  /** What is for a single participant reaches them another way ({@link Viewer}). */
  boolean sees(Entry entry) {
    return entry.audience() == null
        && (session == null || entry.session() == null || session.equals(entry.session()));
  }
}
