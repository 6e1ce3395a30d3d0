package org.plenary.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Envelope;

/** An event in a ring: encoded, with what is needed to choose who sees it. */
record Entry(long seq, @Nullable UUID session, @Nullable UUID audience, Line line) {

  /**
   * An event for a single participant travels beside a stream that has other numbers, so its line
   * carries none.
   */
  static Entry of(Envelope envelope) {
    Line line =
        envelope.audience() == null
            ? Line.of(envelope.line(), envelope.cursor())
            : Line.transientOf(envelope.body());
    return new Entry(envelope.cursor().seq(), envelope.session(), envelope.audience(), line);
  }
}
