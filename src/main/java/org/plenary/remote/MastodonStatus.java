package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.model.RichText;

/**
 * Reads a status as Mastodon's API and stream write it (entity {@code Status}, API version 2; what
 * is not needed is left alone).
 */
final class MastodonStatus {
  private static final Duration YOUNG = Duration.ofDays(7);
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PICTURES = 4;

  private final JsonNode status;
  private final String domain;
  private final String tag;

  /**
   * @param domain of the instance that tells of it
   * @param tag the normalized hashtag
   */
  private MastodonStatus(JsonNode status, String domain, String tag) {
    this.status = status;
    this.domain = domain;
    this.tag = tag;
  }

  /**
   * What a status means for the wall: empty for what is no post of its own, and for what its author
   * does not want to be found.
   */
  static Optional<RemoteEvent> read(JsonNode status, String domain, String tag) {
    String id = status.path("id").asText("");
    if (id.isEmpty() || status.path("reblog").isObject()) {
      return Optional.empty();
    }
    MastodonStatus read = new MastodonStatus(status, domain, tag);
    try {
      if (!status.path("visibility").asText().equals("public")
          || !read.isTagged()
          || read.hasOptedOut()) {
        return Optional.of(new RemoteEvent.Unlisted(id, read.revision()));
      }
      return read.post(id).map(post -> new RemoteEvent.Written(post, read.isReserved()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private boolean isTagged() {
    for (JsonNode each : status.path("tags")) {
      if (Hashtag.normalized(each.path("name").asText()).equals(tag)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOptedOut() {
    StringBuilder said = new StringBuilder(account().path("note").asText());
    for (JsonNode field : account().path("fields")) {
      said.append(' ').append(field.path("name").asText());
      said.append(' ').append(field.path("value").asText());
    }
    return ProfileWords.optOut(HtmlText.of(said.toString()).text());
  }

  /** Older instances do not say; that is no word either way. */
  private boolean isReserved() {
    return Stream.of("discoverable", "indexable")
        .map(account()::path)
        .anyMatch(said -> said.isBoolean() && !said.asBoolean());
  }

  private JsonNode account() {
    return status.path("account");
  }

  private long revision() {
    return (status.path("edited_at").isTextual() ? time("edited_at") : time("created_at"))
        .toEpochMilli();
  }

  private Instant time(String field) {
    return Instant.parse(status.path(field).asText());
  }

  private Optional<RemotePost> post(String id) {
    List<RemotePost.Picture> pictures = pictures();
    RichText text = HtmlText.of(status.path("content").asText(""));
    String handle = handle();
    if ((text.text().isEmpty() && pictures.isEmpty()) || handle.equals("@@" + domain)) {
      return Optional.empty();
    }
    String uri = status.path("uri").asText("");
    return Optional.of(
        new RemotePost(
            id,
            uri.isEmpty() ? "https://" + domain + "/statuses/" + id : uri,
            revision(),
            new RemotePost.Author(
                "mastodon:" + handle.toLowerCase(Locale.ROOT),
                name(),
                handle,
                Web.address(account().path("url").asText(""))),
            text,
            pictures,
            Web.address(status.path("url").asText("")),
            time("created_at"),
            caution(),
            warning().isEmpty() ? null : warning(),
            LanguageTag.of(status.path("language").asText(""))));
  }

  /** With the domain, also for those of the instance itself. */
  private String handle() {
    String acct = account().path("acct").asText("");
    return "@" + (acct.contains("@") ? acct : acct + "@" + domain);
  }

  private String name() {
    String display = account().path("display_name").asText("").replaceAll(":[A-Za-z0-9_]{2,}:", "");
    String name = PlainText.of(display).text().replaceAll("\\s+", " ");
    String shown = name.isEmpty() ? account().path("username").asText("") : name;
    return shown.length() > LONGEST_NAME
        ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME / 2))
        : shown;
  }

  private String warning() {
    return PlainText.of(status.path("spoiler_text").asText("")).text();
  }

  private List<RemotePost.Picture> pictures() {
    List<RemotePost.Picture> pictures = new ArrayList<>();
    for (JsonNode media : status.path("media_attachments")) {
      String url = Web.address(media.path("url").asText(""));
      if (media.path("type").asText().equals("image")
          && url != null
          && pictures.size() < MOST_PICTURES) {
        pictures.add(
            new RemotePost.Picture(url, PlainText.of(media.path("description").asText("")).text()));
      }
    }
    return pictures;
  }

  private @Nullable String caution() {
    if (status.path("sensitive").asBoolean() || !warning().isEmpty()) {
      return RemotePost.WARNED;
    }
    if (account().path("bot").asBoolean()) {
      return "automated-author";
    }
    return isYoung() ? "young-account" : null;
  }

  private boolean isYoung() {
    try {
      Instant since = Instant.parse(account().path("created_at").asText());
      return since.isAfter(time("created_at").minus(YOUNG));
    } catch (DateTimeParseException _) {
      return true;
    }
  }
}
