package org.plenary.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post, as they were when they wrote it.
 *
 * @param source the handle on another network, for a post from elsewhere
 */
public record Author(
    UUID id,
    String name,
    @Nullable String credentials,
    boolean verified,
    Attendance attendance,
    @Nullable String source) {

  @Override
  public String toString() {
    return "Author[" + id + "]";
  }
}
