package org.plenary.moderation;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
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
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;
import org.plenary.posts.Hold;
import org.plenary.posts.Posts;

/**
 * Reports about published posts. "Shows a patient" hides the post at once, for a wrong alarm costs
 * less than a patient seen; everything else is brought to the desk. So is a report of what a
 * moderator has looked at and put back, and of somebody whose reports were overturned twice. Call
 * it on a virtual thread.
 */
public final class Reports {
  private static final int RISK_OF_A_PATIENT = 100;
  private static final int RISK_BY_A_DOUBTED_REPORTER = 90;
  private static final int RISK_AFTER_A_REVIEW = 60;
  private static final int RISK_OF_A_REPORT = 40;
  private static final int OVERTURNED_BEFORE_DOUBT = 2;
  private static final String REVIEWED =
      "select 1 from post p where p.conference = $1 and p.unit = $2 and p.state = 'published'"
          + " and (exists (select 1 from report r join post q on q.id = r.post where q.unit = p.unit"
          + " and r.overturned_at > coalesce(p.edited_at, '-infinity'))"
          + " or exists (select 1 from decision d where d.item = p.unit and d.action = 'restore'"
          + " and d.at > coalesce(p.edited_at, '-infinity'))) limit 1";
  private static final String OVERTURNED =
      "select count(distinct p.unit) from report r join post p on p.id = r.post where r.conference = $1"
          + " and r.overturned_at is not null and case when $2::uuid is null"
          + " then r.reporter is null and r.origin = $3 else r.reporter = $2 end";

  /** A report can hide a post, so it is not to be had by the dozen: by account, and by address. */
  public static final int OF_ONE_REPORTER_A_MINUTE = 5;

  /** Many signed-in people of one hall share an address. */
  public static final int OF_ONE_ADDRESS_A_MINUTE = 60;

  private static final String LAST_MINUTE =
      "select count(*) filter (where case when $1::uuid is null"
          + " then reporter is null and origin = $2 else reporter = $1 end) as own, count(*) as address"
          + " from report where at > now() - interval '1 minute' and (reporter = $1 or origin = $2)";

  private final Journal journal;
  private final boolean amongOthers;

  /**
   * @param amongOthers whether other nodes take reports too, so that the limits have to be looked
   *     up on record
   */
  public Reports(Journal journal, boolean amongOthers) {
    this.journal = journal;
    this.amongOthers = amongOthers;
  }

  public record Report(String clause, @Nullable String note) {}

  /** Reports a post. */
  public void report(String conference, UUID id, Reporter reporter, Report report) {
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
          if (amongOthers) {
            requireSeldom(transaction, reporter);
          }
          int risk = risk(transaction, conference, unit, reporter, clause);
          boolean hides = risk == RISK_OF_A_PATIENT;
          write(transaction, conference, id, reporter, clause, report.note(), hides);
          if (hides) {
            hide(transaction, conference, unit, posts);
          } else {
            new Hold(risk, "reported", List.of(), Map.of())
                .open(transaction, conference, posts.getFirst());
          }
        });
  }

  private static void requireSeldom(Transaction transaction, Reporter reporter) {
    Row counts =
        transaction
            .sql()
            .preparedQuery(LAST_MINUTE)
            .execute(Tuple.of(reporter.account(), Buffer.buffer(reporter.origin())))
            .await()
            .iterator()
            .next();
    if (counts.getLong("own") >= OF_ONE_REPORTER_A_MINUTE
        || counts.getLong("address") >= OF_ONE_ADDRESS_A_MINUTE) {
      throw new Rejected(new Rejection.TooMany(Duration.ofMinutes(1)));
    }
  }

  private static int risk(
      Transaction transaction, String conference, UUID unit, Reporter reporter, Clause clause) {
    if (clause != Clause.SHOWS_PATIENT) {
      return RISK_OF_A_REPORT;
    }
    if (transaction.query(REVIEWED, conference, unit).iterator().hasNext()) {
      return RISK_AFTER_A_REVIEW;
    }
    long overturned =
        transaction
            .sql()
            .preparedQuery(OVERTURNED)
            .execute(Tuple.of(conference, reporter.account(), Buffer.buffer(reporter.origin())))
            .await()
            .iterator()
            .next()
            .getLong(0);
    return overturned < OVERTURNED_BEFORE_DOUBT ? RISK_OF_A_PATIENT : RISK_BY_A_DOUBTED_REPORTER;
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
      Reporter reporter,
      Clause clause,
      @Nullable String note,
      boolean hides) {
    transaction
        .sql()
        .preparedQuery(
            "insert into report (id, conference, post, reporter, clause, note, at, origin, hid)"
                + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing")
        .execute(
            Tuple.from(
                new @Nullable Object[] {
                  Ids.next(),
                  conference,
                  post,
                  reporter.account(),
                  clause.word(),
                  note,
                  transaction.now().atOffset(ZoneOffset.UTC),
                  Buffer.buffer(reporter.origin()),
                  hides
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
