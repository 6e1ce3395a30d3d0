package org.plenary.intake;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.intake.NewPost.Attestation;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.model.ConferenceEvent.ItemChanged;
import org.plenary.model.ConferenceEvent.ItemGone;
import org.plenary.model.ConferenceEvent.OwnPost;
import org.plenary.model.ConferenceEvent.PostEdited;
import org.plenary.model.ConferenceEvent.PostGone;
import org.plenary.model.MediaRef;
import org.plenary.model.Participant;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.RichText;
import org.plenary.model.StreamId;
import org.plenary.model.Wording;
import org.plenary.moderation.Mute;
import org.plenary.moderation.Mutes;
import org.plenary.posts.Attested;
import org.plenary.posts.Hold;
import org.plenary.posts.Hold.TextFinding;
import org.plenary.posts.Items;
import org.plenary.posts.OwnPending;
import org.plenary.posts.Posts;
import org.plenary.posts.Voices;

/**
 * What authors do to their own posts: edit, take the pictures off, withdraw. Call it on a virtual
 * thread.
 */
public final class OwnChanges {
  private final Journal journal;
  private final Mutes mutes;

  public OwnChanges(Journal journal, Mutes mutes) {
    this.journal = journal;
    this.mutes = mutes;
  }

  /**
   * What is to change; null leaves it as it is.
   *
   * @param media the pictures it is to have, in order; those of its own that are not named are
   *     destroyed, and only a held post takes new ones
   */
  public record PostChange(
      @Nullable String text, @Nullable List<UUID> media, @Nullable Attestation attestation) {}

  private record Own(UUID unit, Post post, List<Post> all) {}

  /**
   * Edits a post. Its text is screened again: what does not pass takes the post off the wall until
   * a person decides.
   */
  public Accepted edit(Participant author, UUID id, PostChange change) {
    String written = change.text() == null ? null : PostText.of("text", change.text());
    return edit(
        author,
        id,
        change,
        written == null ? null : Wording.of(new RichText(written, Ranges.of(written))),
        post -> Screened.findings(List.of(post), change.attestation()));
  }

  /** Edits a post as its author has edited it on another service. */
  public Accepted edit(Participant author, UUID id, Wording words) {
    return edit(author, id, new PostChange(null, null, null), words, Screened::findingsOfAbsent);
  }

  private Accepted edit(
      Participant author,
      UUID id,
      PostChange change,
      @Nullable Wording words,
      Function<Post, List<TextFinding>> rules) {
    String conference = Intake.conferenceOf(author);
    boolean muted = words != null && isMuted(conference, author, words);
    return journal.transact(
        streams(conference),
        transaction -> {
          Own own = own(transaction, conference, author, id);
          Post post = own.post();
          if (post.state() != PostState.PUBLISHED && post.state() != PostState.HELD) {
            throw Rejection.conflict("post-over", "This post can no longer be edited.");
          }
          post = changed(transaction, own.unit(), post, words, change);
          List<TextFinding> findings = rules.apply(post);
          return post.state() == PostState.PUBLISHED
              ? editPublished(transaction, conference, post, change, findings, muted)
              : editHeld(transaction, conference, own.unit(), post, change, findings);
        });
  }

  private boolean isMuted(String conference, Participant author, Wording words) {
    String said =
        words.contentWarning() == null
            ? words.text().text()
            : words.contentWarning() + "\n" + words.text().text();
    return mutes.catches(conference, Mute.Said.of(author.id(), said, words.text().ranges()));
  }

  /** The text, and what its author says about patients now. What was stated stays stated. */
  private static Post changed(
      Transaction transaction, UUID unit, Post post, @Nullable Wording words, PostChange change) {
    Post changed = words == null ? post : post.edited(words, transaction.now());
    Attested attested = Attestations.kept(change.attestation());
    if (attested != null) {
      attested.write(transaction, unit);
      String statement = Screened.statement(change.attestation());
      changed = statement == null ? changed : changed.stating(statement);
    }
    return changed;
  }

  private static Accepted editPublished(
      Transaction transaction,
      String conference,
      Post edited,
      PostChange change,
      List<TextFinding> findings,
      boolean muted) {
    Post post = edited;
    if (change.media() != null) {
      post = fewer(transaction, post, change.media());
    }
    if (findings.isEmpty() && !muted) {
      Posts.write(transaction, post);
      transaction.append(StreamId.wall(conference), new PostEdited(post));
      return new Accepted.Published(List.of(post));
    }
    Post held =
        Posts.takeDown(transaction, conference, post, PostState.HELD, PostGone.Why.WITHDRAWN);
    transaction.query("delete from text_finding where post = $1", held.id());
    // An item is always a whole unit; a single edited part of a thread becomes one of its own.
    transaction.query("update post set unit = id, part = 0 where id = $1", held.id());
    Hold hold = new Hold(Screened.risk(findings), "edited", findings, Map.of());
    (muted ? Hold.muted(hold) : hold).write(transaction, conference, List.of(held));
    return new Accepted.Held(List.of(held));
  }

  /** Pictures can be taken off what everybody sees; another one would be seen unchecked. */
  private static Post fewer(Transaction transaction, Post post, List<UUID> wanted) {
    if (!post.media().stream().map(MediaRef::id).toList().containsAll(wanted)) {
      throw Rejection.conflict(
          "published", "This post is published. Withdraw it to post another picture.");
    }
    return OwnPictures.set(transaction, post.id(), post, wanted);
  }

  private static Accepted editHeld(
      Transaction transaction,
      String conference,
      UUID unit,
      Post changed,
      PostChange change,
      List<TextFinding> findings) {
    requireNobodyDecides(transaction, unit);
    Voices.forget(transaction, unit);
    transaction.query("delete from text_finding where item = $1 and post = $2", unit, changed.id());
    for (TextFinding finding : findings) {
      transaction.query(
          "insert into text_finding (item, post, category, score, start, \"end\") values ($1, $2, $3, $4, $5, $6)",
          unit,
          changed.id(),
          finding.category(),
          finding.score(),
          finding.start(),
          finding.end());
    }
    Post edited =
        change.media() == null
            ? changed
            : OwnPictures.set(transaction, unit, changed, change.media());
    Posts.write(transaction, edited);
    StreamId desk = StreamId.desk(conference);
    if (nothingLeftToCheck(transaction, unit)) {
      close(transaction, conference, unit, "released");
      List<Post> published =
          Posts.unit(transaction, conference, unit).stream()
              .map(post -> Posts.publish(transaction, conference, post))
              .toList();
      published.forEach(post ->
          transaction.append(
              desk, new OwnPost(post, PostState.PUBLISHED, OwnPost.Step.LIVE, null)));
      return new Accepted.Published(published);
    }
    transaction.append(desk, new ItemChanged(Items.load(transaction, conference, unit)));
    transaction.append(desk, OwnPending.held(transaction, edited));
    return new Accepted.Held(List.of(edited));
  }

  /** What a moderator has before their eyes is what their decision is about. */
  private static void requireNobodyDecides(Transaction transaction, UUID unit) {
    boolean taken =
        transaction
                .query("select 1 from item where id = $1 and claimed_until > now()", unit)
                .rowCount()
            > 0;
    if (taken) {
      throw Rejection.conflict(
          "being-decided",
          "A moderator is looking at this post right now. Withdraw it, or try again in a minute.");
    }
  }

  /**
   * A held unit goes live by its author's hand only when no picture and no finding is left, and
   * neither a report nor a rejection has brought it to the desk.
   */
  private static boolean nothingLeftToCheck(Transaction transaction, UUID unit) {
    Row row =
        transaction
            .query(
                "select (select count(*) from text_finding where item = $1)"
                    + " + (select count(*) from media m join post p on p.id = m.post where p.unit = $1"
                    + " and m.state = 'held') as left_over,"
                    + " (select reason <> 'reported' and not by_person from item where id = $1) as own_doing",
                unit)
            .iterator()
            .next();
    return row.getLong("left_over") == 0 && Boolean.TRUE.equals(row.getBoolean("own_doing"));
  }

  /** Withdraws a post; one that is held takes its whole unit, pictures and all, with it. */
  public void withdraw(Participant author, UUID id) {
    String conference = Intake.conferenceOf(author);
    journal.write(
        streams(conference),
        transaction -> {
          Own own = own(transaction, conference, author, id);
          switch (own.post().state()) {
            case PUBLISHED -> {
              OwnPictures.destroyAll(transaction, own.post());
              Posts.takeDown(
                  transaction, conference, own.post(), PostState.WITHDRAWN, PostGone.Why.WITHDRAWN);
            }
            case HELD -> {
              for (Post post :
                  own.all().stream().filter(one -> one.state() == PostState.HELD).toList()) {
                OwnPictures.destroyAll(transaction, post);
                Post gone = Posts.write(transaction, post.inState(PostState.WITHDRAWN));
                transaction.append(
                    StreamId.desk(conference),
                    new OwnPost(gone, PostState.WITHDRAWN, OwnPost.Step.REJECTED, null));
              }
              close(transaction, conference, own.unit(), "withdrawn");
            }
            // What a moderator has taken away stays so; its pictures do not wait for their time.
            case REMOVED, REJECTED -> OwnPictures.destroyAll(transaction, own.post());
            case WITHDRAWN -> {}
          }
        });
  }

  private static void close(Transaction transaction, String conference, UUID item, String state) {
    transaction.query("update item set state = $2, closed_at = now() where id = $1", item, state);
    transaction.append(StreamId.desk(conference), new ItemGone(item, state));
  }

  private static Own own(Transaction transaction, String conference, Participant author, UUID id) {
    UUID unit =
        Posts.unitOf(transaction, conference, id).orElseThrow(() -> Rejection.notFound("post"));
    List<Post> all = Posts.unit(transaction, conference, unit);
    Post post = all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    if (!post.author().id().equals(author.id())) {
      throw post.state() == PostState.PUBLISHED
          ? new Rejected(new Rejection.NotAllowed("Only its author can change a post."))
          : Rejection.notFound("post");
    }
    return new Own(unit, post, all);
  }

  private static Set<StreamId> streams(String conference) {
    return Set.of(StreamId.wall(conference), StreamId.desk(conference));
  }
}
