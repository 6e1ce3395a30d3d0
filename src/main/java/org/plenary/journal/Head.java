package org.plenary.journal;

import org.plenary.model.Cursor;

/** Where a stream ends: its epoch and the number of its last event (0 when there is none yet). */
public record Head(String epoch, long seq) {
  public Cursor cursor() {
    return new Cursor(epoch, seq);
  }
}
