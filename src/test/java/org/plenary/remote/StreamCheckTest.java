package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamCheckTest {
  private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant LATER = START.plusSeconds(60);

  private final StreamCheck check = new StreamCheck(START);

  @Test
  void itIsDueOnceAMinute() {
    assertThat(check.isDue(START.plusSeconds(59))).isFalse();
    assertThat(check.isDue(LATER)).isTrue();
    // when
    check.isStalled(List.of(), LATER);
    // then
    assertThat(check.isDue(LATER.plusSeconds(59))).isFalse();
  }

  @Test
  void aStreamThatTellsNothingAlthoughThereIsSomethingIsStalled() {
    assertThat(check.isStalled(List.of("1"), LATER)).isTrue();
  }

  @Test
  void aStreamThatTellsWhatThereIsAndOneWithNothingToTellAreNot() {
    // given
    check.known(List.of("0"));
    check.told("1");
    // then
    assertThat(check.isStalled(List.of("0", "1"), LATER)).isFalse();
    assertThat(check.isStalled(List.of("0", "1"), LATER.plusSeconds(60))).isFalse();
  }

  @Test
  void onePostThatCameLateDoesNotCountWhileTheStreamTellsOthers() {
    // given
    check.told("2");
    // then
    assertThat(check.isStalled(List.of("1", "2"), LATER)).isFalse();
  }
}
