package org.plenary.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Cursor;
import org.plenary.model.Envelope;

/** Envelopes for unit tests. */
final class Events {
  static final String EPOCH = "e1";

  private Events() {}

  static Envelope event(long seq) {
    return event(seq, null, null);
  }

  static Envelope event(long seq, @Nullable UUID session, @Nullable UUID audience) {
    return new Envelope(
        new Cursor(EPOCH, seq),
        Instant.parse("2026-11-22T09:00:00Z"),
        session,
        audience,
        "{\"type\":\"x\",\"n\":" + seq + "}");
  }
}
