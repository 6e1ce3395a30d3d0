package org.plenary.moderation;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.model.ConferenceEvent.ItemChanged;
import org.plenary.model.ConferenceEvent.OwnPost;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;
import org.plenary.posts.Items;
import org.plenary.posts.OwnPending;
import org.plenary.posts.Posts;
import org.plenary.posts.Voices;

/**
 * Undoes what took a unit away: what was removed is published again, what was rejected waits again,
 * with its pictures. Call it on a virtual thread.
 */
final class Restoring {
  private final Journal journal;

  Restoring(Journal journal) {
    this.journal = journal;
  }

  void restore(String conference, Decision decision) {
    journal.write(
        Closing.streams(conference),
        transaction -> {
          UUID unit = decision.unit();
          requirePictures(transaction, unit);
          switch (state(transaction, conference, unit)) {
            case "removed" -> toTheWall(transaction, conference, decision);
            case "rejected" -> toTheDesk(transaction, conference, decision);
            default -> throw Closing.alreadyDecided();
          }
        });
  }

  private static String state(Transaction transaction, String conference, UUID unit) {
    for (Row row :
        transaction.query(
            "select state from item where id = $1 and conference = $2 for update",
            unit,
            conference)) {
      return row.getString("state");
    }
    throw Posts.unit(transaction, conference, unit).isEmpty()
        ? Rejection.notFound("item")
        : Closing.alreadyDecided();
  }

  private static void requirePictures(Transaction transaction, UUID unit) {
    boolean destroyed =
        transaction
            .query(
                "select 1 from post p cross join lateral jsonb_array_elements(p.body::jsonb -> 'media') shown"
                    + " join media m on m.id = (shown ->> 'id')::uuid where p.unit = $1"
                    + " and p.state in ('removed', 'rejected') and m.state = 'destroyed' limit 1",
                unit)
            .iterator()
            .hasNext();
    if (destroyed) {
      throw Rejection.conflict(
          "pictures-destroyed",
          "Its pictures have been destroyed meanwhile, so it cannot come back.");
    }
  }

  private static void toTheWall(Transaction transaction, String conference, Decision decision) {
    for (Post post : Closing.inState(transaction, conference, decision.unit(), PostState.REMOVED)) {
      Post live = Posts.publish(transaction, conference, post);
      transaction.append(
          StreamId.desk(conference),
          new OwnPost(live, PostState.PUBLISHED, OwnPost.Step.LIVE, null));
    }
    Closing.finish(transaction, conference, decision, "released");
  }

  private static void toTheDesk(Transaction transaction, String conference, Decision decision) {
    UUID unit = decision.unit();
    StreamId desk = StreamId.desk(conference);
    List<Post> held =
        Closing.inState(transaction, conference, unit, PostState.REJECTED).stream()
            .map(post -> Posts.write(transaction, post.inState(PostState.HELD)))
            .toList();
    unlockPictures(transaction, unit);
    held.forEach(post -> transaction.append(desk, OwnPending.held(transaction, post)));
    transaction.query(
        "update item set state = 'held', closed_at = null, created_at = now(), by_person = true,"
            + " claimed_by = null, claimed_until = null where id = $1",
        unit);
    Voices.forget(transaction, unit);
    DecisionRecord.append(transaction, conference, decision);
    transaction.append(desk, new ItemChanged(Items.load(transaction, conference, unit)));
  }

  /**
   * A picture that was not checked yet, or is now another one than was checked, is checked again.
   */
  private static void unlockPictures(Transaction transaction, UUID unit) {
    transaction.query(
        "update media m set state = 'held' from post p where p.id = m.post and p.unit = $1 and m.state = 'rejected'",
        unit);
    transaction.query(
        "insert into screening_job (media) select m.id from media m join post p on p.id = m.post"
            + " where p.unit = $1 and m.state = 'held' and (exists (select 1 from release r where r.media = m.id)"
            + " or not exists (select 1 from verdict v where v.media = m.id)) on conflict do nothing",
        unit);
  }
}
