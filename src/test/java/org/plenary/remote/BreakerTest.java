package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  private final Breaker breaker = new Breaker();

  private void fail(int times, int secondsApart) {
    for (int i = 0; i < times; i++) {
      breaker.failed(START.plusSeconds((long) i * secondsApart));
    }
  }

  @Test
  void eightFailuresWithinTwoMinutesOpenIt() {
    // when
    fail(7, 10);
    // then
    assertThat(breaker.isOpen()).isFalse();
    // when
    breaker.failed(START.plusSeconds(100));
    // then
    assertThat(breaker.isOpen()).isTrue();
  }

  @Test
  void failuresNowAndThenDoNot() {
    // when
    fail(100, 30);
    // then
    assertThat(breaker.isOpen()).isFalse();
  }

  @Test
  void aProbeThatFailsLeavesItOpenAndOnlyWhatLastsClosesIt() {
    // given
    fail(8, 1);
    // when
    breaker.failed(START.plusSeconds(3_600));
    // then
    assertThat(breaker.isOpen()).isTrue();
    // when
    breaker.close();
    breaker.failed(START.plusSeconds(3_700));
    // then
    assertThat(breaker.isOpen()).isFalse();
  }
}
