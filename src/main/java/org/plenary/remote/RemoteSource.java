package org.plenary.remote;

import java.time.Instant;
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
    @Nullable Instant lastErrorAt) {

  /** How it tells. */
  public enum Kind {
    /** It calls us: messages signed as Standard Webhooks has it. */
    WEBHOOK
  }

  /** How it is getting on. */
  public enum State {
    /** Nothing has come yet. */
    WAITING,
    LIVE,
    /** An organizer has stopped it. */
    PAUSED
  }
}
