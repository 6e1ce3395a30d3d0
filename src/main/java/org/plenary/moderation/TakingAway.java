package org.plenary.moderation;

import java.util.List;
import java.util.UUID;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.model.ConferenceEvent.PostGone;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejection;
import org.plenary.posts.Posts;

/**
 * Keeps a held unit from the wall, or takes a published one off it. Call it on a virtual thread.
 */
final class TakingAway {
  private static final String OF_UNIT =
      " in (select m.id from media m join post p on p.id = m.post where p.unit = $1)";
  private static final String LARGEST =
      "(select distinct on (d.media) d.* from derivative d join media m on m.id = d.media join post p on p.id = m.post"
          + " where p.unit = $1 and m.state = 'released' order by d.media, d.width desc)";

  private final Journal journal;

  TakingAway(Journal journal) {
    this.journal = journal;
  }

  void reject(String conference, Decision decision) {
    journal.write(
        Closing.streams(conference),
        transaction -> {
          UUID unit = decision.unit();
          if (transaction
                  .query("select 1 from item where id = $1 and state = 'held' for update", unit)
                  .rowCount()
              == 0) {
            throw Rejection.conflict("already-decided", "This has been decided already.");
          }
          lockAway(transaction, unit);
          for (Post post : Posts.unit(transaction, conference, unit)) {
            if (post.state() == PostState.HELD) {
              Closing.tell(
                  transaction,
                  conference,
                  Posts.write(transaction, post.inState(PostState.REJECTED)),
                  decision);
            }
          }
          Closing.finish(transaction, conference, decision, "rejected");
        });
  }

  /**
   * The pictures stay in quarantine, where nobody sees them, so that the decision can be undone
   * until their time is over. Of a picture that was released once, only what was released is kept:
   * what a moderator blacked out does not come back.
   */
  private static void lockAway(Transaction transaction, UUID unit) {
    transaction.query(
        "delete from quarantine where media in (select media from " + LARGEST + " l)", unit);
    transaction.query(
        "insert into quarantine (media, bytes, type) select media, bytes, type from "
            + LARGEST
            + " l",
        unit);
    transaction.query(
        "update media set width = l.width, height = l.height from "
            + LARGEST
            + " l where id = l.media",
        unit);
    transaction.query("delete from derivative where media" + OF_UNIT, unit);
    transaction.query("delete from screening_job where media" + OF_UNIT, unit);
    transaction.query(
        "update media set state = 'rejected', release = null where state in ('held', 'released') and id"
            + OF_UNIT,
        unit);
  }

  void remove(String conference, Decision decision) {
    journal.write(
        Closing.streams(conference),
        transaction -> {
          List<Post> live =
              Closing.inState(transaction, conference, decision.unit(), PostState.PUBLISHED);
          for (Post post : live) {
            Closing.tell(
                transaction,
                conference,
                Posts.takeDown(
                    transaction, conference, post, PostState.REMOVED, PostGone.Why.REMOVED),
                decision);
          }
          list(transaction, conference, live.getFirst());
          Closing.finish(transaction, conference, decision, "removed");
        });
  }

  /** A post that never was in the queue is listed too, so that it can be found and restored. */
  private static void list(Transaction transaction, String conference, Post first) {
    transaction.query(
        "insert into item (id, conference, author, state, risk, reason)"
            + " select unit, $2, $3, 'removed', 0, 'removed' from post where id = $1 on conflict do nothing",
        first.id(),
        conference,
        first.author().id());
  }
}
