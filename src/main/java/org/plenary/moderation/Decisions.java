package org.plenary.moderation;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.DecisionRecord.Redaction;
import org.plenary.journal.Journal;
import org.plenary.model.Box;
import org.plenary.model.Item;
import org.plenary.model.Participant;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
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
  private final Gate gate;
  private final Redactions redactions;
  private final Agreement agreement;
  private final TakingAway takingAway;
  private final Restoring restoring;

  public Decisions(Pool pool, Journal journal, Gate gate, Redactions redactions) {
    this.pool = pool;
    this.gate = gate;
    this.redactions = redactions;
    this.agreement = new Agreement(pool, journal);
    this.takingAway = new TakingAway(journal);
    this.restoring = new Restoring(journal);
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
      case REJECT -> {
        requireFree(conference, item, moderator);
        takingAway.reject(conference, decision);
        yield state(conference, item);
      }
      case REMOVE -> {
        takingAway.remove(conference, decision);
        yield state(conference, item);
      }
      case RESTORE -> restore(conference, decision, moderator);
      case AUTO_RELEASE,
          REPORT,
          FIRST_VOICE,
          PATIENT,
          POLICY,
          RETENTION,
          SOURCE,
          MUTE,
          OPT_OUT,
          SLIDE ->
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

  /** What a report has hidden is published again; what was taken away comes back. */
  private Decided restore(String conference, Decision decision, Participant moderator) {
    UUID item = decision.unit();
    if (Reports.hasHidden(pool, item)) {
      return release(conference, decision, moderator);
    }
    restoring.restore(conference, decision);
    return state(conference, item);
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
}
