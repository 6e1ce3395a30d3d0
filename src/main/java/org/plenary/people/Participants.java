package org.plenary.people;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Lookups;
import org.plenary.json.Json;
import org.plenary.model.Attendance;
import org.plenary.model.Ids;
import org.plenary.model.Participant;
import org.plenary.model.Role;

/** The people of a conference, and what they say of themselves. Call it on a virtual thread. */
public final class Participants {
  private static final String COLUMNS =
      "select id, name, role, conference, session, attendance, credentials, verified, affiliation, disclosures"
          + " from participant";

  private final Pool pool;
  private final Lookups<UUID, Participant> present = new Lookups<>(this::present);

  public Participants(Pool pool) {
    this.pool = pool;
  }

  /**
   * What somebody may change about themselves; null leaves it as it is, an empty text takes it
   * away.
   */
  public record ProfileChange(
      @Nullable String displayName,
      @Nullable String credentials,
      @Nullable String affiliation,
      @Nullable Attendance attendance,
      @Nullable List<String> disclosures) {}

  /** A participant whose rights have not ended. */
  public Optional<Participant> find(UUID id) {
    return present.find(id).await();
  }

  private Future<Map<UUID, Participant>> present(List<UUID> ids) {
    return pool.preparedQuery(COLUMNS + " where id = any($1) and removed_at is null")
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .map(rows -> {
          Map<UUID, Participant> found = new HashMap<>();
          rows.forEach(row -> found.put(row.getUUID("id"), participant(row)));
          return found;
        });
  }

  public List<Participant> staff(String conference) {
    RowSet<Row> rows =
        pool.preparedQuery(
                COLUMNS
                    + " where conference = $1 and removed_at is null"
                    + " and role in ('speaker', 'moderator', 'organizer') order by role, name, id")
            .execute(Tuple.of(conference))
            .await();
    List<Participant> staff = new ArrayList<>();
    rows.forEach(row -> staff.add(participant(row)));
    return staff;
  }

  /**
   * Changes a profile. Credentials that an organizer vouched for are no longer verified once they
   * are changed.
   */
  public Participant change(UUID id, ProfileChange change) {
    pool.preparedQuery(
            "update participant set name = coalesce($2, name),"
                + " verified = verified and ($3::text is null or $3 is not distinct from credentials),"
                + " credentials = case when $3::text is null then credentials else nullif($3, '') end,"
                + " affiliation = case when $4::text is null then affiliation else nullif($4, '') end,"
                + " attendance = coalesce($5, attendance), disclosures = coalesce($6, disclosures) where id = $1")
        .execute(
            Tuple.from(
                new @Nullable Object[] {
                  id,
                  change.displayName(),
                  change.credentials(),
                  change.affiliation(),
                  change.attendance() == null ? null : Json.name(change.attendance()),
                  change.disclosures() == null ? null : change.disclosures().toArray(String[]::new)
                }))
        .await();
    return find(id).orElseThrow();
  }

  /**
   * Adds a person; an id of null in the argument is not possible, so the caller makes it with
   * {@link Ids}.
   */
  public Participant add(Participant participant) {
    insert(pool, participant);
    return participant;
  }

  static void insert(SqlClient sql, Participant participant) {
    sql.preparedQuery(
            "insert into participant (id, conference, role, session, name, credentials, verified, affiliation,"
                + " attendance, disclosures) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .execute(
            Tuple.from(
                new @Nullable Object[] {
                  participant.id(),
                  participant.conference(),
                  Json.name(participant.role()),
                  participant.session(),
                  participant.name(),
                  participant.credentials(),
                  participant.verified(),
                  participant.affiliation(),
                  Json.name(participant.attendance()),
                  participant.disclosures().toArray(String[]::new)
                }))
        .await();
  }

  static Optional<Participant> find(SqlClient sql, UUID id) {
    return first(
        sql.preparedQuery(COLUMNS + " where id = $1 and removed_at is null")
            .execute(Tuple.of(id))
            .await());
  }

  private static Optional<Participant> first(RowSet<Row> rows) {
    return rows.iterator().hasNext()
        ? Optional.of(participant(rows.iterator().next()))
        : Optional.empty();
  }

  private static Participant participant(Row row) {
    return new Participant(
        row.getUUID("id"),
        row.getString("name"),
        Json.constant(Role.class, row.getString("role")),
        row.getString("conference"),
        row.getUUID("session"),
        Json.constant(Attendance.class, row.getString("attendance")),
        row.getString("credentials"),
        row.getBoolean("verified"),
        row.getString("affiliation"),
        List.of(row.getArrayOfStrings("disclosures")));
  }
}
