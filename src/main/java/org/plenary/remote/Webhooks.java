package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.SafeFetcher;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;

/**
 * Takes in what signed webhooks tell. Only who knows the source's secret is heard; a stranger is
 * answered alike whether there is such a source or not. Call it on a virtual thread.
 */
public final class Webhooks {
  private static final int LONGEST_MESSAGE_ID = 200;
  private static final Duration WHEN_PAUSED = Duration.ofMinutes(5);

  /** Messages wait for one another rather than take the database's connections from the hall. */
  private static final int MOST_AT_ONCE = 3;

  private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);
  private final RemoteSources sources;
  private final RemotePosts posts;
  private final Reconciler reconciler;
  private final SlackHook slack;

  public Webhooks(
      RemoteSources sources, RemotePosts posts, Reconciler reconciler, SafeFetcher fetcher) {
    this.sources = sources;
    this.posts = posts;
    this.reconciler = reconciler;
    this.slack = new SlackHook(sources, fetcher);
  }

  /** What came with a message, by its name in any case; null when it did not. */
  @FunctionalInterface
  public interface Headers {
    @Nullable String get(String name);
  }

  /**
   * Takes a message in; when this returns, it is kept. The same message again changes nothing.
   *
   * @param body as it came: the signature is over these bytes
   * @return what has to be answered to whoever only asks whether this is the right address
   */
  public Optional<String> take(UUID id, Headers headers, byte[] body) {
    RemoteSource source = sources.find(id).filter(each -> each.kind().calls()).orElse(null);
    List<byte[]> secrets = source == null ? List.of() : sources.secrets(id);
    if (source == null || !isSigned(source, headers, body, secrets)) {
      throw new Rejected(new Rejection.NotSignedIn());
    }
    try {
      return source.kind() == RemoteSource.Kind.SLACK
          ? slack(source, headers, body)
          : standard(source, headers, body);
    } catch (Rejected refused) {
      if (!(refused.rejection() instanceof Rejection.Unavailable)) {
        sources.problem(id, "A message was not understood: " + words(refused));
      }
      throw refused;
    }
  }

  private static boolean isSigned(
      RemoteSource source, Headers headers, byte[] body, List<byte[]> secrets) {
    if (source.kind() == RemoteSource.Kind.SLACK) {
      return SlackSignature.isValid(
          headers.get("x-slack-request-timestamp"),
          headers.get("x-slack-signature"),
          body,
          secrets,
          Instant.now());
    }
    WebhookSignature.Headers standard =
        new WebhookSignature.Headers(
            headers.get("webhook-id"),
            headers.get("webhook-timestamp"),
            headers.get("webhook-signature"));
    return WebhookSignature.isValid(standard, body, secrets, Instant.now())
        && standard.id() != null
        && standard.id().length() <= LONGEST_MESSAGE_ID;
  }

  private Optional<String> standard(RemoteSource source, Headers headers, byte[] body) {
    if (source.state() == RemoteSource.State.PAUSED) {
      throw new Rejected(
          new Rejection.Unavailable("This source is paused. Send it again later.", WHEN_PAUSED));
    }
    String timestamp = Objects.requireNonNull(headers.get("webhook-timestamp"));
    Instant sentAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    keep(
        source,
        Objects.requireNonNull(headers.get("webhook-id")),
        WebhookMessage.read(body).event(source.id(), sentAt));
    return Optional.empty();
  }

  private Optional<String> slack(RemoteSource source, Headers headers, byte[] body) {
    JsonNode message = SlackHook.json(body);
    Optional<String> challenge = SlackHook.challenge(message);
    if (challenge.isEmpty()) {
      SlackHook.Told told = slack.read(source, message, headers.get("x-slack-retry-num"));
      if (told.event() != null) {
        keep(source, told.message(), told.event());
      }
    }
    return challenge;
  }

  private void keep(RemoteSource source, String message, RemoteEvent event) {
    boolean fresh;
    atOnce.acquireUninterruptibly();
    try {
      fresh = posts.take(source, message, List.of(event));
    } finally {
      atOnce.release();
    }
    if (fresh) {
      reconciler.wake();
    }
  }

  private static String words(Rejected refused) {
    return refused.rejection() instanceof Rejection.Invalid(var errors)
        ? errors.stream()
            .map(error -> error.field() + " " + error.message())
            .collect(Collectors.joining(", "))
        : refused.rejection().getClass().getSimpleName();
  }
}
