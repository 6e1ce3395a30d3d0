package org.plenary.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = new Ledger(3);

  @Test
  void postsGoToTheConferencesInTurn() {
    // when
    int[] conferences =
        IntStream.range(0, 5).map(due -> ledger.conference(ledger.publish(due))).toArray();
    // then
    assertThat(conferences).containsExactly(0, 1, 2, 0, 1);
    assertThat(ledger.published(0)).isEqualTo(2);
    assertThat(ledger.published(1)).isEqualTo(2);
    assertThat(ledger.published(2)).isEqualTo(1);
  }

  @Test
  void eachConferenceHasAnOrderOfItsOwn() {
    // given
    int first = ledger.publish(0);
    int other = ledger.publish(0);
    ledger.publish(0);
    int second = ledger.publish(0);
    // when the second of the first conference comes first
    int one = ledger.place(second, 0);
    int elsewhere = ledger.place(other, 0);
    int two = ledger.place(first, 1);
    // then
    assertThat(one).isEqualTo(1);
    assertThat(two).isEqualTo(2);
    assertThat(elsewhere).isEqualTo(1);
    assertThat(ledger.order(0).at(1)).isEqualTo(second);
  }

  @Test
  void aPostIsCompleteWhenTheViewersOfItsConferenceHaveIt() {
    // given
    ledger.order(0).expect(2);
    ledger.order(1).expect(1);
    int one = ledger.publish(0);
    int two = ledger.publish(0);
    // when
    ledger.delivered(two, 1);
    ledger.delivered(one, 1);
    // then
    assertThat(ledger.completions().availablePermits()).isEqualTo(1);
    // and when
    ledger.delivered(one, 2);
    // then
    assertThat(ledger.completions().availablePermits()).isEqualTo(2);
  }
}
