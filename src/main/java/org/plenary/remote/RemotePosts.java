package org.plenary.remote;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.Ids;

/**
 * How the posts from elsewhere ought to stand. What is told twice, late or in another order changes
 * nothing: the newest revision counts, and what was deleted stays deleted, even when it is told of
 * only afterwards. Call it on a virtual thread.
 */
public final class RemotePosts {
  private static final String WRITTEN =
      "insert into remote_post (id, conference, source, remote_id, author, revision, wanted)"
          + " values ($1, $2, $3, $4, $5, $6, $7) on conflict (source, remote_id) do update"
          + " set author = $5, revision = $6, wanted = $7, due = true, attempts = 0, run_after = now()"
          + " where remote_post.gone_at is null and remote_post.revision < $6";
  private static final String DELETED =
      "insert into remote_post (id, conference, source, remote_id, revision, gone_at) values ($1, $2, $3, $4, 0, now())"
          + " on conflict (source, remote_id) do update"
          + " set gone_at = now(), wanted = null, due = true, attempts = 0, run_after = now()"
          + " where remote_post.gone_at is null";

  private final Pool pool;

  public RemotePosts(Pool pool) {
    this.pool = pool;
  }

  /**
   * Takes in a message, whole or not at all; it is kept when this returns.
   *
   * @param message what the sender calls it
   * @return false when it had been taken in before
   */
  boolean take(RemoteSource source, String message, List<RemoteEvent> events) {
    SqlConnection sql = pool.getConnection().await();
    try {
      Transaction transaction = sql.begin().await();
      boolean fresh =
          query(
                      sql,
                      "insert into remote_message (source, id) values ($1, $2) on conflict do nothing",
                      source.id(),
                      message)
                  .rowCount()
              > 0;
      if (fresh) {
        events.forEach(event -> take(sql, source, event));
        // Older ones would be refused by their time.
        query(sql, "delete from remote_message where at < now() - interval '1 hour'");
        query(
            sql,
            "update remote_source set heard_at = now(), problem = null, problem_at = null where id = $1",
            source.id());
      }
      transaction.commit().await();
      return fresh;
    } finally {
      sql.close();
    }
  }

  private static void take(SqlConnection sql, RemoteSource source, RemoteEvent event) {
    switch (event) {
      case RemoteEvent.Written(RemotePost post) ->
          query(
              sql,
              WRITTEN,
              Ids.next(),
              source.conference(),
              source.id(),
              post.id(),
              author(sql, source, post.author()),
              post.revision(),
              Json.write(post));
      case RemoteEvent.Deleted(String id) ->
          query(sql, DELETED, Ids.next(), source.conference(), source.id(), id);
    }
  }

  /** Who wrote it, as a participant of the conference; made when they are first heard of. */
  private static UUID author(SqlConnection sql, RemoteSource source, RemotePost.Author author) {
    String canonical = Json.name(source.kind()) + ":" + source.id() + ":" + author.id();
    // Two messages may be the first of one author.
    query(
        sql,
        "select pg_advisory_xact_lock(hashtextextended($1, 0))",
        source.conference() + " " + canonical);
    for (Row row :
        query(
            sql,
            "update remote_author set handle = $3, url = $4 where conference = $1 and canonical = $2"
                + " returning participant",
            source.conference(),
            canonical,
            author.handle(),
            author.url())) {
      UUID known = row.getUUID("participant");
      query(sql, "update participant set name = $2 where id = $1", known, author.name());
      return known;
    }
    UUID fresh = Ids.next();
    query(
        sql,
        "insert into participant (id, conference, role, name, attendance) values ($1, $2, 'remote', $3, 'remote')",
        fresh,
        source.conference(),
        author.name());
    query(
        sql,
        "insert into remote_author (conference, canonical, participant, handle, url) values ($1, $2, $3, $4, $5)",
        source.conference(),
        canonical,
        fresh,
        author.handle(),
        author.url());
    return fresh;
  }

  private static RowSet<Row> query(
      SqlConnection sql, String statement, @Nullable Object... values) {
    return sql.preparedQuery(statement).execute(Tuple.from(values)).await();
  }
}
