package org.plenary.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the journal: numbered, dated, encoded once.
 *
 * @param session the talk it is about; null concerns the whole conference
 * @param audience the only participant who may see it; null means everybody who may read the stream
 * @param body the event as a JSON object, without its number and time
 */
public record Envelope(
    Cursor cursor, Instant at, @Nullable UUID session, @Nullable UUID audience, String body) {

  /** What a client reads: the event with its number and time in front. */
  public String line() {
    return "{\"seq\":" + cursor.seq() + ",\"at\":\"" + Times.wire(at) + "\"," + body.substring(1);
  }

  /** Bodies are posts; only the place is for logs. */
  @Override
  public String toString() {
    return "Envelope[" + cursor + "]";
  }
}
