package org.plenary.journal;

import java.util.List;
import org.plenary.model.Envelope;
import org.plenary.model.StreamId;

/** What one transaction has committed to a stream, in order, as it travels over the event bus. */
public record Envelopes(StreamId stream, List<Envelope> events) {
  public Envelopes {
    events = List.copyOf(events);
  }
}
