package org.plenary.intake;

import io.vertx.sqlclient.Pool;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Journal;
import org.plenary.journal.Sequencer;
import org.plenary.json.Json;
import org.plenary.model.Ids;
import org.plenary.model.Participant;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.SlideRef;
import org.plenary.model.StreamId;
import org.plenary.model.TalkSlide;
import org.plenary.model.Times;
import org.plenary.moderation.Mute;
import org.plenary.moderation.Mutes;
import org.plenary.posts.Attested;
import org.plenary.posts.Hold;
import org.plenary.posts.Hold.TextFinding;
import org.plenary.posts.NewUnit;
import org.plenary.posts.Posts;
import org.plenary.program.Program;

/**
 * Accepts posts. When it answers, the post is committed: published, if its text is clean and it has
 * no picture; held otherwise. Call it on a virtual thread.
 */
public final class Intake implements AutoCloseable {
  static final int RISK_OF_A_PICTURE = 10;

  private final Journal journal;
  private final Program program;
  private final Posts posts;
  private final RateLimit rate;
  private final int mostOnRecord;
  private final SlideAnchor anchor;
  private final Mutes mutes;
  private final Map<String, Sequencer<NewUnit, NewUnit.Written>> sequencers =
      new ConcurrentHashMap<>();

  /**
   * @param mutes what the desk does not want to see on the wall unasked
   * @param rate what this node lets through
   * @param mostOnRecord posts of one author in a minute, counted over what all nodes have written;
   *     0 is no limit, for a node that is alone
   */
  public Intake(
      Pool pool,
      Journal journal,
      Program program,
      Posts posts,
      Mutes mutes,
      RateLimit rate,
      int mostOnRecord) {
    this.journal = journal;
    this.program = program;
    this.posts = posts;
    this.mutes = mutes;
    this.rate = rate;
    this.mostOnRecord = mostOnRecord;
    this.anchor = new SlideAnchor(pool);
  }

  /**
   * Accepts a post or a thread.
   *
   * @param key the client's idempotency key: the same key with the same request is answered alike
   */
  public Accepted accept(Participant author, NewPost asked, @Nullable UUID key) {
    String conference = conferenceOf(author);
    checkSession(conference, asked.session());
    checkReply(conference, asked.replyTo());
    Attested attested = Attestations.kept(asked.attestation());
    limit(author.id(), key);
    SlideAnchor.Found about = anchor.find(asked.session(), asked.slide(), asked.writtenAt());
    List<Post> unit = unit(author, asked, about.slide());
    Map<UUID, List<UUID>> media = media(asked, unit);
    SlideWishes.require(about.slide(), about.rights(), !media.isEmpty());
    List<TextFinding> findings = Screened.findings(unit, asked.attestation());
    @Nullable Hold hold = muted(conference, unit, hold(findings, media));
    NewUnit.Written written =
        sequencer(conference)
            .submit(new NewUnit(conference, unit, null, key, hash(asked), attested, hold));
    if (written.repeated()) {
      rate.giveBack(author.id());
    }
    if (written.pause().isPositive()) {
      throw new Rejected(new Rejection.TooMany(written.pause()));
    }
    if (written.conflicting()) {
      throw Rejection.conflict("key-reused", "This Idempotency-Key was used for another request.");
    }
    return written.held()
        ? new Accepted.Held(written.posts())
        : new Accepted.Published(written.posts());
  }

  /**
   * Accepts a post that somebody wrote on another service. The same id again is answered alike and
   * does nothing more.
   */
  public Accepted accept(Participant author, RemoteNote note) {
    String conference = conferenceOf(author);
    limit(author.id(), note.id());
    SlideAnchor.Found found = about(note);
    TalkSlide about =
        note.about() == null ? new TalkSlide(note.session(), found.slide()) : note.about();
    Post post = note.post(author, about);
    @Nullable Hold hold =
        muted(conference, List.of(post), note.hold(Screened.findingsOfAbsent(post)));
    if (!found.rights().allow(!note.media().isEmpty())) {
      hold = Hold.againstSlideRights(hold);
    }
    NewUnit.Written written =
        sequencer(conference)
            .submit(
                new NewUnit(
                    conference, List.of(post), note.from(), note.id(), hash(note), null, hold));
    if (written.repeated()) {
      rate.giveBack(author.id());
    }
    if (written.pause().isPositive()) {
      throw new Rejected(new Rejection.TooMany(written.pause()));
    }
    return written.held()
        ? new Accepted.Held(written.posts())
        : new Accepted.Published(written.posts());
  }

  /** What somebody at the desk has put it beside counts; else what was showing. */
  private SlideAnchor.Found about(RemoteNote note) {
    TalkSlide settled = note.about();
    return settled == null
        ? anchor.find(note.session(), null, note.writtenAt())
        : anchor.find(settled.session(), Optional.ofNullable(settled.slide()), null);
  }

  /** Whoever only repeats what was accepted is answered, however often: it is not another post. */
  private void limit(UUID author, @Nullable UUID key) {
    Duration wait = rate.tryTake(author);
    if (wait.isPositive() && (key == null || !posts.accepted(author, key).await())) {
      throw new Rejected(new Rejection.TooMany(wait));
    }
  }

  /** How many posts wait for their transaction. */
  public int waiting() {
    return sequencers.values().stream().mapToInt(Sequencer::depth).sum();
  }

  static String conferenceOf(Participant author) {
    if (author.conference() == null) {
      throw Rejection.notFound("conference");
    }
    return author.conference();
  }

  private void checkSession(String conference, @Nullable UUID session) {
    if (session != null && !program.hasSession(conference, session).await()) {
      throw Rejection.invalid("session", "is not a session of this conference");
    }
  }

  private void checkReply(String conference, @Nullable UUID replyTo) {
    if (replyTo != null
        && posts
            .find(conference, replyTo)
            .await()
            .filter(post -> post.state() == PostState.PUBLISHED)
            .isEmpty()) {
      throw Rejection.invalid("replyTo", "is not a published post");
    }
  }

  private static List<Post> unit(Participant author, NewPost asked, @Nullable SlideRef slide) {
    Instant now = Times.now();
    List<NewPost.Part> more = asked.thread() == null ? List.of() : asked.thread();
    UUID first = Ids.next();
    List<Post> unit = new ArrayList<>(more.size() + 1);
    unit.add(
        post(
            first,
            author,
            asked,
            PostText.of(Screened.field(0), asked.text()),
            slide,
            asked.replyTo(),
            !more.isEmpty(),
            first,
            now));
    for (int i = 0; i < more.size(); i++) {
      String text = PostText.of(Screened.field(i + 1), more.get(i).text());
      unit.add(post(Ids.next(), author, asked, text, slide, unit.getLast().id(), true, first, now));
    }
    return unit;
  }

  private static Post post(
      UUID id,
      Participant author,
      NewPost asked,
      String text,
      @Nullable SlideRef slide,
      @Nullable UUID replyTo,
      boolean threaded,
      UUID first,
      Instant now) {
    String declared =
        author.disclosures().isEmpty() ? null : String.join("; ", author.disclosures());
    return new Post(
        id,
        null,
        asked.session(),
        author.asAuthor(),
        text,
        Ranges.of(text),
        null,
        null,
        List.of(),
        slide,
        replyTo,
        threaded ? first : null,
        asked.disclosure() == null ? declared : PostText.of("disclosure", asked.disclosure()),
        Screened.statement(asked.attestation()),
        null,
        now,
        null,
        PostState.HELD);
  }

  /**
   * The pictures of each post; a picture needs the author's word that it shows no patient, or that
   * it may.
   */
  private static Map<UUID, List<UUID>> media(NewPost asked, List<Post> unit) {
    Map<UUID, List<UUID>> media = new HashMap<>();
    if (asked.media() != null && !asked.media().isEmpty()) {
      media.put(unit.getFirst().id(), asked.media());
    }
    List<NewPost.Part> more = asked.thread() == null ? List.of() : asked.thread();
    for (int i = 0; i < more.size(); i++) {
      List<UUID> pictures = more.get(i).media();
      if (pictures != null && !pictures.isEmpty()) {
        media.put(unit.get(i + 1).id(), pictures);
      }
    }
    if (media.values().stream().flatMap(List::stream).distinct().count()
        != media.values().stream().mapToLong(List::size).sum()) {
      throw Rejection.invalid("media", "names a picture twice");
    }
    return media;
  }

  private static @Nullable Hold hold(List<TextFinding> findings, Map<UUID, List<UUID>> media) {
    if (findings.isEmpty() && media.isEmpty()) {
      return null;
    }
    int risk = Math.max(Screened.risk(findings), media.isEmpty() ? 0 : RISK_OF_A_PICTURE);
    return new Hold(risk, findings.isEmpty() ? "picture" : "text", findings, media);
  }

  /** What the desk has muted waits for it, whatever else is found. */
  private @Nullable Hold muted(String conference, List<Post> unit, @Nullable Hold hold) {
    boolean muted = unit.stream().anyMatch(post -> mutes.catches(conference, Mute.Said.of(post)));
    return muted ? Hold.muted(hold) : hold;
  }

  private Sequencer<NewUnit, NewUnit.Written> sequencer(String conference) {
    return sequencers.computeIfAbsent(
        conference,
        slug ->
            new Sequencer<>(
                slug,
                journal,
                Set.of(StreamId.wall(slug), StreamId.desk(slug)),
                (transaction, batch) -> NewUnit.write(transaction, batch, mostOnRecord)));
  }

  private static byte[] hash(Record asked) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(Json.bytes(asked));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sequencers.values().forEach(Sequencer::close);
  }
}
