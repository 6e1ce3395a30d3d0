package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.plenary.intake.Ranges;
import org.plenary.json.Json;
import org.plenary.model.RichText;
import org.plenary.model.TextRange;

/**
 * The entries of a feed as posts: RSS and Atom, read by Rome, which refuses document type
 * definitions and with them what they can be misused for; or JSON Feed 1.1.
 */
final class FeedEntries {
  /** What was there long before the source was added is no news. */
  private static final Duration OLDEST = Duration.ofHours(24);

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ID = 500;
  private static final int MOST_PICTURES = 4;

  private final RemoteSource source;
  private final Instant now;
  private final String title;
  private final @Nullable String language;

  private FeedEntries(
      RemoteSource source, Instant now, @Nullable String title, @Nullable String language) {
    this.source = source;
    this.now = now;
    this.language = LanguageTag.of(language);
    String line = PlainText.of(title == null ? "" : title).text().replaceAll("\\s+", " ");
    this.title = line.isEmpty() ? source.host() : line;
  }

  /** What an entry says, in whatever format. */
  private record Entry(
      @Nullable String id,
      @Nullable String author,
      @Nullable String title,
      @Nullable String html,
      @Nullable String link,
      List<String> tags,
      List<RemotePost.Picture> pictures,
      @Nullable Instant written,
      @Nullable Instant changed,
      @Nullable String language) {}

  /**
   * @throws SourceTrouble when it is no feed
   */
  static List<RemotePost> read(byte[] body, RemoteSource source, Instant now) throws SourceTrouble {
    boolean json = new String(body, 0, Math.min(64, body.length)).strip().startsWith("{");
    return json ? ofJson(body, source, now) : ofXml(body, source, now);
  }

  private static List<RemotePost> ofXml(byte[] body, RemoteSource source, Instant now)
      throws SourceTrouble {
    SyndFeed feed;
    try {
      feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body)));
    } catch (FeedException | IOException | IllegalArgumentException _) {
      throw SourceTrouble.passing("what is at this address is no feed that can be read");
    }
    FeedEntries entries = new FeedEntries(source, now, feed.getTitle(), feed.getLanguage());
    List<RemotePost> posts = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      entries.post(entry(entry)).ifPresent(posts::add);
    }
    return posts;
  }

  private static Entry entry(SyndEntry entry) {
    @Nullable SyndContent content =
        entry.getDescription() != null
            ? entry.getDescription()
            : entry.getContents().isEmpty() ? null : entry.getContents().getFirst();
    List<RemotePost.Picture> pictures = new ArrayList<>();
    for (SyndEnclosure enclosure : entry.getEnclosures()) {
      if (enclosure.getType() != null && enclosure.getType().startsWith("image/")) {
        picture(enclosure.getUrl(), "", pictures);
      }
    }
    entry.getForeignMarkup().forEach(element -> media(element, pictures));
    return new Entry(
        entry.getUri(),
        entry.getAuthor(),
        entry.getTitle(),
        content == null ? null : content.getValue(),
        entry.getLink(),
        entry.getCategories().stream().map(SyndCategory::getName).toList(),
        pictures,
        instant(entry.getPublishedDate()),
        instant(entry.getUpdatedDate()),
        null);
  }

  /** Media RSS: a picture, or a group of them. */
  private static void media(Element element, List<RemotePost.Picture> pictures) {
    if (!element.getNamespaceURI().equals("http://search.yahoo.com/mrss/")) {
      return;
    }
    if (element.getName().equals("group")) {
      element.getChildren().forEach(child -> media(child, pictures));
    }
    String type = element.getAttributeValue("type", "");
    boolean image =
        type.startsWith("image/") || element.getAttributeValue("medium", "").equals("image");
    if (element.getName().equals("content") && image) {
      @Nullable String alt = element.getChildText("description", element.getNamespace());
      picture(element.getAttributeValue("url"), alt == null ? "" : alt, pictures);
    }
  }

  private static List<RemotePost> ofJson(byte[] body, RemoteSource source, Instant now)
      throws SourceTrouble {
    JsonNode feed;
    try {
      feed = Json.mapper().readTree(body);
    } catch (IOException _) {
      throw SourceTrouble.passing("what is at this address is no feed that can be read");
    }
    if (!feed.path("version").asText().startsWith("https://jsonfeed.org/version/")) {
      throw SourceTrouble.passing("what is at this address is no feed: JSON, but no JSON Feed");
    }
    FeedEntries entries =
        new FeedEntries(source, now, feed.path("title").asText(""), text(feed, "language"));
    List<RemotePost> posts = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      entries.post(entry(item)).ifPresent(posts::add);
    }
    return posts;
  }

  private static Entry entry(JsonNode item) {
    List<RemotePost.Picture> pictures = new ArrayList<>();
    picture(text(item, "image"), "", pictures);
    for (JsonNode attachment : item.path("attachments")) {
      if (attachment.path("mime_type").asText().startsWith("image/")) {
        picture(text(attachment, "url"), attachment.path("title").asText(""), pictures);
      }
    }
    List<String> tags = new ArrayList<>();
    item.path("tags").forEach(tag -> tags.add(tag.asText()));
    @Nullable String plain = text(item, "content_text");
    return new Entry(
        text(item, "id"),
        text(item.path("authors").path(0), "name"),
        text(item, "title"),
        plain == null ? text(item, "content_html") : Entities.escape(plain),
        text(item, "url"),
        tags,
        pictures,
        time(item, "date_published"),
        time(item, "date_modified"),
        LanguageTag.of(text(item, "language")));
  }

  private Optional<RemotePost> post(Entry entry) {
    @Nullable String link = entry.link() == null ? null : Web.address(entry.link().strip());
    @Nullable String id = entry.id() == null ? link : entry.id();
    Instant written =
        entry.written() != null ? entry.written() : entry.changed() != null ? entry.changed() : now;
    RichTextBuilder text = new RichTextBuilder();
    if (entry.title() != null && !entry.title().isBlank()) {
      text.append(HtmlText.of(entry.title())).line();
    }
    if (entry.html() != null && !entry.html().isBlank()) {
      text.line().append(HtmlText.of(entry.html()));
    }
    RichText read = text.build();
    if (id == null
        || id.length() > LONGEST_ID
        || read.text().isEmpty()
        || written.isBefore(now.minus(OLDEST))
        || !isTagged(entry, read.text())) {
      return Optional.empty();
    }
    String name = name(entry.author());
    return Optional.of(
        new RemotePost(
            id,
            Web.address(id) != null ? id : source.url() + "#" + id,
            (entry.changed() == null ? written : entry.changed()).toEpochMilli(),
            new RemotePost.Author("feed:" + source.url() + ":" + name, name, source.host(), null),
            read,
            entry.pictures(),
            link,
            written.isAfter(now) ? now : written,
            null,
            null,
            entry.language() == null ? language : entry.language()));
  }

  private String name(@Nullable String author) {
    String line = PlainText.of(author == null ? "" : author).text().replaceAll("\\s+", " ");
    String name = line.isEmpty() ? title : line;
    return name.length() > LONGEST_NAME
        ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2))
        : name;
  }

  /** In a category, or written in the text. */
  private boolean isTagged(Entry entry, String text) {
    if (source.tag() == null) {
      return true;
    }
    String tag = Hashtag.normalized(source.tag());
    return entry.tags().stream().anyMatch(each -> Hashtag.normalized(each).equals(tag))
        || Ranges.of(text).stream()
            .filter(range -> range.kind() == TextRange.Kind.TAG)
            .map(range -> text.substring(range.start(), range.end()))
            .anyMatch(each -> Hashtag.normalized(each).equals(tag));
  }

  private static void picture(@Nullable String url, String alt, List<RemotePost.Picture> pictures) {
    @Nullable String address = url == null ? null : Web.address(url.strip());
    boolean known = pictures.stream().anyMatch(picture -> picture.url().equals(address));
    if (address != null && !known && pictures.size() < MOST_PICTURES) {
      pictures.add(new RemotePost.Picture(address, PlainText.of(alt).text()));
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }

  private static @Nullable Instant time(JsonNode node, String field) {
    try {
      @Nullable String written = text(node, field);
      return written == null ? null : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
