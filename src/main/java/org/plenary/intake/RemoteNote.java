package org.plenary.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Author;
import org.plenary.model.Participant;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Source;
import org.plenary.model.TalkSlide;
import org.plenary.model.Times;
import org.plenary.model.Wording;
import org.plenary.posts.Hold;
import org.plenary.posts.Hold.TextFinding;

/**
 * A post from another service, on its way in.
 *
 * @param id what the post is called here
 * @param from the source that told of it
 * @param about the talk and the slide, when that is settled; null leaves the slide to the time
 * @param handle what its author is known by there
 * @param media its pictures, which are in quarantine already
 * @param reason why a person has to decide about it, whatever is found; null when nothing calls for
 *     it
 */
public record RemoteNote(
    UUID id,
    UUID from,
    @Nullable UUID session,
    @Nullable TalkSlide about,
    Wording words,
    Instant writtenAt,
    Source source,
    String handle,
    List<UUID> media,
    @Nullable String reason) {

  /** The reason of what went over a cap. */
  public static final String TOO_MANY = "too-many";

  private static final int RISK_OF_TOO_MANY = 5;

  Post post(Participant author, TalkSlide what) {
    return new Post(
        id,
        null,
        what.session(),
        new Author(
            author.id(), author.name(), author.credentials(), false, author.attendance(), handle),
        words.text().text(),
        words.text().ranges(),
        words.contentWarning(),
        words.language(),
        List.of(),
        what.slide(),
        null,
        null,
        null,
        null,
        source,
        Times.now(),
        null,
        PostState.HELD);
  }

  /** Why it is held; null lets it pass. */
  @Nullable Hold hold(List<TextFinding> findings) {
    if (findings.isEmpty() && media.isEmpty() && reason == null) {
      return null;
    }
    return new Hold(
        Math.max(
            Screened.risk(findings),
            TOO_MANY.equals(reason) && media.isEmpty()
                ? RISK_OF_TOO_MANY
                : Intake.RISK_OF_A_PICTURE),
        !findings.isEmpty() ? "text" : reason == null ? "picture" : reason,
        findings,
        media.isEmpty() ? Map.of() : Map.of(id, media),
        reason != null);
  }

  /** Texts are not for logs. */
  @Override
  public String toString() {
    return "RemoteNote[" + id + "]";
  }
}
