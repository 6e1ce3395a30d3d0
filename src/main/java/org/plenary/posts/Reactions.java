package org.plenary.posts;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Addresses;
import org.plenary.model.Rejection;

/**
 * What people think of a post. The words are "useful", "question" and "disagree": a "like" can be
 * read as an endorsement. Counts are told to viewers as tallies, which are not part of the journal.
 */
public final class Reactions {
  private final Vertx vertx;
  private final Pool pool;

  public Reactions(Vertx vertx, Pool pool) {
    this.vertx = vertx;
    this.pool = pool;
  }

  public enum Kind {
    USEFUL,
    QUESTION,
    DISAGREE
  }

  /**
   * Sets somebody's only reaction to a published post; null takes it back. Call it on a virtual
   * thread.
   */
  public void set(String conference, UUID post, UUID participant, @Nullable Kind kind) {
    boolean there =
        pool.preparedQuery(
                "select 1 from post where id = $1 and conference = $2 and state = 'published'")
            .execute(Tuple.of(post, conference))
            .await()
            .iterator()
            .hasNext();
    if (!there) {
      throw Rejection.notFound("post");
    }
    if (kind == null) {
      pool.preparedQuery("delete from reaction where post = $1 and participant = $2")
          .execute(Tuple.of(post, participant))
          .await();
    } else {
      pool.preparedQuery(
              "insert into reaction (post, participant, kind) values ($1, $2, $3)"
                  + " on conflict (post, participant) do update set kind = excluded.kind")
          .execute(Tuple.of(post, participant, kind.name().toLowerCase(Locale.ROOT)))
          .await();
    }
    vertx.eventBus().publish(Addresses.tallies(conference), post.toString());
  }
}
