package org.plenary.remote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where posts from elsewhere come from.
 *
 * @param url of the service, for people
 * @param host what its posts are shown to come from
 * @param tag the hashtag it is asked for; null takes what it sends
 * @param lastSeenAt when it last told something
 * @param lastError what went wrong since, in words for a person
 * @param lag by how many seconds its authors see the talk later than the hall does
 * @param hidden nothing that came from it is shown
 * @param streamUrl where its stream is, when that is not the usual one
 * @param picturesUrl where its pictures are, when that is not the usual server
 * @param authors of Bluesky, the only ones that are followed, by account or handle; none is
 *     everybody
 */
public record RemoteSource(
    UUID id,
    String conference,
    Kind kind,
    String url,
    String host,
    @Nullable String tag,
    SourcePolicy policy,
    State state,
    @Nullable Instant lastSeenAt,
    @Nullable String lastError,
    @Nullable Instant lastErrorAt,
    int lag,
    Caps caps,
    Consent consent,
    boolean hidden,
    @Nullable String streamUrl,
    @Nullable String picturesUrl,
    List<String> authors) {

  /** How it tells. */
  public enum Kind {
    /** It calls us: messages signed as Standard Webhooks has it. */
    WEBHOOK,
    /** We ask a Mastodon instance, and listen to its stream. */
    MASTODON,
    /** We read it again and again: RSS, Atom or JSON Feed. */
    FEED,
    /** We listen to all posts of Bluesky, and ask an AppView about those under the hashtag. */
    BLUESKY,
    /** It calls us: what is written in channels of a workspace, as its Events API tells it. */
    SLACK;

    /** Whether it calls us, and nobody asks it. */
    public boolean calls() {
      return this == WEBHOOK || this == SLACK;
    }
  }

  /** How it is getting on. */
  public enum State {
    /** Nothing has come yet. */
    WAITING,
    /** Finding out what the other side allows. */
    PROBING,
    /** Reading what was missed. */
    BACKFILLING,
    LIVE,
    /** It cannot be reached, or asks for a pause; it will be tried again. */
    BACKING_OFF,
    /** It does not accept the token: nothing comes until it has another. */
    UNAUTHORIZED,
    /** It can never work as it is set up. */
    FAILED,
    /** An organizer has stopped it. */
    PAUSED
  }
}
