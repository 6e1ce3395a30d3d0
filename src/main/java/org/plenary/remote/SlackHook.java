package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.SafeFetcher;
import org.plenary.json.Json;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.remote.RemoteSource.State;

/**
 * Understands what Slack's Events API sends. Slack waits three seconds for an answer and sends what
 * was not taken three times more, within five minutes. Call it on a virtual thread.
 */
final class SlackHook {
  private static final int LONGEST_CHALLENGE = 500;
  private static final int LONGEST_ID = 200;
  private static final int LAST_RETRY = 3;
  private static final Duration FOR_NAMES = Duration.ofMillis(1_500);

  private final RemoteSources sources;
  private final SlackNames names;

  SlackHook(RemoteSources sources, SafeFetcher fetcher) {
    this.sources = sources;
    this.names = new SlackNames(sources, fetcher);
  }

  /**
   * What was sent, understood.
   *
   * @param message what Slack calls it, the same when it is sent again
   * @param event null when it is of no concern
   */
  record Told(String message, @Nullable RemoteEvent event) {}

  /** The challenge of a request that only asks whether this is the right address. */
  static Optional<String> challenge(JsonNode body) {
    if (!body.path("type").asText().equals("url_verification")) {
      return Optional.empty();
    }
    String challenge = body.path("challenge").asText();
    if (challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
      throw Rejection.invalid("challenge", "is missing or too long");
    }
    return Optional.of(challenge);
  }

  static JsonNode json(byte[] body) {
    try {
      return Json.mapper().readTree(body);
    } catch (IOException _) {
      throw Rejection.invalid("body", "is not JSON");
    }
  }

  /**
   * @param retry which time it is sent again; null is the first
   * @throws Rejected when it cannot be understood, or should be sent again
   */
  Told read(RemoteSource source, JsonNode body, @Nullable String retry) {
    String id = body.path("event_id").asText();
    if (!body.path("type").asText().equals("event_callback")) {
      return new Told(id, null);
    }
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw Rejection.invalid("event_id", "is missing or too long");
    }
    Optional<SlackMessage> message = SlackMessage.read(body.path("event"));
    if (source.state() == State.PAUSED) {
      // What is deleted there goes here, whatever an organizer has paused.
      message = message.filter(told -> told.message() == null);
    }
    return new Told(id, message.map(told -> event(source, told, retry)).orElse(null));
  }

  private RemoteEvent event(RemoteSource source, SlackMessage message, @Nullable String retry) {
    List<String> people = message.people();
    List<SourceTrouble> troubles = new ArrayList<>();
    List<String> later = new ArrayList<>();
    Map<String, String> named =
        names.of(
            source,
            people,
            FOR_NAMES,
            (person, problem) -> {
              troubles.add(problem);
              if (problem.state() == State.BACKING_OFF) {
                later.add(person);
              }
            });
    if (!troubles.isEmpty()) {
      sources.problem(source.id(), "Names: " + troubles.getFirst().getMessage());
    }
    if (!people.isEmpty() && later.contains(people.getFirst()) && !isLast(retry)) {
      throw new Rejected(
          new Rejection.Unavailable("Its author's name is not known yet.", Duration.ofSeconds(5)));
    }
    URI files = SlackApi.files(source.url(), source.picturesUrl());
    return message.event(source, id -> named.getOrDefault(id, SlackNames.UNKNOWN), files);
  }

  /** Then it is taken in without a name rather than lost. */
  private static boolean isLast(@Nullable String retry) {
    return retry != null && retry.matches("[0-9]{1,3}") && Integer.parseInt(retry) >= LAST_RETRY;
  }
}
