package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.SafeFetcher;

/** What is asked of an AppView of Bluesky; nobody has to have an account for it. */
final class BlueskyApi {
  /** The most posts, or profiles, that can be asked for at once. */
  static final int MOST = 25;

  private final JsonApi api;

  /**
   * @param base the AppView's address
   */
  BlueskyApi(SafeFetcher fetcher, URI base, Budget budget) {
    this.api =
        new JsonApi(
            fetcher, base, Map.of(), "the AppView", "does not answer without an account", budget);
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
    @Nullable JsonNode list =
        api.get("/xrpc/" + method + "?" + query).map(answer -> answer.path(field)).orElse(null);
    // What is no answer does not mean that all of them are gone.
    if (list == null || !list.isArray()) {
      throw SourceTrouble.passing("the AppView does not answer as it should");
    }
    List<JsonNode> found = new ArrayList<>();
    list.forEach(found::add);
    return found;
  }
}
