package org.plenary.posts;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Transaction;
import org.plenary.model.ConferenceEvent.ItemChanged;
import org.plenary.model.MediaRef;
import org.plenary.model.Post;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;

/**
 * Why a unit is held, and the pictures it is held with.
 *
 * @param risk 0 to 100; the desk works the highest first
 * @param reason a word for the desk: {@code picture}, {@code text}, {@code reported}, {@code
 *     edited}, {@code muted}, {@code slide-rights}
 * @param findings what the rules found in the texts, by place and never by content
 * @param media the pictures of each post, in order
 * @param byPerson whether a person has to decide, whatever the check of the pictures says
 */
public record Hold(
    int risk,
    String reason,
    List<TextFinding> findings,
    Map<UUID, List<UUID>> media,
    boolean byPerson) {
  private static final int LITTLE_RISK = 5;

  /** For which a passing check is enough. */
  public Hold(int risk, String reason, List<TextFinding> findings, Map<UUID, List<UUID>> media) {
    this(risk, reason, findings, media, false);
  }

  /** What the desk has muted, held for whatever else it is held for. */
  public static Hold muted(@Nullable Hold otherwise) {
    return forPerson("muted", otherwise);
  }

  /** What its speaker does not want to see posted about a slide. */
  public static Hold againstSlideRights(@Nullable Hold otherwise) {
    return forPerson("slide-rights", otherwise);
  }

  private static Hold forPerson(String reason, @Nullable Hold otherwise) {
    return otherwise == null
        ? new Hold(LITTLE_RISK, reason, List.of(), Map.of(), true)
        : new Hold(otherwise.risk(), reason, otherwise.findings(), otherwise.media(), true);
  }

  /** A stretch of a post's text that may identify a patient; offsets in UTF-16 code units. */
  public record TextFinding(UUID post, String category, double score, int start, int end) {}

  /**
   * Ties the pictures to their posts, opens the item, and tells the desks and the author.
   *
   * @return the posts with their held pictures: for the author and the desks only
   */
  public List<Post> write(Transaction transaction, String conference, List<Post> posts) {
    List<Post> held = posts.stream().map(post -> withPictures(transaction, post)).toList();
    open(transaction, conference, held.getFirst());
    for (Post post : held) {
      transaction.append(StreamId.desk(conference), OwnPending.held(transaction, post));
    }
    return held;
  }

  /**
   * Opens the item and tells the desks only: what it is about stays as it is until somebody
   * decides.
   */
  public void open(Transaction transaction, String conference, Post first) {
    UUID item = first.id();
    transaction.query(
        "insert into item (id, conference, author, state, risk, reason, by_person) values ($1, $2, $3, 'held', $4, $5, $6)"
            + " on conflict (id) do update set state = 'held', reason = $5, closed_at = null,"
            + " risk = case item.state when 'held' then greatest(item.risk, $4) else $4 end,"
            + " created_at = case item.state when 'held' then item.created_at else now() end,"
            + " claimed_by = case item.state when 'held' then item.claimed_by end,"
            + " claimed_until = case item.state when 'held' then item.claimed_until end,"
            + " exchanged = item.state = 'held' and item.exchanged, by_person = item.by_person or $6",
        item,
        conference,
        first.author().id(),
        risk,
        reason,
        byPerson);
    Voices.forget(transaction, item);
    for (TextFinding finding : findings) {
      transaction.query(
          "insert into text_finding (item, post, category, score, start, \"end\") values ($1, $2, $3, $4, $5, $6)",
          item,
          finding.post(),
          finding.category(),
          finding.score(),
          finding.start(),
          finding.end());
    }
    transaction.append(
        StreamId.desk(conference), new ItemChanged(Items.load(transaction, conference, item)));
  }

  private Post withPictures(Transaction transaction, Post post) {
    List<UUID> pictures = media.getOrDefault(post.id(), List.of());
    if (pictures.isEmpty()) {
      return post;
    }
    List<MediaRef> tied = new ArrayList<>();
    for (UUID picture : pictures) {
      tied.add(tie(transaction, post, picture, tied.size()));
    }
    return Posts.write(transaction, post.withMedia(tied));
  }

  /**
   * Ties an uploaded picture of the author's to a post, at a place from 0.
   *
   * @throws org.plenary.model.Rejected when it is not theirs, or not waiting for a post
   */
  public static MediaRef tie(Transaction transaction, Post post, UUID picture, int position) {
    for (Row row :
        transaction.query(
            "update media set post = $1, position = $2 where id = $3 and owner = $4 and state = 'held'"
                + " and post is null returning width, height, alt",
            post.id(),
            position,
            picture,
            post.author().id())) {
      return MediaRef.held(
          picture, row.getInteger("width"), row.getInteger("height"), row.getString("alt"));
    }
    throw Rejection.invalid("media", "is not a picture of yours that waits for a post");
  }
}
