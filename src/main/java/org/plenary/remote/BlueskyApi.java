package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.fetch.FetchFailed;
import org.plenary.fetch.Response;
import org.plenary.fetch.SafeFetcher;
import org.plenary.json.Json;

/** What is asked of an AppView of Bluesky; nobody has to have an account for it. */
final class BlueskyApi {
  /** The most posts, or profiles, that can be asked for at once. */
  static final int MOST = 25;

  private static final int LARGEST_ANSWER = 8 << 20;
  private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(1);

  private final SafeFetcher fetcher;
  private final URI base;

  /**
   * @param base the AppView's address
   */
  BlueskyApi(SafeFetcher fetcher, URI base) {
    this.fetcher = fetcher;
    this.base = base;
  }

  /** Those of these posts that are there for everybody, with the labels they were given. */
  List<JsonNode> posts(List<String> uris) throws SourceTrouble {
    return ask("app.bsky.feed.getPosts", "uris", uris, "posts");
  }

  /** The profiles of those of these authors whose accounts are there. */
  List<JsonNode> profiles(List<String> dids) throws SourceTrouble {
    return ask("app.bsky.actor.getProfiles", "actors", dids, "profiles");
  }

  private List<JsonNode> ask(String method, String parameter, List<String> values, String field)
      throws SourceTrouble {
    if (values.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " at once");
    }
    if (values.isEmpty()) {
      return List.of();
    }
    String query =
        values.stream()
            .map(value -> parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    JsonNode list = get("/xrpc/" + method + "?" + query).path(field);
    // What is no answer does not mean that all of them are gone.
    if (!list.isArray()) {
      throw SourceTrouble.passing("the AppView does not answer as it should");
    }
    List<JsonNode> found = new ArrayList<>();
    list.forEach(found::add);
    return found;
  }

  private JsonNode get(String path) throws SourceTrouble {
    try {
      Response response = fetcher.ask(base.resolve(path), Map.of(), LARGEST_ANSWER);
      return switch (response.status()) {
        case 200 -> Json.mapper().readTree(response.body());
        case 401, 403 ->
            throw SourceTrouble.unauthorized(
                "the AppView does not answer without an account (" + response.status() + ")");
        case 429 ->
            throw SourceTrouble.busy(
                "the AppView asks for a pause (429)", RetryAfter.of(response, UNTIL_ASKED_AGAIN));
        default -> throw SourceTrouble.passing("the AppView answers " + response.status());
      };
    } catch (FetchFailed failed) {
      throw failed.isPassing()
          ? SourceTrouble.passing("the AppView: " + failed.getMessage())
          : SourceTrouble.lasting("the AppView: " + failed.getMessage());
    } catch (IOException _) {
      throw SourceTrouble.passing("the AppView does not answer in JSON");
    }
  }
}
