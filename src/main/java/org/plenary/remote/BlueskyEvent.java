package org.plenary.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.plenary.json.Json;

/** A message of Jetstream, as its first wire ({@code /subscribe}) writes it. */
sealed interface BlueskyEvent {
  String POSTS = "app.bsky.feed.post";

  /** Where it stands in the stream: microseconds since 1970, by the clock of the server. */
  long cursor();

  /** A post was written or changed. */
  record Written(String did, String key, JsonNode record, long cursor) implements BlueskyEvent {
    /** Texts are not for logs. */
    @Override
    public String toString() {
      return "Written";
    }
  }

  record Deleted(String did, String key, long cursor) implements BlueskyEvent {}

  /** An account went or came back; of everybody, whoever is followed. */
  record Account(String did, boolean active, long cursor) implements BlueskyEvent {}

  /** Somebody may have another handle. */
  record Identity(String did, long cursor) implements BlueskyEvent {}

  /** Reads a message; what is none of these tells nothing. */
  static Optional<BlueskyEvent> read(String message) {
    JsonNode event;
    try {
      event = Json.mapper().readTree(message);
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
    String did = event.path("did").asText("");
    long cursor = event.path("time_us").asLong();
    if (did.isEmpty() || cursor <= 0) {
      return Optional.empty();
    }
    return switch (event.path("kind").asText()) {
      case "commit" -> commit(did, event.path("commit"), cursor);
      case "account" -> {
        JsonNode active = event.path("account").path("active");
        yield active.isBoolean()
            ? Optional.of(new Account(did, active.asBoolean(), cursor))
            : Optional.empty();
      }
      case "identity" -> Optional.of(new Identity(did, cursor));
      default -> Optional.empty();
    };
  }

  private static Optional<BlueskyEvent> commit(String did, JsonNode commit, long cursor) {
    String key = commit.path("rkey").asText("");
    if (!commit.path("collection").asText().equals(POSTS) || key.isEmpty()) {
      return Optional.empty();
    }
    return switch (commit.path("operation").asText()) {
      case "create", "update" -> {
        JsonNode record = commit.path("record");
        yield record.isObject()
            ? Optional.of(new Written(did, key, record, cursor))
            : Optional.empty();
      }
      case "delete" -> Optional.of(new Deleted(did, key, cursor));
      default -> Optional.empty();
    };
  }

  /**
   * Whether a message is worth reading: most are new posts about something else, and that shows
   * without parsing them. What is not certain is read; so is every change, because one may take the
   * hashtag off, also one whose record has a field that looks like another operation. A new post is
   * passed over when its hashtag has signs within it that do not count, as in {@code #demo-26}.
   *
   * @param tag the normalized hashtag
   */
  static boolean mayConcern(String message, String tag) {
    return !message.contains("\"operation\":\"create\"")
        || message.contains("\"operation\":\"update\"")
        || !isPlain(tag)
        || !isPlain(message)
        || message.toLowerCase(Locale.ROOT).contains(tag);
  }

  /** Letters beyond ASCII, and escaped ones, may be written in several ways. */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(letter -> letter < 0x80) && !text.contains("\\u");
  }
}
