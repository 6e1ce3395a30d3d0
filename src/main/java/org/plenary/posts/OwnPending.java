package org.plenary.posts;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plenary.json.Json;
import org.plenary.model.ConferenceEvent.OwnPost;
import org.plenary.model.ConferenceEvent.OwnPost.Step;
import org.plenary.model.Post;
import org.plenary.model.PostState;

/** What an author who has just connected must know of own posts that are not on the wall. */
public final class OwnPending {
  private static final String PENDING =
      "select p.body, p.state, exists (select 1 from media m join post q on q.id = m.post where q.unit = p.unit"
          + " and m.state = 'held' and not exists (select 1 from verdict v where v.media = m.id)) as checking,"
          + " (select d.clause from decision d where d.item = p.unit order by d.number desc limit 1) as clause"
          + " from post p where p.author = $1 and (p.state = 'held'"
          + " or (p.state = 'rejected' and p.at > now() - interval '24 hours')) order by p.at, p.part";

  private final Pool pool;

  public OwnPending(Pool pool) {
    this.pool = pool;
  }

  public Future<List<OwnPost>> of(UUID participant) {
    return pool.preparedQuery(PENDING)
        .execute(Tuple.of(participant))
        .map(rows -> {
          List<OwnPost> own = new ArrayList<>();
          rows.forEach(row -> own.add(ownPost(row)));
          return own;
        });
  }

  private static OwnPost ownPost(Row row) {
    Post post = Json.read(row.getString("body"), Post.class);
    if (post.state() == PostState.REJECTED) {
      return new OwnPost(post, post.state(), Step.REJECTED, row.getString("clause"));
    }
    return new OwnPost(
        post, post.state(), row.getBoolean("checking") ? Step.CHECKING : Step.MODERATOR, null);
  }
}
