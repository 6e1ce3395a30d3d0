package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.Response;
import org.plenary.fetch.SafeFetcher;
import org.plenary.intake.RateLimit;
import org.plenary.model.Rejection;

/**
 * Asks a source once, as it would be asked, and tells an organizer what came of it: nothing is kept
 * and nothing goes on the wall. Call it on a virtual thread.
 */
public final class SourceTrial {
  private static final String NO_POST = "at://did:plc:nobody/app.bsky.feed.post/none";
  private static final int PER_MINUTE = 6;
  private static final Duration SAMPLE = Duration.ofDays(1);

  private final RemoteSources sources;
  private final SafeFetcher fetcher;
  private final RateLimit limit = new RateLimit(PER_MINUTE);

  public SourceTrial(RemoteSources sources, SafeFetcher fetcher) {
    this.sources = sources;
    this.fetcher = fetcher;
  }

  /**
   * How it went.
   *
   * @param steps what has worked, in words, in the order in which it was tried
   * @param problem why the next step did not; null when everything did
   * @param found posts within the last day, as far as one answer tells; null when it was not
   *     reached
   */
  public record Outcome(List<String> steps, @Nullable String problem, @Nullable Integer found) {}

  /**
   * Tries one that is not kept.
   *
   * @throws org.plenary.model.Rejected when it could not be kept either, or too many are tried
   */
  public Outcome attempt(RemoteSources.NewSource asked, UUID organizer) {
    return attempt(
        RemoteSources.asIf(asked),
        RemoteSources.secret(asked),
        RemoteSources.botToken(asked).orElse(""),
        organizer);
  }

  /** Tries one that there is, with the token that it has. */
  public Outcome attempt(String conference, UUID id, UUID organizer) {
    RemoteSource source =
        sources.find(conference, id).orElseThrow(() -> Rejection.notFound("source"));
    List<byte[]> secrets = sources.secrets(id);
    if (secrets.isEmpty()) {
      return new Outcome(
          List.of(), "Its secret cannot be read with this server's key: give it a new one.", null);
    }
    return attempt(source, secrets.getFirst(), sources.botToken(id).orElse(""), organizer);
  }

  private Outcome attempt(RemoteSource source, byte[] secret, String botToken, UUID organizer) {
    limit.take(organizer);
    List<String> steps = new ArrayList<>();
    try {
      @Nullable Integer found =
          switch (source.kind()) {
            case MASTODON -> mastodon(source, secret, steps);
            case FEED -> feed(source, steps);
            case BLUESKY -> {
              new BlueskyApi(fetcher, URI.create(source.url()), Budget.UNCOUNTED)
                  .posts(List.of(NO_POST));
              steps.add("the AppView answers");
              steps.add("the stream is only listened to once the source is there");
              yield null;
            }
            case SLACK -> {
              String workspace = new SlackApi(fetcher, source, botToken).workspace();
              steps.add("the bot's token is good for " + workspace);
              steps.add("Slack calls this server: whether it does shows when somebody writes");
              yield null;
            }
            case WEBHOOK -> {
              steps.add("A webhook is not asked: it calls this server. Add it and send a post.");
              yield null;
            }
          };
      return new Outcome(steps, null, found);
    } catch (SourceTrouble trouble) {
      return new Outcome(steps, trouble.getMessage(), null);
    }
  }

  private int mastodon(RemoteSource source, byte[] secret, List<String> steps)
      throws SourceTrouble {
    String tag = Hashtag.normalized(source.tag() == null ? "" : source.tag());
    String token = new String(secret, StandardCharsets.US_ASCII);
    MastodonApi api = new MastodonApi(fetcher, URI.create(source.url()), token, Budget.UNCOUNTED);
    MastodonApi.Instance instance = api.instance();
    steps.add(instance.domain() + " answers; its stream is at " + instance.streaming().getHost());
    api.verifyToken();
    steps.add("the token is good and may read its own account");
    if (instance.hidden()) {
      throw SourceTrouble.lasting(
          "this instance hides posts under hashtags: they cannot be read here, whoever asks");
    }
    String aDayAgo = Long.toString(Instant.now().minus(SAMPLE).toEpochMilli() << 16);
    List<JsonNode> statuses = api.tagged(tag, aDayAgo);
    steps.add("the token may read the posts under #" + tag);
    return (int)
        statuses.stream()
            .flatMap(status -> MastodonStatus.read(status, instance.domain(), tag).stream())
            .filter(RemoteEvent.Written.class::isInstance)
            .count();
  }

  private int feed(RemoteSource source, List<String> steps) throws SourceTrouble {
    Response response = FeedConnector.ask(fetcher, source.url(), Map.of());
    steps.add("there is something to read at this address");
    int found = FeedEntries.read(response.body(), source, Instant.now()).size();
    steps.add("it is a feed");
    return found;
  }
}
