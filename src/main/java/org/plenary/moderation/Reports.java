package org.plenary.moderation;

import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.model.ConferenceEvent.PostGone;
import org.plenary.model.Ids;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;
import org.plenary.posts.Hold;
import org.plenary.posts.Posts;

/**
 * Reports about published posts. "Shows a patient" hides the post at once, for a wrong alarm costs
 * less than a patient seen; everything else is brought to the desk. Call it on a virtual thread.
 */
public final class Reports {
  private static final int RISK_OF_A_PATIENT = 100;
  private static final int RISK_OF_A_REPORT = 40;

  private final Journal journal;

  public Reports(Journal journal) {
    this.journal = journal;
  }

  public record Report(String clause, @Nullable String note) {}

  /**
   * Reports a post.
   *
   * @param reporter null for somebody who is not signed in
   */
  public void report(String conference, UUID id, @Nullable UUID reporter, Report report) {
    Clause clause = Clause.of(report.clause());
    journal.write(
        Set.of(StreamId.wall(conference), StreamId.desk(conference)),
        transaction -> {
          UUID unit =
              Posts.unitOf(transaction, conference, id)
                  .orElseThrow(() -> Rejection.notFound("post"));
          List<Post> posts =
              Posts.unit(transaction, conference, unit).stream()
                  .filter(post -> post.state() == PostState.PUBLISHED)
                  .toList();
          if (posts.stream().noneMatch(post -> post.id().equals(id))) {
            throw Rejection.notFound("post");
          }
          write(transaction, conference, id, reporter, clause, report.note());
          if (clause == Clause.SHOWS_PATIENT) {
            hide(transaction, conference, unit, posts);
          } else {
            new Hold(RISK_OF_A_REPORT, "reported", List.of(), Map.of())
                .open(transaction, conference, posts.getFirst());
          }
        });
  }

  /** Whether the unit is off the wall because of a report, and nobody has decided since. */
  static boolean hasHidden(SqlClient sql, UUID unit) {
    return sql.preparedQuery(
            "select 1 from item i where i.id = $1 and i.state = 'held' and i.reason = 'reported'"
                + " and exists (select 1 from post p where p.unit = i.id and p.state = 'held')")
        .execute(Tuple.of(unit))
        .await()
        .iterator()
        .hasNext();
  }

  private static void write(
      Transaction transaction,
      String conference,
      UUID post,
      @Nullable UUID reporter,
      Clause clause,
      @Nullable String note) {
    transaction
        .sql()
        .preparedQuery(
            "insert into report (id, conference, post, reporter, clause, note, at)"
                + " values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing")
        .execute(
            Tuple.from(
                new @Nullable Object[] {
                  Ids.next(),
                  conference,
                  post,
                  reporter,
                  clause.word(),
                  note,
                  transaction.now().atOffset(ZoneOffset.UTC)
                }))
        .await();
  }

  private static void hide(
      Transaction transaction, String conference, UUID unit, List<Post> posts) {
    List<Post> hidden =
        posts.stream()
            .map(post ->
                Posts.takeDown(transaction, conference, post, PostState.HELD, PostGone.Why.REMOVED))
            .toList();
    new Hold(RISK_OF_A_PATIENT, "reported", List.of(), Map.of())
        .write(transaction, conference, hidden);
    DecisionRecord.append(
        transaction,
        conference,
        new Decision(unit, null, Action.REPORT, Clause.SHOWS_PATIENT.word(), null, List.of()));
  }
}
