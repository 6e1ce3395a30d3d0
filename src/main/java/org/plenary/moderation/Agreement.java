package org.plenary.moderation;

import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.DecisionRecord.Redaction;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.model.ConferenceEvent.ItemChanged;
import org.plenary.model.Item;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;
import org.plenary.posts.Items;
import org.plenary.posts.Voices;

/**
 * Two persons for a picture that may show a patient. The first one's approval or redaction is kept
 * and releases nothing; the second, somebody else, decides. Call it on a virtual thread.
 */
final class Agreement {
  private final Pool pool;
  private final Journal journal;

  Agreement(Pool pool, Journal journal) {
    this.pool = pool;
    this.journal = journal;
  }

  /**
   * The decision that releases the unit: what was asked for, if that is enough. A second person who
   * approves agrees with the first, and so with the first's boxes; boxes of the second's own take
   * their place.
   *
   * @return empty when this is the first of two voices
   */
  Optional<Decision> release(Decision asked) {
    Item.Voices voices = Voices.of(pool, asked.unit());
    if (voices.needed() == 1) {
      return Optional.of(asked);
    }
    Optional<Item.Voice> other =
        voices.given().stream().filter(voice -> !voice.by().equals(asked.by())).findFirst();
    if (other.isEmpty()) {
      if (!voices.given().isEmpty()) {
        throw Voices.secondNeeded();
      }
      return Optional.empty();
    }
    return Optional.of(
        asked.action() != Action.REDACT && !other.get().boxes().isEmpty()
            ? redactedAs(asked, other.get())
            : asked);
  }

  private static Decision redactedAs(Decision asked, Item.Voice first) {
    List<Redaction> boxes =
        first.boxes().stream().map(box -> new Redaction(box.media(), box.box())).toList();
    return new Decision(
        asked.item(), asked.by(), Action.REDACT, asked.clause(), asked.note(), boxes);
  }

  /** Keeps the first voice, and lets the item go for somebody else to take. */
  void keep(String conference, Decision first) {
    UUID item = first.unit();
    StreamId desk = StreamId.desk(conference);
    journal.write(
        Set.of(desk),
        transaction -> {
          requireWaiting(transaction, item);
          Items.requireSeen(transaction, item, Objects.requireNonNull(first.by()));
          if (!Voices.of(transaction.sql(), item).given().isEmpty()) {
            throw Rejection.conflict(
                "changed", "Somebody else has given the first voice meanwhile. Look again.");
          }
          Voices.give(transaction, first);
          transaction.query(
              "update item set claimed_by = null, claimed_until = null where id = $1", item);
          DecisionRecord.append(
              transaction,
              conference,
              new Decision(
                  item, first.by(), Action.FIRST_VOICE, null, first.note(), first.boxes()));
          transaction.append(desk, new ItemChanged(Items.load(transaction, conference, item)));
        });
  }

  private static void requireWaiting(Transaction transaction, UUID item) {
    boolean waiting =
        transaction
            .query("select 1 from item where id = $1 and state = 'held'", item)
            .iterator()
            .hasNext();
    if (!waiting) {
      throw Rejection.conflict("already-decided", "This has been decided already.");
    }
    boolean unchecked =
        transaction
            .query(
                "select 1 from media m join post p on p.id = m.post where p.unit = $1 and m.state = 'held'"
                    + " and not exists (select 1 from verdict v where v.media = m.id)",
                item)
            .iterator()
            .hasNext();
    if (unchecked) {
      throw Rejection.conflict("not-checked", "A picture of this post has not been checked yet.");
    }
  }
}
