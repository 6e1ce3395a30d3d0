package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.SafeFetcher;

/** What is asked of Slack, with the token of a bot. */
final class SlackApi {
  private static final Set<String> NOBODY = Set.of("user_not_found", "user_not_visible");
  private static final Set<String> LATER =
      Set.of("ratelimited", "internal_error", "fatal_error", "service_unavailable");

  private final JsonApi api;

  SlackApi(SafeFetcher fetcher, RemoteSource source, String token) {
    this.api =
        new JsonApi(
            fetcher,
            URI.create(source.url()),
            authorization(token),
            "Slack",
            "does not accept the bot's token",
            Budget.UNCOUNTED);
  }

  static Map<String, String> authorization(String token) {
    return Map.of("authorization", "Bearer " + token);
  }

  /** Where the files of a source's workspace are. */
  static URI files(String url, @Nullable String picturesUrl) {
    return URI.create(
        picturesUrl != null ? picturesUrl : "https://files." + URI.create(url).getRawAuthority());
  }

  /** Whether an address is at the server of the files: no other is ever sent the token. */
  static boolean isAt(URI files, String address) {
    try {
      URI uri = URI.create(address);
      return uri.getRawAuthority() != null
          && files.getScheme().equalsIgnoreCase(uri.getScheme())
          && files.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** The name of the workspace that the token is for. */
  String workspace() throws SourceTrouble {
    return answer("auth.test", Duration.ofSeconds(10)).path("team").asText();
  }

  /** What somebody is called; empty when there is nobody of this id. */
  Optional<String> name(String user, Duration patience) throws SourceTrouble {
    JsonNode answer = answer("users.info?user=" + user, patience);
    JsonNode profile = answer.path("user").path("profile");
    return Optional.of(
            profile.path("display_name").asText().isBlank()
                ? profile.path("real_name").asText()
                : profile.path("display_name").asText())
        .filter(name -> !name.isBlank());
  }

  private JsonNode answer(String method, Duration patience) throws SourceTrouble {
    JsonNode answer =
        api.get("/api/" + method, patience)
            .orElseThrow(() -> SourceTrouble.lasting("there is no Slack at this address"));
    String error = answer.path("error").asText();
    if (answer.path("ok").asBoolean() || NOBODY.contains(error)) {
      return answer;
    }
    throw LATER.contains(error)
        ? SourceTrouble.passing("Slack answers " + error)
        : SourceTrouble.unauthorized("Slack does not accept the bot's token: " + said(error));
  }

  private static String said(String error) {
    return error.matches("[a-z_]{1,60}") ? error : "it does not say why";
  }
}
