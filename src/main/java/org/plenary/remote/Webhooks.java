package org.plenary.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  public Webhooks(RemoteSources sources, RemotePosts posts, Reconciler reconciler) {
    this.sources = sources;
    this.posts = posts;
    this.reconciler = reconciler;
  }

  /**
   * Takes a message in; when this returns, it is kept. The same message again changes nothing.
   *
   * @param body as it came: the signature is over these bytes
   */
  public void take(
      UUID id,
      @Nullable String message,
      @Nullable String timestamp,
      @Nullable String signatures,
      byte[] body) {
    WebhookSignature.Headers headers = new WebhookSignature.Headers(message, timestamp, signatures);
    RemoteSource source = sources.find(id).orElse(null);
    List<byte[]> secrets = source == null ? List.of() : sources.secrets(id);
    if (source == null
        || !WebhookSignature.isValid(headers, body, secrets, Instant.now())
        || message == null
        || timestamp == null
        || message.length() > LONGEST_MESSAGE_ID) {
      throw new Rejected(new Rejection.NotSignedIn());
    }
    if (source.state() == RemoteSource.State.PAUSED) {
      throw new Rejected(
          new Rejection.Unavailable("This source is paused. Send it again later.", WHEN_PAUSED));
    }
    try {
      Instant sentAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
      if (taken(source, message, WebhookMessage.read(body).event(id, sentAt))) {
        reconciler.wake();
      }
    } catch (Rejected refused) {
      sources.problem(id, "A message was not understood: " + words(refused));
      throw refused;
    }
  }

  private boolean taken(RemoteSource source, String message, RemoteEvent event) {
    atOnce.acquireUninterruptibly();
    try {
      return posts.take(source, message, List.of(event));
    } finally {
      atOnce.release();
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
