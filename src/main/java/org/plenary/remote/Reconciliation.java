package org.plenary.remote;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.intake.Accepted;
import org.plenary.intake.Intake;
import org.plenary.intake.OwnChanges;
import org.plenary.intake.RemoteNote;
import org.plenary.json.Json;
import org.plenary.model.Ids;
import org.plenary.model.Participant;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Source;
import org.plenary.model.TalkSlide;
import org.plenary.model.Wording;
import org.plenary.people.Participants;
import org.plenary.posts.Posts;
import org.plenary.screening.Gate;

/**
 * One step of one post: what its author has done elsewhere is done here as if they had done it
 * here. It may be repeated after a crash at any point.
 */
public final class Reconciliation {
  private final Pool pool;
  private final Participants participants;
  private final Posts posts;
  private final Intake intake;
  private final OwnChanges changes;
  private final RemotePictures pictures;
  private final Gate gate;
  private final Hiding hiding;
  private final Turns turns = new Turns();

  public Reconciliation(
      Pool pool,
      Participants participants,
      Posts posts,
      Intake intake,
      OwnChanges changes,
      RemotePictures pictures,
      Gate gate,
      Hiding hiding) {
    this.pool = pool;
    this.participants = participants;
    this.posts = posts;
    this.intake = intake;
    this.changes = changes;
    this.pictures = pictures;
    this.gate = gate;
    this.hiding = hiding;
  }

  void bring(RemoteTask task) {
    @Nullable UUID author = task.author();
    Participant writer = author == null ? null : participants.find(author).orElse(null);
    if (writer == null) {
      return;
    }
    Optional<Post> here =
        task.post() == null ? Optional.empty() : posts.find(task.conference(), task.post()).await();
    RemotePost wanted = task.wanted();
    if (wanted == null) {
      here.ifPresent(post -> {
        changes.withdraw(writer, post.id());
        // Nobody restores it here, and whoever comes late does not read it in the log.
        query("select forget_post($1)", post.id());
      });
      return;
    }
    Row source = source(task.source(), wanted.writtenAt());
    if (here.isEmpty()) {
      post(task, task.post() == null ? named(task, null) : task.post(), wanted, writer, source);
      return;
    }
    switch (here.get().state()) {
      case PUBLISHED, HELD -> change(task, here.get(), wanted, writer, source);
      // It made room for another version, and the server stopped in between.
      case WITHDRAWN -> post(task, named(task, here.get()), wanted, writer, source);
      // What a moderator has taken away stays so.
      case REJECTED, REMOVED -> {}
    }
  }

  private void change(
      RemoteTask task, Post here, RemotePost wanted, Participant writer, Row source) {
    boolean samePictures = Arrays.equals(hash(wanted), task.pictures());
    boolean sameText = Wording.of(here).equals(wanted.wording());
    if (samePictures && sameText) {
      return;
    }
    boolean decided = policy(source) == SourcePolicy.HOLD && here.state() == PostState.PUBLISHED;
    boolean often = Excess.EDITS.equals(task.excess()) && here.state() == PostState.PUBLISHED;
    if (samePictures && !decided && !often) {
      turns.take(() -> {
        Accepted _ = changes.edit(writer, here.id(), wanted.wording());
      });
      return;
    }
    changes.withdraw(writer, here.id());
    post(task, named(task, here), wanted, writer, source);
  }

  /**
   * Names the post before it is made, so that nothing makes it twice: whoever was so slow that
   * another one took over gives up.
   *
   * @param before the version it takes the place of, beside the same slide
   */
  private UUID named(RemoteTask task, @Nullable Post before) {
    UUID name = Ids.next();
    boolean named =
        Sql.query(
                    pool,
                    "update remote_post set post = $2, pictures = null, about = coalesce(about, $4)"
                        + " where id = $1 and post is not distinct from $3",
                    task.id(),
                    name,
                    task.post(),
                    before == null ? null : Json.write(TalkSlide.of(before)))
                .rowCount()
            > 0;
    if (!named) {
      throw new IllegalStateException("another one has taken it over");
    }
    return name;
  }

  private void post(RemoteTask task, UUID name, RemotePost wanted, Participant writer, Row source) {
    RemotePictures.Fetched fetched =
        pictures.fetch(task, writer.id(), wanted.pictures(), () -> prolong(task));
    Instant moment = source.getOffsetDateTime("moment").toInstant();
    RemoteNote note =
        new RemoteNote(
            name,
            task.source(),
            sessionAt(task.conference(), moment),
            about(task),
            wanted.wording(),
            moment,
            new Source(
                source.getString("kind"),
                source.getString("host"),
                wanted.url() == null ? "" : wanted.url()),
            wanted.author().handle(),
            fetched.media(),
            reason(task, fetched, wanted, writer.id(), source));
    turns.take(() -> {
      intake.accept(writer, note);
      hiding.settle(task.conference(), name);
      query(
          "update remote_post set pictures = $2 where id = $1",
          task.id(),
          Buffer.buffer(hash(wanted)));
    });
    if (!fetched.media().isEmpty()) {
      gate.considerUnit(name);
    }
  }

  private @Nullable String reason(
      RemoteTask task, RemotePictures.Fetched fetched, RemotePost wanted, UUID author, Row source) {
    int repeats = RemoteSources.caps(source).repeats();
    boolean often = Excess.repeats(pool, task.conference(), task.id(), repeats, fetched.marks());
    if (task.excess() != null || often) {
      return RemoteNote.TOO_MANY;
    }
    if (fetched.missing()) {
      return "picture-missing";
    }
    SourcePolicy policy = policy(source);
    if (wanted.caution() != null && policy != SourcePolicy.HOLD) {
      return wanted.caution();
    }
    return switch (policy) {
      case HOLD -> "from-elsewhere";
      case PUBLISH_TEXT -> null;
      case TRUSTED -> isTrusted(author) ? null : "new-author";
    };
  }

  /** The last decision of a person about one of their posts is what counts. */
  private boolean isTrusted(UUID author) {
    for (Row row :
        query(
            "select d.action from decision d join post p on p.id = d.item where p.author = $1 and d.by is not null"
                + " and d.action in ('approve', 'redact', 'restore', 'reject', 'remove') order by d.at desc limit 1",
            author)) {
      String action = row.getString("action");
      return !action.equals("reject") && !action.equals("remove");
    }
    return false;
  }

  /** The talk it is about, when only one was on at that time. */
  private @Nullable UUID sessionAt(String conference, Instant moment) {
    RowSet<Row> running =
        query(
            "select id from session where conference = $1 and starts_at <= $2 and ends_at > $2 limit 2",
            conference,
            moment.atOffset(ZoneOffset.UTC));
    return running.size() == 1 ? running.iterator().next().getUUID("id") : null;
  }

  /** What a moderator has said, or what the version before was about. */
  private @Nullable TalkSlide about(RemoteTask task) {
    @Nullable String about =
        query("select about from remote_post where id = $1", task.id())
            .iterator()
            .next()
            .getString("about");
    return about == null ? null : Json.read(about, TalkSlide.class);
  }

  private void prolong(RemoteTask task) {
    query(
        "update remote_post set claimed_until = now() + interval '60 seconds' where id = $1",
        task.id());
  }

  /**
   * The source, and the moment of the talk that a post is about: nothing is written later than now,
   * and what its author sees may be late.
   */
  private Row source(UUID id, Instant writtenAt) {
    return query(
            "select kind, host, policy, caps, least($2, now()) - make_interval(secs => lag_seconds) as moment"
                + " from remote_source where id = $1",
            id,
            writtenAt.atOffset(ZoneOffset.UTC))
        .iterator()
        .next();
  }

  private static SourcePolicy policy(Row source) {
    return Json.constant(SourcePolicy.class, source.getString("policy"));
  }

  private static byte[] hash(RemotePost post) {
    String addresses =
        post.pictures().stream()
            .map(picture -> picture.url() + "\n" + picture.alt())
            .collect(Collectors.joining("\n\n"));
    return Hashes.sha256(addresses);
  }

  private RowSet<Row> query(String sql, Object... values) {
    return Sql.query(pool, sql, values);
  }
}
