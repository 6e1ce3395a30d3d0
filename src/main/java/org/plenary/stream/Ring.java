package org.plenary.stream;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The latest events of a stream. Not thread-safe. */
final class Ring implements Run {
  private final @Nullable Entry[] slots;
  private long first;
  private long last;

  /** Empty; the next event has the number after {@code head}. */
  Ring(int capacity, long head) {
    this.slots = new Entry[capacity];
    this.first = head + 1;
    this.last = head;
  }

  private Ring(Ring other) {
    this.slots = Arrays.copyOf(other.slots, other.slots.length);
    this.first = other.first;
    this.last = other.last;
  }

  Ring copy() {
    return new Ring(this);
  }

  void append(Entry entry) {
    if (entry.seq() != last + 1) {
      throw new IllegalArgumentException("event " + entry.seq() + " does not follow " + last);
    }
    last = entry.seq();
    slots[slot(last)] = entry;
    first = Math.max(first, last - slots.length + 1);
  }

  @Override
  public long first() {
    return first;
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public Entry at(long seq) {
    if (seq < first || seq > last) {
      throw new IndexOutOfBoundsException(seq + " is not in " + first + ".." + last);
    }
    return Objects.requireNonNull(slots[slot(seq)]);
  }

  private int slot(long seq) {
    return (int) (seq % slots.length);
  }
}
