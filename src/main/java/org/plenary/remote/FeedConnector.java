package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.FetchFailed;
import org.plenary.fetch.Response;
import org.plenary.fetch.SafeFetcher;
import org.plenary.json.Json;
import org.plenary.remote.RemoteSource.State;

/**
 * Reads a feed once a minute, and only what has changed (RFC 9110, conditional requests). A feed is
 * a window: what is no longer in it has not been deleted.
 */
final class FeedConnector implements Connector {
  private static final Duration TURN = Duration.ofSeconds(60);
  private static final int LARGEST = 2 << 20;

  private final Lease lease;
  private final SafeFetcher fetcher;
  private final RemotePosts posts;
  private final SourceLeases leases;
  private final Runnable told;

  /**
   * @param told is run when there is something to bring to the wall
   */
  FeedConnector(
      Lease lease, SafeFetcher fetcher, RemotePosts posts, SourceLeases leases, Runnable told) {
    this.lease = lease;
    this.fetcher = fetcher;
    this.posts = posts;
    this.leases = leases;
    this.told = told;
  }

  @Override
  public void follow(Progress progress) throws SourceTrouble, InterruptedException {
    leases.state(lease, State.PROBING, null);
    while (true) {
      Response response = ask(fetcher, lease.source().url(), unlessUnchanged());
      if (response.status() == 200) {
        take(FeedEntries.read(response.body(), lease.source(), Instant.now()), cursor(response));
      }
      leases.state(lease, State.LIVE, null);
      progress.steady();
      Thread.sleep(TURN);
    }
  }

  static Response ask(SafeFetcher fetcher, String url, Map<String, String> headers)
      throws SourceTrouble {
    Response response;
    try {
      response = fetcher.ask(URI.create(url), headers, LARGEST);
    } catch (FetchFailed failed) {
      throw failed.isPassing()
          ? SourceTrouble.passing("the feed: " + failed.getMessage())
          : SourceTrouble.lasting("the feed: " + failed.getMessage());
    }
    return switch (response.status()) {
      case 200, 304 -> response;
      case 301, 302, 303, 307, 308 ->
          throw SourceTrouble.lasting(
              "the feed has moved to " + response.header("location") + ": change its address");
      case 401, 403 -> throw SourceTrouble.lasting("the feed is not public");
      case 404, 410 -> throw SourceTrouble.lasting("there is no feed at this address");
      case 429, 503 ->
          throw SourceTrouble.busy(
              "the feed asks for a pause (" + response.status() + ")",
              RetryAfter.of(response, TURN));
      default -> throw SourceTrouble.passing("the feed answers " + response.status());
    };
  }

  private void take(List<RemotePost> entries, String cursor) {
    List<RemoteEvent> events = entries.stream().<RemoteEvent>map(RemoteEvent.Written::new).toList();
    posts.take(lease, events, cursor);
    if (!events.isEmpty()) {
      told.run();
    }
  }

  /** What the feed calls the state it was in. */
  private static String cursor(Response response) {
    Map<String, String> state = new HashMap<>();
    put(state, "if-none-match", response.header("etag"));
    put(state, "if-modified-since", response.header("last-modified"));
    return Json.write(state);
  }

  private static void put(Map<String, String> state, String header, @Nullable String value) {
    if (value != null) {
      state.put(header, value);
    }
  }

  private Map<String, String> unlessUnchanged() {
    Map<String, String> headers = new HashMap<>();
    @Nullable String cursor = leases.cursor(lease);
    if (cursor != null) {
      for (Map.Entry<String, JsonNode> header : Json.read(cursor, JsonNode.class).properties()) {
        headers.put(header.getKey(), header.getValue().asText());
      }
    }
    return headers;
  }
}
