package org.plenary.stream;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Cursor;

/**
 * One JSON object as it is sent.
 *
 * @param json UTF-8
 * @param cursor where a client that has read it stands; null when reading it does not move a client
 */
record Line(byte[] json, @Nullable Cursor cursor) {

  static Line of(String json, @Nullable Cursor cursor) {
    return new Line(json.getBytes(StandardCharsets.UTF_8), cursor);
  }

  static Line transientOf(String json) {
    return of(json, null);
  }
}
