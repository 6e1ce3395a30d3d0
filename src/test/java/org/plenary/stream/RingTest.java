package org.plenary.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.stream.Events.event;

import org.junit.jupiter.api.Test;

class RingTest {

  @Test
  void keepsTheLatestAndForgetsTheRest() {
    Ring ring = ringUpTo(4, 10);

    assertThat(ring.first()).isEqualTo(7);
    assertThat(ring.last()).isEqualTo(10);
    assertThat(ring.at(7).seq()).isEqualTo(7);
    assertThatThrownBy(() -> ring.at(6)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ring.at(11)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void continuesWhoeverHasSeenAllBeforeItsFirst() {
    Ring ring = ringUpTo(4, 10);

    assertThat(ring.continues(6)).isTrue();
    assertThat(ring.continues(5)).isFalse();
  }

  @Test
  void anEmptyRingContinuesItsHead() {
    Ring ring = new Ring(4, 10);

    assertThat(ring.continues(10)).isTrue();
    assertThat(ring.continues(9)).isFalse();
  }

  @Test
  void takesNothingOutOfOrder() {
    Ring ring = ringUpTo(4, 3);

    assertThatThrownBy(() -> ring.append(Entry.of(event(5))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ring.append(Entry.of(event(3))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCopyDoesNotFollow() {
    Ring ring = ringUpTo(4, 3);
    Ring copy = ring.copy();

    ring.append(Entry.of(event(4)));

    assertThat(copy.last()).isEqualTo(3);
    assertThat(copy.at(3).seq()).isEqualTo(3);
  }

  private static Ring ringUpTo(int capacity, long last) {
    Ring ring = new Ring(capacity, 0);
    for (long seq = 1; seq <= last; seq++) {
      ring.append(Entry.of(event(seq)));
    }
    return ring;
  }
}
