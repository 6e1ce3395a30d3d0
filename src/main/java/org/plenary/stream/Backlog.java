package org.plenary.stream;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.journal.Journal;
import org.plenary.model.StreamId;

/**
 * What a stream's ring does not reach back to, read from the journal in pages that begin at the
 * same numbers for everybody, so that all who come back after an outage share them. Not
 * thread-safe.
 */
final class Backlog {
  private static final int PAGES_KEPT = 8;

  private final Journal journal;
  private final StreamId stream;
  private final int size;
  private final Map<Long, Future<Run>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Future<Run>> eldest) {
          return size() > PAGES_KEPT;
        }
      };

  Backlog(Journal journal, StreamId stream, int size) {
    this.journal = journal;
    this.stream = stream;
    this.size = size;
  }

  /** The page with the event after a number. */
  Future<Run> after(long seq) {
    long start = seq - seq % size;
    Future<Run> kept = pages.get(start);
    if (kept != null) {
      return kept;
    }
    Future<Run> page =
        journal
            .readAfter(stream, start, size)
            .map(events -> Run.of(start, events.stream().map(Entry::of).toList()));
    pages.put(start, page);
    // A page the journal has not filled yet will be another one later.
    page.onComplete(read -> {
      if (read.failed() || read.result().last() < start + size) {
        pages.remove(start, page);
      }
    });
    return page;
  }

  void forget() {
    pages.clear();
  }
}
