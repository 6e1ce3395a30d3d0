package org.plenary.people;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.Attendance;
import org.plenary.model.Ids;
import org.plenary.model.Participant;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.Role;

/**
 * Codes that let people in. A code is shown once, when it is made; the database keeps its hash. A
 * code may be made out to one person, who is then signed in as themselves, or to whoever holds it.
 * Call it on a virtual thread.
 */
public final class Invitations {
  private final Pool pool;

  public Invitations(Pool pool) {
    this.pool = pool;
  }

  /**
   * What an invitation gives.
   *
   * @param participant the person it is made out to; null makes a new participant at every use
   * @param maxUses null is any number
   * @param expiresAt null is never
   */
  public record Terms(
      @Nullable String conference,
      Role role,
      @Nullable UUID participant,
      @Nullable Attendance attendance,
      @Nullable UUID session,
      @Nullable Integer maxUses,
      @Nullable Instant expiresAt) {}

  /** What a code invites to, for the page that asks before it is used. */
  public record Invited(
      @Nullable String conference,
      @Nullable String conferenceName,
      Role role,
      @Nullable UUID session,
      @Nullable String name) {}

  /** Makes a code. */
  public String create(Terms terms, @Nullable UUID by) {
    String code = Secrets.make();
    pool.preparedQuery(
            "insert into invitation (code_hash, conference, role, participant, attendance, session, max_uses,"
                + " expires_at, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .execute(
            Tuple.from(
                new @Nullable Object[] {
                  Buffer.buffer(Secrets.hash(code)),
                  terms.conference(),
                  Json.name(terms.role()),
                  terms.participant(),
                  terms.attendance() == null ? null : Json.name(terms.attendance()),
                  terms.session(),
                  terms.maxUses(),
                  terms.expiresAt() == null ? null : terms.expiresAt().atOffset(ZoneOffset.UTC),
                  by
                }))
        .await();
    return code;
  }

  /** What a code invites to; it is not used up by asking. */
  public Invited describe(String code) {
    RowSet<Row> rows =
        pool.preparedQuery(
                "select i.conference, c.name as conference_name, i.role, i.session, p.name,"
                    + " coalesce(i.expires_at <= now(), false) or coalesce(i.uses >= i.max_uses, false) as over"
                    + " from invitation i left join conference c on c.slug = i.conference"
                    + " left join participant p on p.id = i.participant where i.code_hash = $1")
            .execute(Tuple.of(Buffer.buffer(Secrets.hash(code))))
            .await();
    Row row = found(rows);
    if (row.getBoolean("over")) {
      throw over();
    }
    return new Invited(
        row.getString("conference"),
        row.getString("conference_name"),
        Json.constant(Role.class, row.getString("role")),
        row.getUUID("session"),
        row.getString("name"));
  }

  /** Uses a code once and answers who it lets in. */
  public Participant use(String code, @Nullable String displayName) {
    SqlConnection connection = pool.getConnection().await();
    try {
      Transaction transaction = connection.begin().await();
      try {
        Participant participant = use(connection, code, displayName);
        transaction.commit().await();
        return participant;
      } catch (RuntimeException e) {
        transaction.rollback().otherwiseEmpty().await();
        throw e;
      }
    } finally {
      connection.close();
    }
  }

  private static Participant use(SqlConnection sql, String code, @Nullable String displayName) {
    Row row =
        found(
            sql.preparedQuery(
                    "select *, coalesce(expires_at <= now(), false) as expired from invitation"
                        + " where code_hash = $1 for update")
                .execute(Tuple.of(Buffer.buffer(Secrets.hash(code))))
                .await());
    @Nullable Integer most = row.getInteger("max_uses");
    if (row.getBoolean("expired") || (most != null && row.getInteger("uses") >= most)) {
      throw over();
    }
    sql.preparedQuery("update invitation set uses = uses + 1 where code_hash = $1")
        .execute(Tuple.of(row.getBuffer("code_hash")))
        .await();
    @Nullable UUID person = row.getUUID("participant");
    if (person != null) {
      return Participants.find(sql, person).orElseThrow(Invitations::over);
    }
    Participant made = newcomer(row, displayName);
    Participants.insert(sql, made);
    return made;
  }

  private static Participant newcomer(Row row, @Nullable String displayName) {
    Role role = Json.constant(Role.class, row.getString("role"));
    @Nullable String attendance = row.getString("attendance");
    return new Participant(
        Ids.next(),
        displayName == null || displayName.isBlank() ? defaultName(role) : displayName.strip(),
        role,
        row.getString("conference"),
        row.getUUID("session"),
        attendance == null ? Attendance.ONSITE : Json.constant(Attendance.class, attendance),
        null,
        false,
        null,
        List.of());
  }

  private static String defaultName(Role role) {
    return switch (role) {
      case ATTENDEE -> "Attendee";
      case SPEAKER -> "Speaker";
      case MODERATOR -> "Moderator";
      case ORGANIZER -> "Organizer";
      case WALL -> "Wall";
      case ADMIN -> "Administrator";
      case REMOTE -> throw new IllegalStateException("nobody elsewhere is invited");
    };
  }

  private static Row found(RowSet<Row> rows) {
    if (!rows.iterator().hasNext()) {
      throw Rejection.notFound("invitation");
    }
    return rows.iterator().next();
  }

  private static Rejected over() {
    return new Rejected(
        new Rejection.Gone(
            "This invitation has been used up, or it has expired. Ask for a new one."));
  }
}
