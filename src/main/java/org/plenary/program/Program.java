package org.plenary.program;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.json.Json;
import org.plenary.model.Conference;
import org.plenary.model.Conference.Screening;
import org.plenary.model.ConferenceEvent.PolicyChanged;
import org.plenary.model.ConferenceEvent.SessionChanged;
import org.plenary.model.Ids;
import org.plenary.model.Rejection;
import org.plenary.model.Session;
import org.plenary.model.SlideRef;
import org.plenary.model.StreamId;

/** Makes conferences and talks, and finds them. */
public final class Program {
  private static final String COLUMNS =
      "id, conference, title, speaker, hall, starts_at, ends_at, deck, slide, slide_order";
  private static final String SESSIONS = "select " + COLUMNS + " from session";

  private final Pool pool;
  private final Journal journal;
  private final Recent<String, Conference> conferences = new Recent<>(this::conference);
  private final Recent<Talk, Session> talks =
      new Recent<>(talk -> session(talk.conference(), talk.id()));

  private record Talk(String conference, UUID id) {}

  public Program(Pool pool, Journal journal) {
    this.pool = pool;
    this.journal = journal;
  }

  /**
   * Makes a conference with its two streams; false when the slug is taken. Call it on a virtual
   * thread.
   */
  public boolean create(Conference conference) {
    return journal.transact(
        Set.of(),
        transaction -> {
          RowSet<Row> made =
              transaction.query(
                  "insert into conference (slug, name, hashtag, public, screening) values ($1, $2, $3, $4, $5)"
                      + " on conflict do nothing",
                  conference.slug(),
                  conference.name(),
                  conference.hashtag(),
                  conference.open(),
                  Json.name(conference.screening()));
          if (made.rowCount() == 0) {
            return false;
          }
          Journal.open(transaction, StreamId.wall(conference.slug()));
          Journal.open(transaction, StreamId.desk(conference.slug()));
          return true;
        });
  }

  /**
   * Changes who releases pictures. Whatever waits is decided by the new rule; it is on record. Call
   * it on a virtual thread.
   */
  public void screen(String conference, Screening screening, UUID organizer) {
    journal.write(
        Set.of(StreamId.wall(conference), StreamId.desk(conference)),
        transaction -> {
          boolean changed =
              transaction
                      .query(
                          "update conference set screening = $2 where slug = $1 and screening <> $2",
                          conference,
                          Json.name(screening))
                      .rowCount()
                  > 0;
          if (changed) {
            transaction.append(StreamId.wall(conference), new PolicyChanged(screening));
            DecisionRecord.append(
                transaction,
                conference,
                Decision.ofAll(organizer, Action.POLICY, "screening: " + Json.name(screening)));
          }
        });
  }

  /** Adds a talk and tells the wall. Call it on a virtual thread. */
  public Session addSession(
      String conference,
      String title,
      String speaker,
      String hall,
      Instant startsAt,
      Instant endsAt) {
    Session session =
        new Session(Ids.next(), title, speaker, hall, startsAt, endsAt, null, null, 0);
    return journal.transact(
        Set.of(StreamId.wall(conference)),
        transaction -> {
          transaction.query(
              "insert into session (id, conference, title, speaker, hall, starts_at, ends_at)"
                  + " values ($1, $2, $3, $4, $5, $6, $7)",
              session.id(),
              conference,
              title,
              speaker,
              hall,
              startsAt.atOffset(ZoneOffset.UTC),
              endsAt.atOffset(ZoneOffset.UTC));
          transaction.append(StreamId.wall(conference), new SessionChanged(session));
          return session;
        });
  }

  /** Gives a talk other times and tells the wall. Call it on a virtual thread. */
  public Session moveSession(String conference, UUID id, Instant startsAt, Instant endsAt) {
    return journal.transact(
        Set.of(StreamId.wall(conference)),
        transaction -> {
          RowSet<Row> moved =
              transaction.query(
                  "update session set starts_at = $3, ends_at = $4 where conference = $1 and id = $2 returning "
                      + COLUMNS,
                  conference,
                  id,
                  startsAt.atOffset(ZoneOffset.UTC),
                  endsAt.atOffset(ZoneOffset.UTC));
          Session session =
              first(moved).map(Program::session).orElseThrow(() -> Rejection.notFound("session"));
          transaction.append(StreamId.wall(conference), new SessionChanged(session));
          return session;
        });
  }

  public Future<Optional<Conference>> conference(String slug) {
    return conference(pool, slug);
  }

  /**
   * As it was within the last second: whether there is such a conference and who may watch it does
   * not change. The answer may come on any thread.
   */
  public Future<Optional<Conference>> recentConference(String slug) {
    return conferences.get(slug);
  }

  /**
   * As {@link #conference(String)}, on a connection of the caller's, to read several things at one
   * moment.
   */
  public static Future<Optional<Conference>> conference(SqlClient sql, String slug) {
    return sql.preparedQuery(
            "select slug, name, hashtag, public, screening, frozen from conference where slug = $1")
        .execute(Tuple.of(slug))
        .map(rows -> first(rows).map(Program::conference));
  }

  /** The talks in the order of their start. */
  public Future<List<Session>> sessions(String conference) {
    return sessions(pool, conference);
  }

  /** As {@link #sessions(String)}, on a connection of the caller's. */
  public static Future<List<Session>> sessions(SqlClient sql, String conference) {
    return sql.preparedQuery(SESSIONS + " where conference = $1 order by starts_at, id")
        .execute(Tuple.of(conference))
        .map(rows -> {
          List<Session> sessions = new ArrayList<>();
          rows.forEach(row -> sessions.add(session(row)));
          return sessions;
        });
  }

  /** A talk of the conference. */
  public Future<Optional<Session>> session(String conference, UUID id) {
    return pool.preparedQuery(SESSIONS + " where conference = $1 and id = $2")
        .execute(Tuple.of(conference, id))
        .map(rows -> first(rows).map(Program::session));
  }

  /** Whether a talk is one of the conference's. The answer may come on any thread. */
  public Future<Boolean> hasSession(String conference, UUID id) {
    return talks.get(new Talk(conference, id)).map(Optional::isPresent);
  }

  /** The conference a talk belongs to. */
  public Future<Optional<String>> conferenceOf(UUID session) {
    return pool.preparedQuery("select conference from session where id = $1")
        .execute(Tuple.of(session))
        .map(rows -> first(rows).map(row -> row.getString(0)));
  }

  private static Optional<Row> first(RowSet<Row> rows) {
    return rows.iterator().hasNext() ? Optional.of(rows.iterator().next()) : Optional.empty();
  }

  private static Conference conference(Row row) {
    return new Conference(
        row.getString("slug"),
        row.getString("name"),
        row.getString("hashtag"),
        row.getBoolean("public"),
        Json.constant(Screening.class, row.getString("screening")),
        row.getBoolean("frozen"));
  }

  private static Session session(Row row) {
    @Nullable UUID deck = row.getUUID("deck");
    @Nullable Integer slide = row.getInteger("slide");
    return new Session(
        row.getUUID("id"),
        row.getString("title"),
        row.getString("speaker"),
        row.getString("hall"),
        row.getOffsetDateTime("starts_at").toInstant(),
        row.getOffsetDateTime("ends_at").toInstant(),
        deck,
        deck == null || slide == null ? null : new SlideRef(deck, slide),
        row.getLong("slide_order"));
  }
}
