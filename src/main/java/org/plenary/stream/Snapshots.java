package org.plenary.stream;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.Conference;
import org.plenary.model.Cursor;
import org.plenary.model.Session;
import org.plenary.model.StreamId;
import org.plenary.program.Program;

/**
 * Reads what a late joiner starts with, all of it at one moment, so that the event after its cursor
 * is the first one it does not contain.
 */
final class Snapshots {
  private static final String BEGIN = "begin isolation level repeatable read read only";
  private static final String HEAD =
      "select epoch, head from stream where conference = $1 and kind = $2";
  private static final String POSTS =
      "select body from (select seq, body from post where conference = $1 and state = 'published'"
          + " and ($2::uuid is null or session is null or session = $2) order by seq desc limit 200) latest"
          + " order by seq";

  private final Pool pool;
  private final StreamId stream;

  Snapshots(Pool pool, StreamId stream) {
    this.pool = pool;
    this.stream = stream;
  }

  /** With the posts of one talk, or of all; the desk's has none, its queue is read over HTTP. */
  Future<Snapshot> read(@Nullable UUID session) {
    return pool.getConnection()
        .compose(connection ->
            connection
                .query(BEGIN)
                .execute()
                .compose(_ -> all(connection, session))
                .eventually(() -> connection.query("rollback").execute())
                .eventually(connection::close));
  }

  private Future<Snapshot> all(SqlConnection sql, @Nullable UUID session) {
    Future<Cursor> head =
        sql.preparedQuery(HEAD)
            .execute(Tuple.of(stream.conference(), stream.kind().name()))
            .map(rows -> cursor(rows.iterator().next()));
    Future<Conference> conference =
        Program.conference(sql, stream.conference()).map(found -> found.orElseThrow());
    Future<List<Session>> sessions = Program.sessions(sql, stream.conference());
    Future<@Nullable String> posts =
        stream.kind() == StreamId.Kind.DESK ? Future.succeededFuture(null) : posts(sql, session);
    return Future.all(head, conference, sessions, posts)
        .map(_ -> snapshot(head.result(), conference.result(), sessions.result(), posts.result()));
  }

  private Future<@Nullable String> posts(SqlConnection sql, @Nullable UUID session) {
    return sql.preparedQuery(POSTS)
        .execute(Tuple.of(stream.conference(), session))
        .map(Snapshots::joined);
  }

  private static String joined(RowSet<Row> rows) {
    List<String> bodies = new ArrayList<>(rows.size());
    rows.forEach(row -> bodies.add(row.getString(0)));
    return String.join(",", bodies);
  }

  private static Cursor cursor(Row row) {
    return new Cursor(row.getString("epoch"), row.getLong("head"));
  }

  /** Spliced rather than mapped: the posts are JSON already. */
  private static Snapshot snapshot(
      Cursor cursor, Conference conference, List<Session> sessions, @Nullable String posts) {
    StringBuilder json =
        new StringBuilder("{\"type\":\"snapshot\",\"epoch\":")
            .append(Json.write((Object) cursor.epoch()))
            .append(",\"seq\":")
            .append(cursor.seq())
            .append(",\"conference\":")
            .append(Json.write(View.of(conference)))
            .append(",\"sessions\":")
            .append(Json.write(sessions));
    if (posts != null) {
      json.append(",\"posts\":[").append(posts).append(']');
    }
    json.append(",\"wall\":{\"frozen\":").append(conference.frozen()).append("}}");
    return new Snapshot(cursor, Chunk.forMany(List.of(Line.of(json.toString(), cursor))));
  }

  /** A conference as the contract spells it. */
  private record View(
      String slug,
      String name,
      String hashtag,
      @com.fasterxml.jackson.annotation.JsonProperty("public") boolean open,
      Conference.Screening screening) {

    static View of(Conference conference) {
      return new View(
          conference.slug(),
          conference.name(),
          conference.hashtag(),
          conference.open(),
          conference.screening());
    }
  }
}
