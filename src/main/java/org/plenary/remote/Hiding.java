package org.plenary.remote;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.model.ConferenceEvent.PostGone;
import org.plenary.model.ConferenceEvent.PostPublished;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;
import org.plenary.posts.Posts;

/**
 * Takes everything that came from a source off the wall, and puts it back: one transaction, so that
 * nothing is half hidden. What comes meanwhile waits; what is deleted there meanwhile does not come
 * back. Call it on a virtual thread.
 */
public final class Hiding {
  private static final String OF_SOURCES =
      "select p.body from post p join remote_post r on r.post = p.id join remote_source s on s.id = r.source"
          + " join conference c on c.slug = r.conference where r.conference = $1 and ";
  private static final String TO_HIDE =
      OF_SOURCES + "p.state = 'published' and (s.hidden or c.local_only) order by p.seq";
  private static final String TO_SHOW =
      OF_SOURCES
          + "p.state = 'removed' and r.hidden and r.gone_at is null and not r.absent and not s.hidden and not c.local_only"
          + " and not exists (select 1 from media m where m.post = p.id and m.state = 'destroyed') order by p.seq";

  /** A check that passes must not publish what is hidden: a person decides about it. */
  private static final String FOR_A_PERSON =
      "update item i set by_person = true from remote_post r join remote_source s on s.id = r.source"
          + " join conference c on c.slug = r.conference"
          + " where r.conference = $1 and r.post = i.id and i.state = 'held' and (s.hidden or c.local_only)";

  private final Pool pool;
  private final Journal journal;

  public Hiding(Pool pool, Journal journal) {
    this.pool = pool;
    this.journal = journal;
  }

  /** Hides or shows what came from a source. */
  public void hide(String conference, UUID source, boolean hidden, UUID by) {
    change(
        conference,
        by,
        transaction -> {
          for (Row row :
              transaction.query(
                  "update remote_source set hidden = $3 where conference = $1 and id = $2 and removed_at is null"
                      + " returning kind, host",
                  conference,
                  source,
                  hidden)) {
            return row.getString("kind") + " " + row.getString("host") + shown(hidden);
          }
          throw Rejection.notFound("source");
        });
  }

  /** Hides or shows everything from elsewhere. */
  public void localOnly(String conference, boolean localOnly, UUID by) {
    change(
        conference,
        by,
        transaction -> {
          transaction.query(
              "update conference set local_only = $2 where slug = $1", conference, localOnly);
          return "everything from elsewhere" + shown(localOnly);
        });
  }

  /** A post that was on its way while its source was hidden is taken off again. */
  void settle(String conference, UUID post) {
    boolean hidden = Sql.query(pool, Posts.OF_HIDDEN_SOURCE, post).rowCount() > 0;
    if (hidden) {
      journal.write(
          Set.of(StreamId.wall(conference)),
          transaction -> {
            takeOff(transaction, conference);
            transaction.query(FOR_A_PERSON, conference);
          });
    }
  }

  private static String shown(boolean hidden) {
    return hidden ? " hidden" : " shown";
  }

  private void change(String conference, UUID by, Function<Transaction, String> change) {
    journal.write(
        Set.of(StreamId.wall(conference), StreamId.desk(conference)),
        transaction -> {
          String what = change.apply(transaction);
          int posts = takeOff(transaction, conference) + putBack(transaction, conference);
          transaction.query(FOR_A_PERSON, conference);
          DecisionRecord.append(
              transaction,
              conference,
              Decision.ofAll(by, Action.SOURCE, what + ": " + posts + " posts"));
        });
  }

  private static int takeOff(Transaction transaction, String conference) {
    StreamId wall = StreamId.wall(conference);
    List<Post> off = new ArrayList<>();
    for (Post post : posts(transaction, TO_HIDE, conference)) {
      transaction.append(wall, new PostGone(post.id(), post.session(), PostGone.Why.REMOVED));
      off.add(post.inState(PostState.REMOVED));
    }
    mark(transaction, off, true);
    return off.size();
  }

  private static int putBack(Transaction transaction, String conference) {
    StreamId wall = StreamId.wall(conference);
    List<Post> back = new ArrayList<>();
    for (Post post : posts(transaction, TO_SHOW, conference)) {
      Post published = post.published(transaction.next(wall));
      transaction.append(wall, new PostPublished(published));
      back.add(published);
    }
    mark(transaction, back, false);
    return back.size();
  }

  private static List<Post> posts(Transaction transaction, String which, String conference) {
    List<Post> posts = new ArrayList<>();
    transaction
        .query(which, conference)
        .forEach(row -> posts.add(Json.read(row.getString("body"), Post.class)));
    return posts;
  }

  private static void mark(Transaction transaction, List<Post> posts, boolean hidden) {
    Posts.restate(transaction, posts);
    UUID[] ids = posts.stream().map(Post::id).toArray(UUID[]::new);
    transaction.query("update remote_post set hidden = $2 where post = any($1)", ids, hidden);
  }

  /**
   * What comes from elsewhere, as the desk has to know it.
   *
   * @param localOnly nothing of it is shown
   */
  public record Elsewhere(boolean localOnly, List<Origin> sources) {}

  /**
   * @param heard posts that have come within the last hour
   * @param waiting posts that have come and are on their way to the wall or the desk
   */
  public record Origin(
      UUID id,
      String kind,
      String host,
      boolean hidden,
      long heard,
      long waiting,
      List<Over> over) {}

  /**
   * What has gone over a cap within the last hour.
   *
   * @param cap {@code author-minute}, {@code author-hour}, {@code domain}, {@code source}, {@code
   *     repeated} or {@code wall}
   */
  public record Over(String cap, long posts, long authors) {}

  public Elsewhere look(String conference) {
    List<Origin> sources = new ArrayList<>();
    for (Row row :
        Sql.query(
            pool,
            "select s.id, s.kind, s.host, s.hidden,"
                + " (select count(*) from remote_post r where r.source = s.id and r.heard_at > now() - interval '1 hour') as heard,"
                + " (select count(*) from remote_post r where r.source = s.id and r.due) as waiting"
                + " from remote_source s where s.conference = $1 and s.removed_at is null order by s.id",
            conference)) {
      UUID id = row.getUUID("id");
      sources.add(
          new Origin(
              id,
              row.getString("kind"),
              row.getString("host"),
              row.getBoolean("hidden"),
              row.getLong("heard"),
              row.getLong("waiting"),
              over(id)));
    }
    boolean localOnly =
        Sql.query(pool, "select local_only from conference where slug = $1", conference)
            .iterator()
            .next()
            .getBoolean(0);
    return new Elsewhere(localOnly, sources);
  }

  private List<Over> over(UUID source) {
    List<Over> over = new ArrayList<>();
    for (Row row :
        Sql.query(
            pool,
            "select excess, count(*) as posts, count(distinct author) as authors from remote_post"
                + " where source = $1 and excess is not null and heard_at > now() - interval '1 hour'"
                + " group by excess order by excess",
            source)) {
      over.add(new Over(row.getString("excess"), row.getLong("posts"), row.getLong("authors")));
    }
    return over;
  }
}
