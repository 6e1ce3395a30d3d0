package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.plenary.fetch.FetchFailed;
import org.plenary.fetch.Response;
import org.plenary.fetch.SafeFetcher;
import org.plenary.json.Json;

/**
 * Asks a service that an organizer has named, and says in words what went wrong.
 *
 * @param base the service's address
 * @param headers what is sent along, to that address and no other
 * @param called what the service is called in those words
 * @param refused what it does when it wants other credentials
 * @param budget how often it may be asked
 */
record JsonApi(
    SafeFetcher fetcher,
    URI base,
    Map<String, String> headers,
    String called,
    String refused,
    Budget budget) {
  private static final int LARGEST_ANSWER = 8 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(1);

  /** Empty when the service does not know of such a thing: not everyone has the whole API. */
  Optional<JsonNode> get(String path) throws SourceTrouble {
    return get(path, PATIENCE);
  }

  /**
   * @param patience how long to wait for the answer
   */
  Optional<JsonNode> get(String path, Duration patience) throws SourceTrouble {
    Response response;
    try {
      budget.take();
      response = fetcher.ask(base.resolve(path), headers, LARGEST_ANSWER, patience);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw SourceTrouble.passing("stopped");
    } catch (FetchFailed failed) {
      String words = called + ": " + failed.getMessage();
      throw failed.isPassing() ? SourceTrouble.passing(words) : SourceTrouble.lasting(words);
    }
    return switch (response.status()) {
      case 200 -> Optional.of(json(response.body()));
      case 404 -> Optional.empty();
      case 401, 403, 422 ->
          throw SourceTrouble.unauthorized(called + " " + refused + " (" + response.status() + ")");
      case 429 -> {
        Duration pause = RetryAfter.of(response, UNTIL_ASKED_AGAIN);
        budget.rest(pause);
        throw SourceTrouble.busy(called + " asks for a pause (429)", pause);
      }
      default -> throw SourceTrouble.passing(called + " answers " + response.status());
    };
  }

  private JsonNode json(byte[] body) throws SourceTrouble {
    try {
      return Json.mapper().readTree(body);
    } catch (IOException _) {
      throw SourceTrouble.passing(called + " does not answer in JSON");
    }
  }
}
