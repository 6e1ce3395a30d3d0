package org.plenary.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest transient messages of a stream, numbered on this loop only, so that a viewer who could
 * not take one when it was made is sent it later without a queue of its own. At two a second it
 * reaches back further than a viewer may stall.
 */
final class Transients {
  private static final int KEPT = 128;

  private final Chunk[] slots = new Chunk[KEPT];
  private long last;

  long last() {
    return last;
  }

  void add(List<Line> lines) {
    last++;
    slots[slot(last)] = Chunk.forMany(lines);
  }

  /** What came after a number; null when nothing did. */
  @Nullable Chunk after(long seen) {
    if (seen >= last) {
      return null;
    }
    if (seen == last - 1) {
      return slots[slot(last)];
    }
    List<Line> lines = new ArrayList<>();
    for (long number = Math.max(seen, last - KEPT) + 1; number <= last; number++) {
      lines.addAll(slots[slot(number)].lines());
    }
    return new Chunk(lines);
  }

  private static int slot(long number) {
    return (int) (number % KEPT);
  }
}
