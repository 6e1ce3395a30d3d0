package org.plenary.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ElsewhereTest {
  private final AtomicLong clock = new AtomicLong();
  private final Elsewhere here = new Elsewhere("a", clock::get);
  private final Elsewhere other = new Elsewhere("b", clock::get);
  private final Elsewhere third = new Elsewhere("c", clock::get);

  @Test
  void theLatestWordOfEveryOtherNodeIsSummed() {
    // when
    here.heard(other.told(5, 1));
    here.heard(other.told(2, 1));
    here.heard(third.told(1, 4));
    // then
    assertThat(here.onsite()).isEqualTo(3);
    assertThat(here.remote()).isEqualTo(5);
  }

  @Test
  void itsOwnWordIsNotCountedTwice() {
    // when
    boolean strange = here.heard(here.told(7, 7));
    // then
    assertThat(strange).isFalse();
    assertThat(here.onsite() + here.remote()).isZero();
  }

  @Test
  void aNodeNotHeardOfBeforeIsToldApart() {
    assertThat(here.heard(other.told(0, 0))).isTrue();
    assertThat(here.heard(other.told(1, 0))).isFalse();
  }

  @Test
  void aSilentNodeIsForgottenAndIsNewWhenItIsBack() {
    // given
    here.heard(other.told(5, 1));
    clock.addAndGet(Elsewhere.SILENCE);
    here.heard(third.told(1, 0));
    assertThat(here.forget()).isFalse();
    // when
    clock.incrementAndGet();
    // then
    assertThat(here.forget()).isTrue();
    assertThat(here.onsite()).isEqualTo(1);
    assertThat(here.remote()).isZero();
    assertThat(here.heard(other.told(5, 1))).isTrue();
  }
}
