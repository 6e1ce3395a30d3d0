package org.plenary.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.stream.Events.EPOCH;
import static org.plenary.stream.Events.event;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.model.Cursor;
import org.plenary.model.Envelope;

class InOrderTest {
  private final InOrder order = new InOrder(EPOCH, 4);

  @Test
  void twoCloseCommitsToldInTheWrongOrderNeedNoJournal() {
    List<Envelope> early = order.accept(List.of(event(6)));
    boolean gapMeanwhile = order.gap();
    List<Envelope> both = order.accept(List.of(event(5)));

    assertThat(early).isEmpty();
    assertThat(gapMeanwhile).isTrue();
    assertThat(both).containsExactly(event(5), event(6));
    assertThat(order.gap()).isFalse();
    assertThat(order.head()).isEqualTo(6);
  }

  @Test
  void whatIsToldTwiceCountsOnce() {
    order.accept(List.of(event(5)));

    assertThat(order.accept(List.of(event(5), event(4), event(6)))).containsExactly(event(6));
  }

  @Test
  void aGapIsClosedByTheJournalEvenWhenItBringsTheEarlyOnesAgain() {
    order.accept(List.of(event(8)));

    List<Envelope> read = order.accept(List.of(event(5), event(6), event(7), event(8)));

    assertThat(read).containsExactly(event(5), event(6), event(7), event(8));
    assertThat(order.gap()).isFalse();
  }

  @Test
  void anotherEpochsEventsAreNotTaken() {
    Envelope foreign =
        new Envelope(new Cursor("e2", 5), Instant.EPOCH, null, null, "{\"type\":\"x\"}");

    assertThat(order.accept(List.of(foreign))).isEmpty();
    assertThat(order.head()).isEqualTo(4);
  }

  @Test
  void aFloodOfEarlyOnesIsBounded() {
    for (long seq = 10; seq < 10_000; seq++) {
      order.accept(List.of(event(seq)));
    }

    List<Envelope> next = order.accept(List.of(event(5), event(6), event(7), event(8), event(9)));

    assertThat(next).hasSizeLessThan(1100);
    assertThat(next.getLast().cursor().seq()).isEqualTo(order.head());
  }
}
