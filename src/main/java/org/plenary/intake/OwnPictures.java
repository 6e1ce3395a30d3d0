package org.plenary.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.journal.Transaction;
import org.plenary.model.MediaRef;
import org.plenary.model.Post;
import org.plenary.model.Rejection;
import org.plenary.posts.Hold;
import org.plenary.slides.Rights;

/** What authors do to the pictures of a held post: take them off, or put others in their place. */
final class OwnPictures {
  /** As a new post with a picture. */
  private static final int RISK = 10;

  private OwnPictures() {}

  /**
   * Gives a held post exactly these pictures. The ones that are left out are destroyed; the ones
   * that are new are checked like any other. Asking for what is there changes nothing.
   */
  static Post set(Transaction transaction, UUID unit, Post post, List<UUID> wanted) {
    Map<UUID, MediaRef> there =
        post.media().stream().collect(Collectors.toMap(MediaRef::id, Function.identity()));
    if (post.media().stream().map(MediaRef::id).toList().equals(wanted)) {
      return post;
    }
    Set<UUID> kept = new HashSet<>(wanted);
    if (kept.size() < wanted.size()) {
      throw Rejection.invalid("media", "names a picture twice");
    }
    if (!there.keySet().containsAll(wanted)) {
      SlideWishes.require(post.slide(), Rights.of(transaction, post.slide()), true);
      reopen(transaction, unit);
    }
    there.keySet().stream().filter(id -> !kept.contains(id)).forEach(id -> drop(transaction, id));
    List<MediaRef> pictures = new ArrayList<>();
    for (UUID id : wanted) {
      pictures.add(placed(transaction, post, there, id, pictures.size()));
    }
    return post.withMedia(pictures);
  }

  private static MediaRef placed(
      Transaction transaction, Post post, Map<UUID, MediaRef> there, UUID id, int position) {
    MediaRef known = there.get(id);
    if (known == null) {
      return Hold.tie(transaction, post, id, position);
    }
    transaction.query("update media set position = $2 where id = $1", id, position);
    return known.held();
  }

  /**
   * The item begins anew with pictures that nobody has seen. While a moderator looks at the old
   * ones it cannot: their decision would release what they have not seen. What somebody reported is
   * not its author's any more to mend.
   */
  private static void reopen(Transaction transaction, UUID unit) {
    boolean open =
        transaction
                .query(
                    "update item set exchanged = true, claimed_by = null, claimed_until = null, reason = 'picture',"
                        + " risk = greatest($2, (select coalesce(round(100 * max(score)), 0)::int from text_finding"
                        + " where item = $1)) where id = $1 and state = 'held' and reason <> 'reported'"
                        + " and (claimed_until is null or claimed_until <= now())",
                    unit,
                    RISK)
                .rowCount()
            > 0;
    if (!open) {
      throw Rejection.conflict(
          "being-decided",
          "A moderator is looking at this post right now. Its pictures stay as they are; try again in a minute.");
    }
  }

  /** No post has it any more, so that no undoing of a decision brings it back. */
  private static void drop(Transaction transaction, UUID media) {
    destroy(transaction, media);
    transaction.query("update media set post = null, position = null where id = $1", media);
  }

  private static void destroy(Transaction transaction, UUID media) {
    transaction.query("delete from derivative where media = $1", media);
    transaction.query("delete from quarantine where media = $1", media);
    transaction.query("delete from screening_job where media = $1", media);
    transaction.query("update media set state = 'destroyed', release = null where id = $1", media);
  }

  /** Destroys all pictures of a post. */
  static void destroyAll(Transaction transaction, Post post) {
    post.media().forEach(picture -> destroy(transaction, picture.id()));
  }
}
