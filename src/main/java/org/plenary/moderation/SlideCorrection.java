package org.plenary.moderation;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.model.ConferenceEvent.ItemChanged;
import org.plenary.model.ConferenceEvent.PostEdited;
import org.plenary.model.ConferenceEvent.PostGone;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejection;
import org.plenary.model.SlideRef;
import org.plenary.model.StreamId;
import org.plenary.model.TalkSlide;
import org.plenary.posts.Items;
import org.plenary.posts.Posts;
import org.plenary.slides.Rights;

/**
 * Puts a post from elsewhere beside the slide it is about: the time when it was written only lets
 * one guess. Call it on a virtual thread.
 */
public final class SlideCorrection {
  private final Journal journal;

  public SlideCorrection(Journal journal) {
    this.journal = journal;
  }

  /** The slide; null is none. */
  public record Asked(@Nullable SlideRef slide) {}

  private record Shown(UUID session, String talk) {}

  public Post correct(String conference, UUID id, UUID moderator, Asked asked) {
    return journal.transact(
        Closing.streams(conference),
        transaction -> {
          Post post = post(transaction, conference, id);
          @Nullable SlideRef slide = asked.slide();
          if (Objects.equals(post.slide(), slide)) {
            return post;
          }
          @Nullable Shown shown = slide == null ? null : shown(transaction, conference, slide);
          if (!Rights.of(transaction, slide).allow(hasPictures(transaction, id))) {
            throw Rejection.conflict(
                "slide-rights", "What its speaker says of that slide is against such a post.");
          }
          TalkSlide about = new TalkSlide(shown == null ? post.session() : shown.session(), slide);
          transaction.query(
              "update remote_post set about = $2 where post = $1", id, Json.write(about));
          DecisionRecord.append(
              transaction,
              conference,
              new Decision(id, moderator, Action.SLIDE, null, note(post, about, shown), List.of()));
          return tell(transaction, conference, post, post.about(about));
        });
  }

  private static Post post(Transaction transaction, String conference, UUID id) {
    // What comes from elsewhere is a unit of its own.
    Post post =
        Posts.unit(transaction, conference, id).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("post"));
    if (post.source() == null) {
      throw Rejection.conflict("not-from-elsewhere", "Its author has said what it is about.");
    }
    if (post.state() != PostState.PUBLISHED && post.state() != PostState.HELD) {
      throw Rejection.conflict("post-over", "This post is neither on the wall nor held.");
    }
    return post;
  }

  private static Shown shown(Transaction transaction, String conference, SlideRef slide) {
    for (Row row :
        transaction.query(
            "select t.id, t.title from slide s join deck d on d.id = s.deck"
                + " join session t on t.id = d.session where s.deck = $1 and s.number = $2 and t.conference = $3"
                + " and s.first_shown_at is not null",
            slide.deck(),
            slide.number(),
            conference)) {
      return new Shown(row.getUUID("id"), row.getString("title"));
    }
    throw Rejection.invalid("slide", "has not been shown at this conference");
  }

  private static boolean hasPictures(Transaction transaction, UUID post) {
    return transaction
            .query("select 1 from media where post = $1 and state in ('held', 'released')", post)
            .rowCount()
        > 0;
  }

  private static String note(Post post, TalkSlide about, @Nullable Shown shown) {
    String note = "from " + named(post.slide()) + " to " + named(about.slide());
    return shown == null || shown.session().equals(post.session())
        ? note
        : note + " of " + shown.talk();
  }

  private static String named(@Nullable SlideRef slide) {
    return slide == null ? "no slide" : "slide " + slide.number();
  }

  private static Post tell(Transaction transaction, String conference, Post before, Post post) {
    if (post.state() == PostState.HELD) {
      Posts.write(transaction, post);
      transaction.append(
          StreamId.desk(conference),
          new ItemChanged(Items.load(transaction, conference, post.id())));
      return post;
    }
    if (Objects.equals(before.session(), post.session())) {
      Posts.write(transaction, post);
      transaction.append(StreamId.wall(conference), new PostEdited(post));
      return post;
    }
    // Whoever follows the talk it was put to has to lose it, and those of the other have never had
    // it.
    Posts.takeDown(transaction, conference, before, PostState.WITHDRAWN, PostGone.Why.WITHDRAWN);
    return Posts.publish(transaction, conference, post);
  }
}
