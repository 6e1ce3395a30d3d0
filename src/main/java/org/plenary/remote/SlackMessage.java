package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Rejection;
import org.plenary.model.RichText;
import org.plenary.model.TextRange;

/**
 * What Slack tells of a message that a person has written in a public channel, changed or deleted.
 * Nothing else is read: no direct messages, no private channels, nothing that an app has written.
 *
 * @param message null when it was deleted
 * @param changedAt orders the changes of a message
 */
record SlackMessage(String id, @Nullable JsonNode message, long changedAt) {
  private static final Set<String> BY_PEOPLE =
      Set.of("", "file_share", "thread_broadcast", "me_message");
  private static final String PERSON = "[A-Z0-9]{1,30}";
  private static final int MOST_PICTURES = 4;
  private static final int MOST_PEOPLE = 6;
  private static final int LONGEST_ALT = 1_500;

  /**
   * Reads an event; empty when it is about nothing of concern.
   *
   * @throws org.plenary.model.Rejected when it cannot be understood
   */
  static Optional<SlackMessage> read(JsonNode event) {
    if (!event.path("type").asText().equals("message")) {
      return Optional.empty();
    }
    String subtype = event.path("subtype").asText();
    if (subtype.equals("message_deleted")) {
      return Optional.of(new SlackMessage(id(event, event.path("deleted_ts")), null, 0));
    }
    boolean changed = subtype.equals("message_changed");
    JsonNode message = changed ? event.path("message") : event;
    if (message.path("subtype").asText().equals("tombstone")) {
      // Others have replied: its place is kept, its words are not.
      return Optional.of(new SlackMessage(id(event, message.path("ts")), null, 0));
    }
    if (!event.path("channel_type").asText().equals("channel")
        || !BY_PEOPLE.contains(message.path("subtype").asText())
        || message.has("bot_id")
        || !message.path("user").asText().matches(PERSON)) {
      return Optional.empty();
    }
    JsonNode told = changed ? event.path("event_ts") : message.path("ts");
    return Optional.of(
        new SlackMessage(
            id(event, message.path("ts")), message, micros(told.asText(), "event.event_ts")));
  }

  private static String id(JsonNode event, JsonNode ts) {
    String channel = event.path("channel").asText();
    if (!channel.matches(PERSON)) {
      throw Rejection.invalid("event.channel", "is no channel");
    }
    micros(ts.asText(), "event.ts");
    return channel + ":" + ts.asText();
  }

  /** Slack's times are seconds with six digits behind the point, and name a message. */
  private static long micros(String ts, String field) {
    if (!ts.matches("[0-9]{1,11}\\.[0-9]{6}")) {
      throw Rejection.invalid(field, "is no time of a message");
    }
    return new BigDecimal(ts).movePointRight(6).longValueExact();
  }

  /** Whose names have to be known, the author's first. */
  List<String> people() {
    if (message == null) {
      return List.of();
    }
    Set<String> people = new LinkedHashSet<>();
    people.add(message.path("user").asText());
    people.addAll(SlackText.people(message.path("text").asText()));
    return people.stream().limit(MOST_PEOPLE).toList();
  }

  /**
   * The event it tells of.
   *
   * @param names of people, by their ids
   * @param files where pictures are; those from elsewhere are not taken
   */
  RemoteEvent event(RemoteSource source, Function<String, String> names, URI files) {
    if (message == null) {
      return new RemoteEvent.Deleted(id);
    }
    RichText text = SlackText.of(message.path("text").asText(), names);
    List<RemotePost.Picture> pictures = pictures(message, files);
    if (!isWanted(source, message, text) || (text.text().isEmpty() && pictures.isEmpty())) {
      return new RemoteEvent.Unlisted(id, changedAt);
    }
    String user = message.path("user").asText();
    String own = "webhook:" + source.id() + ":";
    String ts = message.path("ts").asText();
    return new RemoteEvent.Written(
        new RemotePost(
            id,
            own + id,
            changedAt,
            new RemotePost.Author(own + user, names.apply(user), "@" + names.apply(user), null),
            text,
            pictures,
            // Only members could read it there.
            null,
            Instant.ofEpochMilli(micros(ts, "event.ts") / 1_000),
            null,
            null,
            null));
  }

  /** Under the hashtag, where the source has one; else what is not a reply within a thread. */
  private static boolean isWanted(RemoteSource source, JsonNode message, RichText text) {
    if (source.tag() == null) {
      String thread = message.path("thread_ts").asText();
      return thread.isEmpty()
          || thread.equals(message.path("ts").asText())
          || message.path("subtype").asText().equals("thread_broadcast");
    }
    String tag = Hashtag.normalized(source.tag());
    return text.ranges().stream()
        .filter(range -> range.kind() == TextRange.Kind.TAG)
        .map(range -> text.text().substring(range.start(), range.end()))
        .anyMatch(each -> Hashtag.normalized(each).equals(tag));
  }

  private static List<RemotePost.Picture> pictures(JsonNode message, URI files) {
    List<RemotePost.Picture> pictures = new ArrayList<>();
    for (JsonNode file : message.path("files")) {
      String url = file.path("url_private").asText();
      if (file.path("mimetype").asText().startsWith("image/")
          && pictures.size() < MOST_PICTURES
          && SlackApi.isAt(files, url)) {
        String alt = PlainText.of(file.path("alt_txt").asText()).text();
        pictures.add(
            new RemotePost.Picture(
                url, alt.length() > LONGEST_ALT ? alt.substring(0, LONGEST_ALT) : alt));
      }
    }
    return pictures;
  }

  /** Texts are not for logs. */
  @Override
  public String toString() {
    return "SlackMessage";
  }
}
