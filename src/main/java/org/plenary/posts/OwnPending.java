package org.plenary.posts;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.model.ConferenceEvent.OwnPost;
import org.plenary.model.ConferenceEvent.OwnPost.Step;
import org.plenary.model.OwnFinding;
import org.plenary.model.Post;
import org.plenary.model.PostState;

/** What an author must know of own posts that are not on the wall. */
public final class OwnPending {
  private static final String CHECKING =
      "exists (select 1 from media m join post q on q.id = m.post where q.unit = p.unit"
          + " and m.state = 'held' and not exists (select 1 from verdict v where v.media = m.id)) as checking";
  private static final String FINDINGS =
      "(select coalesce(jsonb_agg(found), '[]')::text from ("
          + "select jsonb_build_object('media', m.id) || one as found from media m join lateral"
          + " (select findings from verdict v where v.media = m.id order by v.at desc limit 1) v on true"
          + " cross join lateral jsonb_array_elements(v.findings) one where m.post = p.id and m.state = 'held'"
          + " union all select jsonb_build_object('category', t.category, 'score', t.score, 'start', t.start,"
          + " 'end', t.\"end\") from text_finding t where t.post = p.id and t.item = p.unit) all_of_it) as findings";
  private static final String PENDING =
      "select p.author, p.body, p.state, "
          + CHECKING
          + ", (select d.clause from decision d where d.item = p.unit order by d.number desc limit 1) as clause, "
          + FINDINGS
          + " from post p where p.author = any($1) and (p.state = 'held'"
          + " or (p.state = 'rejected' and p.at > now() - interval '24 hours')) order by p.at, p.part";
  private static final String ONE =
      "select " + CHECKING + ", " + FINDINGS + " from post p where p.id = $1";

  private final Pool pool;
  private Map<UUID, Promise<List<OwnPost>>> asked = new HashMap<>();
  private boolean reading;

  public OwnPending(Pool pool) {
    this.pool = pool;
  }

  /**
   * For an author who has just connected, oldest first. Who asks while others are answered shares
   * the next query: when thousands come back together, it is not a query for each. The answer may
   * come on any thread.
   */
  public Future<List<OwnPost>> of(UUID participant) {
    Future<List<OwnPost>> answer;
    synchronized (this) {
      answer = asked.computeIfAbsent(participant, _ -> Promise.promise()).future();
    }
    readNext();
    return answer;
  }

  private void readNext() {
    Map<UUID, Promise<List<OwnPost>>> together;
    synchronized (this) {
      if (reading || asked.isEmpty()) {
        return;
      }
      reading = true;
      together = asked;
      asked = new HashMap<>();
    }
    pool.preparedQuery(PENDING)
        .execute(Tuple.of(together.keySet().toArray(UUID[]::new)))
        .map(OwnPending::byAuthor)
        .onComplete(read -> {
          synchronized (this) {
            reading = false;
          }
          together.forEach((author, promise) ->
              promise.handle(read.map(own -> own.getOrDefault(author, List.of()))));
          readNext();
        });
  }

  private static Map<UUID, List<OwnPost>> byAuthor(RowSet<Row> rows) {
    Map<UUID, List<OwnPost>> own = new HashMap<>();
    rows.forEach(row ->
        own.computeIfAbsent(row.getUUID("author"), _ -> new ArrayList<>()).add(ownPost(row)));
    return own;
  }

  private static OwnPost ownPost(Row row) {
    Post post = Json.read(row.getString("body"), Post.class);
    return post.state() == PostState.REJECTED
        ? new OwnPost(post, post.state(), Step.REJECTED, row.getString("clause"))
        : held(post, row);
  }

  /** Where a held post stands inside the transaction, and what was found in it. */
  public static OwnPost held(Transaction transaction, Post post) {
    return held(post, transaction.query(ONE, post.id()).iterator().next());
  }

  private static OwnPost held(Post post, Row row) {
    return new OwnPost(
        post,
        PostState.HELD,
        row.getBoolean("checking") ? Step.CHECKING : Step.MODERATOR,
        null,
        List.of(Json.read(row.getString("findings"), OwnFinding[].class)));
  }
}
