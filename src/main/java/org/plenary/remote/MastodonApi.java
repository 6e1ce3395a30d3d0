package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.fetch.SafeFetcher;
import org.plenary.json.Json;

/** What is asked of a Mastodon instance, or one that speaks like it. */
final class MastodonApi {
  /** The most statuses that can be asked for by id at once. */
  static final int MOST_IDS = 20;

  /** The most statuses that are answered at once. */
  static final int PAGE = 40;

  private final URI base;
  private final JsonApi api;

  /**
   * @param base the instance's address
   * @param token of a user of it, with {@code read:statuses} and {@code read:accounts}
   */
  MastodonApi(SafeFetcher fetcher, URI base, String token, Budget budget) {
    this.base = base;
    this.api =
        new JsonApi(
            fetcher,
            base,
            Map.of("authorization", "Bearer " + token),
            "the instance",
            "does not accept the token for this",
            budget);
  }

  /**
   * An instance, as far as it matters here.
   *
   * @param streaming where its stream is; it may be another host
   * @param hidden whether it keeps posts under hashtags from us
   */
  record Instance(String domain, URI streaming, boolean hidden) {}

  Instance instance() throws SourceTrouble {
    JsonNode answer = api.get("/api/v2/instance").orElseGet(Json.mapper()::createObjectNode);
    String streaming = answer.path("configuration").path("urls").path("streaming").asText("");
    JsonNode feeds = answer.path("configuration").path("timelines_access").path("hashtag_feeds");
    try {
      return new Instance(
          answer.path("domain").asText(base.getHost()),
          streaming.isEmpty()
              ? URI.create(base.toString().replaceFirst("^http", "ws"))
              : URI.create(streaming),
          feeds.path("remote").asText().equals("disabled")
              || feeds.path("local").asText().equals("disabled"));
    } catch (IllegalArgumentException _) {
      throw SourceTrouble.passing("the instance names no usable address for its stream");
    }
  }

  /** Refuses a token that is not accepted. */
  void verifyToken() throws SourceTrouble {
    Optional<JsonNode> _ = api.get("/api/v1/accounts/verify_credentials");
  }

  /** The statuses under a hashtag that are newer than one, the oldest of them first. */
  List<JsonNode> tagged(String tag, String after) throws SourceTrouble {
    List<JsonNode> page = new ArrayList<>();
    api.get(
            "/api/v1/timelines/tag/"
                + encoded(tag)
                + "?limit="
                + PAGE
                + "&min_id="
                + encoded(after))
        .ifPresent(answer -> answer.forEach(page::addFirst));
    return page;
  }

  /**
   * Those of these statuses that are there and public.
   *
   * @return empty when it does not tell
   */
  Optional<List<JsonNode>> statuses(List<String> ids) throws SourceTrouble {
    String query =
        ids.stream().map(id -> "id%5B%5D=" + encoded(id)).collect(Collectors.joining("&"));
    return api.get("/api/v1/statuses?" + query)
        .map(answer -> {
          List<JsonNode> found = new ArrayList<>();
          answer.forEach(found::add);
          return found;
        });
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
