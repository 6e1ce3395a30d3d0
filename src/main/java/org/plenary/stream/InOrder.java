package org.plenary.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Envelope;

/**
 * Makes the order of a stream out of what arrives in any order, more than once, or not at all. Two
 * transactions that commit close together may be told in the wrong order, so what came too early is
 * kept for a moment; what does not come is read from the journal.
 */
final class InOrder {
  /** What came too early; beyond this the journal is read anyway. */
  private static final int MOST_EARLY = 1024;

  private final String epoch;
  private final TreeMap<Long, Envelope> early = new TreeMap<>();
  private long head;
  private boolean missing;

  InOrder(String epoch, long head) {
    this.epoch = epoch;
    this.head = head;
  }

  String epoch() {
    return epoch;
  }

  long head() {
    return head;
  }

  /** Whether something has arrived whose predecessor has not. */
  boolean gap() {
    return missing;
  }

  /** Takes what arrived and answers what is now next, in order. */
  List<Envelope> accept(List<Envelope> arrived) {
    List<Envelope> next = new ArrayList<>(arrived.size());
    for (Envelope envelope : arrived) {
      if (!envelope.cursor().epoch().equals(epoch)) {
        continue;
      }
      long seq = envelope.cursor().seq();
      if (seq == head + 1) {
        next.add(envelope);
        head = seq;
        followUp(next);
      } else if (seq > head) {
        keep(seq, envelope);
      }
    }
    early.headMap(head, true).clear();
    missing = missing && !early.isEmpty();
    return next;
  }

  private void followUp(List<Envelope> next) {
    @Nullable Envelope follower;
    while ((follower = early.remove(head + 1)) != null) {
      next.add(follower);
      head++;
    }
  }

  private void keep(long seq, Envelope envelope) {
    missing = true;
    early.put(seq, envelope);
    if (early.size() > MOST_EARLY) {
      early.pollLastEntry();
    }
  }
}
