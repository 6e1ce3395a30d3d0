package org.plenary.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note, question or picture about a talk.
 *
 * @param seq its number on the wall; null until it is published
 * @param contentWarning what its author warns of, to be read before the text; null when they do not
 * @param language of the text, as BCP 47 has it; null when nobody has said
 * @param slide what its author was looking at
 * @param thread the first post of the thread it belongs to; null when it stands alone
 * @param disclosure the author's conflicts of interest, said on the post itself
 * @param statement the visible statement of a patient's written permission
 * @param at when it was accepted; a post released later keeps it
 */
public record Post(
    UUID id,
    @Nullable Long seq,
    @Nullable UUID session,
    Author author,
    String text,
    List<TextRange> ranges,
    @Nullable String contentWarning,
    @Nullable String language,
    List<MediaRef> media,
    @Nullable SlideRef slide,
    @Nullable UUID replyTo,
    @Nullable UUID thread,
    @Nullable String disclosure,
    @Nullable String statement,
    @Nullable Source source,
    Instant at,
    @Nullable Instant editedAt,
    PostState state) {

  public Post published(long number) {
    return with(number, PostState.PUBLISHED);
  }

  public Post inState(PostState next) {
    return with(seq, next);
  }

  public Post edited(Wording words, Instant when) {
    return new Post(
        id,
        seq,
        session,
        author,
        words.text().text(),
        words.text().ranges(),
        words.contentWarning(),
        words.language(),
        media,
        slide,
        replyTo,
        thread,
        disclosure,
        statement,
        source,
        at,
        when,
        state);
  }

  /** Everything in it that can be read: what is searched. */
  public String words() {
    return contentWarning == null ? text : contentWarning + "\n" + text;
  }

  public Post withMedia(List<MediaRef> pictures) {
    return new Post(
        id,
        seq,
        session,
        author,
        text,
        ranges,
        contentWarning,
        language,
        pictures,
        slide,
        replyTo,
        thread,
        disclosure,
        statement,
        source,
        at,
        editedAt,
        state);
  }

  /** With the sentence about a patient's permission. */
  public Post stating(String sentence) {
    return new Post(
        id,
        seq,
        session,
        author,
        text,
        ranges,
        contentWarning,
        language,
        media,
        slide,
        replyTo,
        thread,
        disclosure,
        sentence,
        source,
        at,
        editedAt,
        state);
  }

  /** Of this moment. */
  public Post dated(Instant when) {
    return new Post(
        id,
        seq,
        session,
        author,
        text,
        ranges,
        contentWarning,
        language,
        media,
        slide,
        replyTo,
        thread,
        disclosure,
        statement,
        source,
        when,
        editedAt,
        state);
  }

  /** About this. */
  public Post about(TalkSlide what) {
    return new Post(
        id,
        seq,
        what.session(),
        author,
        text,
        ranges,
        contentWarning,
        language,
        media,
        what.slide(),
        replyTo,
        thread,
        disclosure,
        statement,
        source,
        at,
        editedAt,
        state);
  }

  private Post with(@Nullable Long number, PostState next) {
    return new Post(
        id,
        number,
        session,
        author,
        text,
        ranges,
        contentWarning,
        language,
        media,
        slide,
        replyTo,
        thread,
        disclosure,
        statement,
        source,
        at,
        editedAt,
        next);
  }

  /** Texts are not for logs. */
  @Override
  public String toString() {
    return "Post[" + id + "]";
  }
}
