package org.plenary.moderation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Transaction;
import org.plenary.model.ConferenceEvent.ItemGone;
import org.plenary.model.ConferenceEvent.OwnPost;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;
import org.plenary.posts.Posts;
import org.plenary.posts.Voices;

/** The steps that end every decision, inside its transaction. */
final class Closing {
  private Closing() {}

  static Set<StreamId> streams(String conference) {
    return Set.of(StreamId.wall(conference), StreamId.desk(conference));
  }

  /** The unit's posts in this state; there has to be one. */
  static List<Post> inState(
      Transaction transaction, String conference, UUID unit, PostState state) {
    List<Post> all = Posts.unit(transaction, conference, unit);
    List<Post> posts = all.stream().filter(post -> post.state() == state).toList();
    if (posts.isEmpty()) {
      throw all.isEmpty() ? Rejection.notFound("item") : alreadyDecided();
    }
    return posts;
  }

  static Rejected alreadyDecided() {
    return Rejection.conflict(
        "already-decided", "There is nothing of this that can be decided so.");
  }

  /** Tells the author under which clause it was taken away. */
  static void tell(Transaction transaction, String conference, Post post, Decision decision) {
    transaction.append(
        StreamId.desk(conference),
        new OwnPost(post, post.state(), OwnPost.Step.REJECTED, decision.clause()));
  }

  static void finish(
      Transaction transaction, String conference, Decision decision, String outcome) {
    transaction.query(
        "update item set state = $2, closed_at = now() where id = $1", decision.unit(), outcome);
    Voices.forget(transaction, decision.unit());
    DecisionRecord.append(transaction, conference, decision);
    transaction.append(StreamId.desk(conference), new ItemGone(decision.unit(), outcome));
  }
}
