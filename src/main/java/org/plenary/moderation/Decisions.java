package org.plenary.moderation;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.DecisionRecord.Redaction;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.model.Box;
import org.plenary.model.ConferenceEvent.ItemGone;
import org.plenary.model.ConferenceEvent.OwnPost;
import org.plenary.model.ConferenceEvent.PostGone;
import org.plenary.model.Item;
import org.plenary.model.Participant;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;
import org.plenary.posts.Posts;
import org.plenary.posts.Voices;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.Gate;
import org.plenary.screening.Redactions;

/**
 * Carries a moderator's decision out. Each is one transaction, and stands in the record. Call it on
 * a virtual thread.
 */
public final class Decisions {
  private final Pool pool;
  private final Journal journal;
  private final Gate gate;
  private final Redactions redactions;
  private final Agreement agreement;

  public Decisions(Pool pool, Journal journal, Gate gate, Redactions redactions) {
    this.pool = pool;
    this.journal = journal;
    this.gate = gate;
    this.redactions = redactions;
    this.agreement = new Agreement(pool, journal);
  }

  /** What a moderator asks for; only {@code redact} has boxes, in pixels of the upright picture. */
  public record Asked(
      Action action,
      @Nullable String clause,
      @Nullable String note,
      @Nullable List<AskedBox> boxes) {}

  public record AskedBox(UUID media, int x, int y, int width, int height) {}

  /** What has become of the unit; held after the first of two voices. */
  public record Decided(UUID id, PostState state, Post post, Item.Voices voices) {}

  public Decided decide(String conference, UUID item, Participant moderator, Asked asked) {
    Decision decision = decision(item, moderator, asked);
    return switch (asked.action()) {
      case APPROVE, REDACT -> release(conference, decision, moderator);
      case REJECT -> reject(conference, decision, moderator);
      case REMOVE -> remove(conference, decision);
      case RESTORE -> restore(conference, decision);
      case AUTO_RELEASE, REPORT, FIRST_VOICE, PATIENT, POLICY, RETENTION ->
          throw Rejection.invalid("action", "is not a moderator's");
    };
  }

  private static Decision decision(UUID item, Participant moderator, Asked asked) {
    boolean takesAway = asked.action() == Action.REJECT || asked.action() == Action.REMOVE;
    if (takesAway && asked.clause() == null) {
      throw Rejection.invalid(
          "clause", "is needed: the author is told which clause of the policy it was");
    }
    String clause = asked.clause() == null ? null : Clause.of(asked.clause()).word();
    List<AskedBox> boxes = asked.boxes() == null ? List.of() : asked.boxes();
    if ((asked.action() == Action.REDACT) == boxes.isEmpty()) {
      throw Rejection.invalid(
          "boxes", boxes.isEmpty() ? "are needed to redact" : "belong to a redaction");
    }
    List<Redaction> redactions =
        boxes.stream()
            .map(box ->
                new Redaction(box.media(), new Box(box.x(), box.y(), box.width(), box.height())))
            .toList();
    return new Decision(item, moderator.id(), asked.action(), clause, asked.note(), redactions);
  }

  private Decided release(String conference, Decision asked, Participant moderator) {
    requireFree(conference, asked.unit(), moderator);
    Optional<Decision> decision = agreement.release(asked);
    try {
      Map<UUID, Gate.Redacted> burned = burned(decision.orElse(asked));
      if (decision.isEmpty()) {
        agreement.keep(conference, asked);
      } else {
        gate.release(conference, decision.get(), burned);
      }
      return state(conference, asked.unit());
    } catch (ChildFailure failure) {
      throw unavailable();
    }
  }

  /** The pictures with their boxes; refused when a strong finding is left beside the boxes. */
  private Map<UUID, Gate.Redacted> burned(Decision decision) throws ChildFailure {
    Map<UUID, List<Box>> boxes =
        decision.boxes().stream()
            .collect(
                Collectors.groupingBy(
                    Redaction::media, Collectors.mapping(Redaction::box, Collectors.toList())));
    Redactions.Outcome outcome = redactions.burn(decision.unit(), boxes);
    if (!outcome.stillFound().isEmpty()) {
      throw new Rejected(new Rejection.StillFound(outcome.stillFound()));
    }
    return outcome.pictures();
  }

  private static Rejected unavailable() {
    return new Rejected(
        new Rejection.Unavailable(
            "The pictures cannot be worked on right now. The post stays held; try again.",
            Duration.ofSeconds(5)));
  }

  private void requireFree(String conference, UUID item, Participant moderator) {
    Desk.requireFree(
        pool.preparedQuery(Desk.HOLDER).execute(Tuple.of(item, conference)).await(), moderator);
  }

  private Decided state(String conference, UUID item) {
    List<Post> posts = Posts.unit((SqlClient) pool, conference, item).await();
    if (posts.isEmpty()) {
      throw Rejection.notFound("item");
    }
    return new Decided(item, posts.getFirst().state(), posts.getFirst(), Voices.of(pool, item));
  }

  private Decided reject(String conference, Decision decision, Participant moderator) {
    requireFree(conference, decision.unit(), moderator);
    journal.write(
        streams(conference),
        transaction -> {
          if (transaction
                  .query(
                      "update item set state = 'rejected', closed_at = now() where id = $1 and state = 'held'",
                      decision.unit())
                  .rowCount()
              == 0) {
            throw Rejection.conflict("already-decided", "This has been decided already.");
          }
          destroyPictures(transaction, decision.unit());
          for (Post post : Posts.unit(transaction, conference, decision.unit())) {
            if (post.state() == PostState.HELD) {
              tell(
                  transaction,
                  conference,
                  Posts.write(transaction, post.inState(PostState.REJECTED)),
                  decision);
            }
          }
          finish(transaction, conference, decision, "rejected");
        });
    return state(conference, decision.unit());
  }

  private static void destroyPictures(Transaction transaction, UUID unit) {
    String ofUnit = " in (select m.id from media m join post p on p.id = m.post where p.unit = $1)";
    transaction.query("delete from quarantine where media" + ofUnit, unit);
    transaction.query("delete from derivative where media" + ofUnit, unit);
    transaction.query("delete from screening_job where media" + ofUnit, unit);
    transaction.query(
        "update media set state = 'rejected', release = null where id" + ofUnit, unit);
  }

  private Decided remove(String conference, Decision decision) {
    journal.write(
        streams(conference),
        transaction -> {
          List<Post> live = inState(transaction, conference, decision.unit(), PostState.PUBLISHED);
          for (Post post : live) {
            tell(
                transaction,
                conference,
                Posts.takeDown(
                    transaction, conference, post, PostState.REMOVED, PostGone.Why.REMOVED),
                decision);
          }
          list(transaction, conference, live.getFirst());
          finish(transaction, conference, decision, "removed");
        });
    return state(conference, decision.unit());
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

  private Decided restore(String conference, Decision decision) {
    journal.write(
        streams(conference),
        transaction -> {
          for (Post post : inState(transaction, conference, decision.unit(), PostState.REMOVED)) {
            Post live = Posts.publish(transaction, conference, post);
            transaction.append(
                StreamId.desk(conference),
                new OwnPost(live, PostState.PUBLISHED, OwnPost.Step.LIVE, null));
          }
          finish(transaction, conference, decision, "released");
        });
    return state(conference, decision.unit());
  }

  private static List<Post> inState(
      Transaction transaction, String conference, UUID unit, PostState state) {
    List<Post> posts =
        new ArrayList<>(
            Posts.unit(transaction, conference, unit).stream()
                .filter(p -> p.state() == state)
                .toList());
    if (posts.isEmpty()) {
      throw Posts.unit(transaction, conference, unit).isEmpty()
          ? Rejection.notFound("item")
          : Rejection.conflict(
              "already-decided", "There is nothing of this that can be decided so.");
    }
    return posts;
  }

  private static void tell(
      Transaction transaction, String conference, Post post, Decision decision) {
    transaction.append(
        StreamId.desk(conference),
        new OwnPost(post, post.state(), OwnPost.Step.REJECTED, decision.clause()));
  }

  private static void finish(
      Transaction transaction, String conference, Decision decision, String outcome) {
    transaction.query(
        "update item set state = $2, closed_at = now() where id = $1", decision.unit(), outcome);
    Voices.forget(transaction, decision.unit());
    DecisionRecord.append(transaction, conference, decision);
    transaction.append(StreamId.desk(conference), new ItemGone(decision.unit(), outcome));
  }

  private static Set<StreamId> streams(String conference) {
    return Set.of(StreamId.wall(conference), StreamId.desk(conference));
  }
}
