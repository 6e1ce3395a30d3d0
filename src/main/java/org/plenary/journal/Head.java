package org.plenary.journal;

import java.time.Instant;
import org.plenary.model.Cursor;

/**
 * Where a stream ends.
 *
 * @param seq the number of its last event; 0 when there is none yet
 * @param now when this was so, by the database's clock
 */
public record Head(String epoch, long seq, Instant now) {
  public Cursor cursor() {
    return new Cursor(epoch, seq);
  }
}
