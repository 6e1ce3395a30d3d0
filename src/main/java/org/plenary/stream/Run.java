package org.plenary.stream;

import java.util.List;

/** Consecutive events. */
interface Run {
  /** The number of the first event; {@code last() + 1} when there is none. */
  long first();

  long last();

  Entry at(long seq);

  /** Whether somebody who has seen everything up to this number can go on from here. */
  default boolean continues(long seq) {
    return seq + 1 >= first();
  }

  /** A run out of a list, which starts after a number. */
  static Run of(long after, List<Entry> entries) {
    List<Entry> fixed = List.copyOf(entries);
    return new Run() {
      @Override
      public long first() {
        return after + 1;
      }

      @Override
      public long last() {
        return after + fixed.size();
      }

      @Override
      public Entry at(long seq) {
        return fixed.get((int) (seq - first()));
      }
    };
  }
}
