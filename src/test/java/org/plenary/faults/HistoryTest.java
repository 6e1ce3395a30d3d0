package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who decides about the faults must notice each of them. */
class HistoryTest {
  private final History history = new History();
  private final History.Viewer here = history.viewer("here");
  private final History.Viewer there = history.viewer("there");

  @BeforeEach
  void threePostsOfWhichEverybodyHasTwo() {
    for (int i = 1; i <= 3; i++) {
      history.sent("note " + i);
      history.acknowledged("note " + i, i);
    }
    for (History.Viewer viewer : new History.Viewer[] {here, there}) {
      show(viewer, 1, "note 1");
      show(viewer, 2, "note 2");
    }
  }

  private static void show(History.Viewer viewer, long number, String text) {
    viewer.shown(number, text, number + text, Duration.ofSeconds(number * number).toNanos());
  }

  private void showBoth(long number, String text) {
    show(here, number, text);
    show(there, number, text);
  }

  @Test
  void itHasNothingToSayWhenEverybodyHasEverythingOnceAndInOrder() {
    // when
    showBoth(3, "note 3");
    // then
    assertThat(history.complaints()).isEmpty();
    assertThat(history.complete()).isTrue();
  }

  @Test
  void itTellsALostPost() {
    assertThat(history.complaints()).anyMatch(said -> said.contains("lost: 'note 3'"));
    assertThat(history.complete()).isFalse();
  }

  @Test
  void itTellsAViewerWhoMissesTheEnd() {
    // when
    show(here, 3, "note 3");
    // then
    assertThat(history.complaints()).containsExactly("there has nothing after 2 of 3");
  }

  @Test
  void itTellsAGapOfOneViewer() {
    // when
    history.sent("note 4");
    showBoth(3, "note 3");
    show(here, 4, "note 4");
    show(here, 5, "");
    show(there, 5, "");
    // then
    assertThat(history.complaints()).containsExactly("there: gap: 5 after 3");
  }

  @Test
  void itTellsAnEventThatIsShownTwice() {
    // when
    showBoth(3, "note 3");
    show(there, 3, "note 3");
    // then
    assertThat(history.complaints()).containsExactly("there: doubled or out of order: 3 after 3");
  }

  @Test
  void itTellsAPostThatIsKeptTwice() {
    // when
    showBoth(3, "note 3");
    showBoth(4, "note 2");
    // then
    assertThat(history.complaints())
        .containsExactly(
            "here: doubled: 'note 2' is 2 and 4", "there: doubled: 'note 2' is 2 and 4");
  }

  @Test
  void itTellsAViewerWhoIsShownThingsOutOfOrder() {
    // when
    showBoth(3, "note 3");
    show(there, 1, "note 1");
    // then
    assertThat(history.complaints()).containsExactly("there: doubled or out of order: 1 after 3");
  }

  @Test
  void itTellsTwoViewersWithDifferentOrders() {
    // when
    history.sent("note 4");
    history.acknowledged("note 4", 4);
    show(here, 3, "note 3");
    show(here, 4, "note 4");
    show(there, 3, "note 4");
    show(there, 4, "note 3");
    // then
    assertThat(history.complaints())
        .contains("there: another order: 3 is 'note 4', to others 'note 3'");
  }

  @Test
  void itTellsAnAuthorWhoWasToldAnotherNumberThanTheViewers() {
    // when
    history.acknowledged("note 1", 2);
    showBoth(3, "note 3");
    // then
    assertThat(history.complaints()).containsExactly("lost: 'note 1' was acknowledged as 2");
  }

  @Test
  void itTellsAHeldPostThatIsShown() {
    // when
    history.sent("secret");
    history.held("secret");
    showBoth(3, "note 3");
    showBoth(4, "secret");
    // then
    assertThat(history.complaints()).containsExactly("leaked: 'secret' is held and was shown as 4");
  }

  @Test
  void itTellsARefusedPostThatIsShown() {
    // when
    history.sent("too much");
    history.refused("too much");
    showBoth(3, "note 3");
    showBoth(4, "too much");
    // then
    assertThat(history.complaints())
        .containsExactly("leaked: 'too much' was refused and shown as 4");
  }

  @Test
  void itTellsAPostThatNobodySent() {
    // when
    showBoth(3, "note 3");
    showBoth(4, "from nowhere");
    // then
    assertThat(history.complaints())
        .containsExactly("invented: nobody sent 'from nowhere', shown as 4");
  }

  @Test
  void aPostWithoutAnAnswerMayBeThereOnceOrNot() {
    // when
    history.sent("unanswered, and kept");
    history.sent("unanswered, and lost");
    showBoth(3, "note 3");
    showBoth(4, "unanswered, and kept");
    // then
    assertThat(history.complaints()).isEmpty();
  }

  @Test
  void whatComesBeforeTheFirstPostIsNoSilence() {
    // given
    History.Viewer early = history.viewer("early");
    // when
    early.shown(1, "", "a talk", Duration.ofSeconds(1).toNanos());
    early.shown(2, "note 2", "2note 2", Duration.ofSeconds(60).toNanos());
    // then
    assertThat(history.longestSilence()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void itCountsInOneLine() {
    // when
    history.sent("secret");
    history.held("secret");
    history.sentAgain();
    here.resumes();
    showBoth(3, "note 3");
    // then
    assertThat(history.toString())
        .isEqualTo(
            "4 posts sent: 3 acknowledged, 1 held, 0 refused, 0 unanswered, sent again 1 times;"
                + " 2 viewers: 6 deliveries, 1 resumes, longest silence 5.0 s");
  }
}
