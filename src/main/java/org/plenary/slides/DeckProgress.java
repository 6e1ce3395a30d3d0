package org.plenary.slides;

import java.util.Set;
import java.util.UUID;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.model.ConferenceEvent.DeckChanged;
import org.plenary.model.DeckState;
import org.plenary.model.StreamId;

/** Takes a deck from state to state, and tells everybody on the stream. */
final class DeckProgress {
  static final String OVERTAKEN = "Another deck came.";

  private final Journal journal;

  DeckProgress(Journal journal) {
    this.journal = journal;
  }

  /** So many of its pages are done in the state it is in. */
  void tell(DeckJob job, DeckState state, int done) {
    StreamId wall = StreamId.wall(job.conference());
    journal.write(
        Set.of(wall),
        transaction ->
            transaction.append(
                wall, new DeckChanged(job.session(), job.deck(), state, job.pages(), done, null)));
  }

  void enter(DeckJob job, DeckState state) {
    journal.write(
        Set.of(StreamId.wall(job.conference())), transaction -> enter(transaction, job, state));
  }

  static void enter(Transaction transaction, DeckJob job, DeckState state) {
    transaction.query("update deck set state = $2 where id = $1", job.deck(), Json.name(state));
    transaction.append(
        StreamId.wall(job.conference()),
        new DeckChanged(job.session(), job.deck(), state, job.pages(), 0, null));
  }

  /**
   * The checked deck takes its place, or waits for its speaker, or is of no use any more: a deck
   * that was uploaded later at another node may have been quicker.
   */
  static void checked(Transaction transaction, DeckJob job, boolean answered) {
    if (isOvertaken(transaction, job.deck())) {
      fail(transaction, job, OVERTAKEN);
    } else if (answered) {
      ready(transaction, job);
    } else {
      enter(transaction, job, DeckState.REVIEW);
    }
  }

  private static boolean isOvertaken(Transaction transaction, UUID deck) {
    return transaction
            .query(
                "select 1 from deck mine join deck later on later.session = mine.session"
                    + " and later.created_at > mine.created_at and later.state = 'ready' where mine.id = $1 limit 1",
                deck)
            .rowCount()
        > 0;
  }

  /**
   * The new deck takes the old one's place in one step; the talk starts before its first slide
   * again. Questions about earlier decks are over.
   */
  static void ready(Transaction transaction, DeckJob job) {
    transaction.query(
        "update deck set state = 'failed', problem = $3 where session = $1 and state = 'review'"
            + " and created_at < (select created_at from deck where id = $2)",
        job.session(),
        job.deck(),
        OVERTAKEN);
    transaction.query("update deck set state = 'ready' where id = $1", job.deck());
    transaction.query(
        "update session set deck = $2, slide = null where id = $1", job.session(), job.deck());
    transaction.append(
        StreamId.wall(job.conference()),
        new DeckChanged(
            job.session(), job.deck(), DeckState.READY, job.pages(), job.pages(), null));
  }

  void fail(DeckJob job, String problem) {
    journal.write(
        Set.of(StreamId.wall(job.conference())), transaction -> fail(transaction, job, problem));
  }

  private static void fail(Transaction transaction, DeckJob job, String problem) {
    transaction.query(
        "update deck set state = 'failed', problem = $2 where id = $1", job.deck(), problem);
    transaction.append(
        StreamId.wall(job.conference()),
        new DeckChanged(job.session(), job.deck(), DeckState.FAILED, 0, 0, problem));
  }
}
