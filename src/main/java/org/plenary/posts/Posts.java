package org.plenary.posts;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.model.ConferenceEvent.PostGone;
import org.plenary.model.ConferenceEvent.PostPublished;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejection;
import org.plenary.model.SlideRef;
import org.plenary.model.StreamId;

/**
 * Posts: found, paged, searched; and the steps of their life, each inside the caller's transaction.
 * A unit is a post that stands alone, or a thread: it is held, decided and released as one.
 */
public final class Posts {
  /** Finds a post that must not be on the wall now, by its id. */
  public static final String OF_HIDDEN_SOURCE =
      "select 1 from remote_post r join remote_source s on s.id = r.source join conference c on c.slug = r.conference"
          + " where r.post = $1 and (s.hidden or c.local_only)";

  private final Pool pool;

  public Posts(Pool pool) {
    this.pool = pool;
  }

  /** What to list; null does not restrict. */
  public record Filter(
      @Nullable UUID session,
      @Nullable Integer slide,
      @Nullable UUID author,
      @Nullable String words,
      @Nullable Long before,
      int limit) {}

  /** The JSON of published posts, newest first. */
  public Future<List<String>> list(String conference, Filter filter) {
    StringBuilder sql =
        new StringBuilder("select body from post where conference = $1 and state = 'published'");
    Tuple values = Tuple.of(conference);
    restrict(sql, values, " and session = ", filter.session());
    restrict(sql, values, " and slide_number = ", filter.slide());
    restrict(sql, values, " and author = ", filter.author());
    restrict(sql, values, " and seq < ", filter.before());
    if (filter.words() != null) {
      values.addValue(filter.words());
      // Who does not want to be found is not.
      sql.append(
          " and not exists (select 1 from remote_post r where r.post = post.id and r.reserved)");
      sql.append(" and search @@ websearch_to_tsquery('simple', $")
          .append(values.size())
          .append(')');
    }
    values.addValue(filter.limit());
    sql.append(" order by seq desc limit $").append(values.size());
    return pool.preparedQuery(sql.toString())
        .execute(values)
        .map(rows -> {
          List<String> bodies = new ArrayList<>(rows.size());
          rows.forEach(row -> bodies.add(row.getString(0)));
          return bodies;
        });
  }

  private static void restrict(
      StringBuilder sql, Tuple values, String condition, @Nullable Object value) {
    if (value != null) {
      values.addValue(value);
      sql.append(condition).append('$').append(values.size());
    }
  }

  public Future<Optional<Post>> find(String conference, UUID id) {
    return pool.preparedQuery("select body from post where conference = $1 and id = $2")
        .execute(Tuple.of(conference, id))
        .map(rows -> posts(rows).stream().findFirst());
  }

  /** Whether a request of this author with this idempotency key has been accepted. */
  public Future<Boolean> accepted(UUID author, UUID key) {
    return pool.preparedQuery("select 1 from post where author = $1 and idempotency_key = $2")
        .execute(Tuple.of(author, key))
        .map(rows -> rows.size() > 0);
  }

  /** A unit's posts in the order of its thread, as they are inside the transaction. */
  public static List<Post> unit(Transaction transaction, String conference, UUID unit) {
    return posts(
        transaction.query(
            "select body from post where conference = $1 and unit = $2 order by part",
            conference,
            unit));
  }

  /** As {@link #unit(Transaction, String, UUID)}, outside of a transaction. */
  public static Future<List<Post>> unit(SqlClient sql, String conference, UUID unit) {
    return sql.preparedQuery(
            "select body from post where conference = $1 and unit = $2 order by part")
        .execute(Tuple.of(conference, unit))
        .map(Posts::posts);
  }

  /** The unit a post belongs to. */
  public static Optional<UUID> unitOf(Transaction transaction, String conference, UUID post) {
    RowSet<Row> rows =
        transaction.query(
            "select unit from post where conference = $1 and id = $2", conference, post);
    return rows.iterator().hasNext()
        ? Optional.of(rows.iterator().next().getUUID(0))
        : Optional.empty();
  }

  private static List<Post> posts(RowSet<Row> rows) {
    List<Post> posts = new ArrayList<>();
    rows.forEach(row -> posts.add(Json.read(row.getString("body"), Post.class)));
    return posts;
  }

  /**
   * Puts a post on the wall, anew or again: it gets the next number. Call it under the wall's lock.
   *
   * @throws org.plenary.model.Rejected while what comes from the post's source is hidden
   */
  public static Post publish(Transaction transaction, String conference, Post post) {
    if (transaction.query(OF_HIDDEN_SOURCE, post.id()).rowCount() > 0) {
      throw Rejection.conflict(
          "source-hidden", "What came from its source is hidden. Show the source first.");
    }
    StreamId wall = StreamId.wall(conference);
    Post published = post.published(transaction.next(wall));
    transaction.append(wall, new PostPublished(published));
    write(transaction, published);
    return published;
  }

  /** Takes a published post off the wall. */
  public static Post takeDown(
      Transaction transaction, String conference, Post post, PostState state, PostGone.Why why) {
    transaction.append(StreamId.wall(conference), new PostGone(post.id(), post.session(), why));
    return write(transaction, post.inState(state));
  }

  /** Stores the states and numbers of many posts at once. */
  public static void restate(Transaction transaction, List<Post> posts) {
    transaction.query(
        "update post p set state = k.state, seq = k.seq, body = k.body"
            + " from unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[]) as k(id, state, seq, body) where p.id = k.id",
        posts.stream().map(Post::id).toArray(UUID[]::new),
        posts.stream().map(post -> Json.name(post.state())).toArray(String[]::new),
        posts.stream().map(Post::seq).toArray(Long[]::new),
        posts.stream().map(Json::write).toArray(String[]::new));
  }

  /** Stores what has changed about a post. */
  public static Post write(Transaction transaction, Post post) {
    @Nullable SlideRef slide = post.slide();
    transaction
        .sql()
        .preparedQuery(
            "update post set state = $2, seq = $3, text = $4, body = $5, slide_deck = $6, slide_number = $7,"
                + " edited_at = $8, session = $9 where id = $1")
        .execute(
            Tuple.from(
                new @Nullable Object[] {
                  post.id(),
                  Json.name(post.state()),
                  post.seq(),
                  post.words(),
                  Json.write(post),
                  slide == null ? null : slide.deck(),
                  slide == null ? null : slide.number(),
                  post.editedAt() == null ? null : post.editedAt().atOffset(ZoneOffset.UTC),
                  post.session()
                }))
        .await();
    return post;
  }
}
