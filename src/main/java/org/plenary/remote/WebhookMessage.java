package org.plenary.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.Rejection;
import org.plenary.model.RichText;

/**
 * What a webhook tells: {@code post.created}, {@code post.updated} or {@code post.deleted}, and the
 * post. Fields that are not known are left alone.
 */
record WebhookMessage(String type, Data data) {
  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(WebhookMessage.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final int LONGEST_ID = 500;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ALT = 1_500;
  private static final int LONGEST_WARNING = 500;
  private static final int MOST_PICTURES = 4;

  /**
   * @param text plain; or {@code html} in its place
   * @param writtenAt when it is not told, it is now
   * @param language as BCP 47 has it
   */
  record Data(
      @Nullable String id,
      @Nullable Author author,
      @Nullable String text,
      @Nullable String html,
      @Nullable List<Media> media,
      @Nullable String url,
      @Nullable Instant writtenAt,
      @Nullable Instant editedAt,
      @Nullable String contentWarning,
      @Nullable String language) {}

  record Author(
      @Nullable String id, @Nullable String name, @Nullable String handle, @Nullable String url) {}

  record Media(@Nullable String url, @Nullable String alt) {}

  static WebhookMessage read(byte[] body) {
    try {
      WebhookMessage message = READER.readValue(body);
      if (message == null || message.type() == null || message.data() == null) {
        throw Rejection.invalid("body", "needs type and data");
      }
      return message;
    } catch (JsonMappingException refused) {
      String field =
          refused.getPath().stream()
              .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
              .collect(Collectors.joining("."));
      throw Rejection.invalid(field.isEmpty() ? "body" : field, "is not valid");
    } catch (JsonProcessingException refused) {
      throw Rejection.invalid("body", "is not JSON");
    } catch (IOException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /**
   * The event it tells of.
   *
   * @param source names what only it knows
   * @param sentAt orders changes whose own time is not told
   */
  RemoteEvent event(UUID source, Instant sentAt) {
    return switch (type) {
      case "post.created", "post.updated" -> new RemoteEvent.Written(post(source, sentAt));
      case "post.deleted" -> new RemoteEvent.Deleted(required("data.id", data.id(), LONGEST_ID));
      default ->
          throw Rejection.invalid("type", "is none of post.created, post.updated, post.deleted");
    };
  }

  private RemotePost post(UUID source, Instant sentAt) {
    Author author = data.author();
    if (author == null) {
      throw Rejection.invalid("data.author", "is missing");
    }
    // It is told in whole seconds: a slide that came within the last one has been seen.
    Instant writtenAt = data.writtenAt() == null ? sentAt.plusMillis(999) : data.writtenAt();
    Instant changedAt =
        data.editedAt() != null
            ? data.editedAt()
            : type.equals("post.created") && data.writtenAt() != null ? writtenAt : sentAt;
    String name = oneLine("data.author.name", author.name());
    String id = required("data.id", data.id(), LONGEST_ID);
    return new RemotePost(
        id,
        "webhook:" + source + ":" + id,
        changedAt.toEpochMilli(),
        new RemotePost.Author(
            "webhook:" + source + ":" + required("data.author.id", author.id(), LONGEST_ID),
            name,
            author.handle() == null ? name : oneLine("data.author.handle", author.handle()),
            web("data.author.url", author.url())),
        text(),
        pictures(),
        web("data.url", data.url()),
        writtenAt,
        warning() == null ? null : RemotePost.WARNED,
        warning(),
        language());
  }

  private RichText text() {
    RichText text =
        data.html() != null
            ? HtmlText.of(data.html())
            : PlainText.of(data.text() == null ? "" : data.text());
    if (text.text().isEmpty() && (data.media() == null || data.media().isEmpty())) {
      throw Rejection.invalid(data.html() == null ? "data.text" : "data.html", "has no text");
    }
    return text;
  }

  private @Nullable String warning() {
    String warning =
        PlainText.of(data.contentWarning() == null ? "" : data.contentWarning()).text();
    return warning.isEmpty() ? null : required("data.contentWarning", warning, LONGEST_WARNING);
  }

  private @Nullable String language() {
    String tag = LanguageTag.of(data.language());
    if (tag == null && data.language() != null) {
      throw Rejection.invalid("data.language", "is no language tag, such as en or pt-BR");
    }
    return tag;
  }

  private List<RemotePost.Picture> pictures() {
    List<Media> media = data.media() == null ? List.of() : data.media();
    return media.stream()
        .limit(MOST_PICTURES)
        .map(each -> {
          String url = web("data.media.url", each.url());
          if (url == null) {
            throw Rejection.invalid("data.media.url", "is missing");
          }
          String alt = PlainText.of(each.alt() == null ? "" : each.alt()).text();
          return new RemotePost.Picture(
              url, alt.length() > LONGEST_ALT ? alt.substring(0, LONGEST_ALT) : alt);
        })
        .toList();
  }

  private static String required(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      throw Rejection.invalid(field, "is missing");
    }
    if (value.length() > longest) {
      throw Rejection.invalid(field, "is longer than " + longest + " characters");
    }
    return value;
  }

  private static String oneLine(String field, @Nullable String value) {
    String required = required(field, value, LONGEST_NAME);
    String line = PlainText.of(required).text().replaceAll("\\s+", " ");
    return required(field, line, LONGEST_NAME);
  }

  private static @Nullable String web(String field, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (Web.address(value) != null) {
      return value;
    }
    throw Rejection.invalid(field, "is no web address");
  }
}
