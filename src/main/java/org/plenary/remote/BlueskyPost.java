package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.model.RichText;

/**
 * Reads a record of {@code app.bsky.feed.post}, together with the profile of its author as an
 * AppView tells it; what is not needed is left alone.
 */
final class BlueskyPost {
  private static final Duration YOUNG = Duration.ofDays(7);
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PICTURES = 4;
  private static final Pattern DID = Pattern.compile("did:[a-z]{1,20}:[A-Za-z0-9._:-]{1,200}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_~:-][A-Za-z0-9._~:-]{0,511}");
  private static final Pattern CID = Pattern.compile("[A-Za-z0-9]{20,120}");
  private static final Pattern QUOTED =
      Pattern.compile("at://(" + DID + ")/app\\.bsky\\.feed\\.post/(" + KEY + ")");
  private static final Pattern BARE_TAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_/&])#([\\p{L}\\p{M}\\p{N}_·]{1,100})");
  private static final Set<String> WARNINGS =
      Set.of("porn", "sexual", "nudity", "graphic-media", "gore", "!warn");
  private static final Set<String> REMOVED = Set.of("!hide", "!takedown");

  /** Only posts that the bridge itself has copied may speak for another post. */
  private static final String BRIDGED = ".ap.brid.gy";

  private final Place place;
  private final JsonNode record;
  private final JsonNode profile;
  private final String tag;

  private BlueskyPost(Place place, JsonNode record, JsonNode profile, String tag) {
    this.place = place;
    this.record = record;
    this.profile = profile;
    this.tag = tag;
  }

  /**
   * Where a record is and when the source told of it: what its author says of that is no proof.
   *
   * @param cdn where its pictures are fetched from, without a slash at the end
   */
  record Place(String did, String key, Instant heard, String cdn) {
    boolean isValid() {
      return DID.matcher(did).matches() && KEY.matcher(key).matches();
    }

    String uri() {
      return "at://" + did + "/app.bsky.feed.post/" + key;
    }
  }

  /**
   * What a record means for the wall: empty for what is no post, and unlisted for what is not under
   * the hashtag or what its author or the service does not want to be found.
   *
   * @param profile of the author, as {@code app.bsky.actor.getProfiles} has it
   * @param tag the normalized hashtag
   */
  static Optional<RemoteEvent> read(Place place, JsonNode record, JsonNode profile, String tag) {
    if (!place.isValid() || !record.path("text").isTextual()) {
      return Optional.empty();
    }
    BlueskyPost read = new BlueskyPost(place, record, profile, tag);
    if (!(read.isMarked() || read.isTaggedInText()) || read.isWithheld()) {
      return Optional.of(new RemoteEvent.Unlisted(place.uri(), read.revision()));
    }
    return read.post().map(RemoteEvent.Written::new);
  }

  /** Whether a record is of the hashtag, whatever else may be said of it. */
  static boolean isUnder(JsonNode record, String tag) {
    BlueskyPost post =
        new BlueskyPost(
            new Place("", "", Instant.EPOCH, ""), record, MissingNode.getInstance(), tag);
    return post.isMarked() || post.isTaggedInText();
  }

  /** What everybody's authors are called here, to tell them from those of other services. */
  static String author(String did) {
    return "bluesky:" + did;
  }

  /**
   * Whether a post may be shown, by the labels that it and its author have.
   *
   * @param view as {@code app.bsky.feed.getPosts} has it
   */
  static boolean isShown(JsonNode view) {
    Set<String> ofAuthor = labels(view.path("author").path("labels"));
    return labels(view.path("labels")).stream().noneMatch(REMOVED::contains)
        && ofAuthor.stream().noneMatch(REMOVED::contains)
        && !ofAuthor.contains("!no-unauthenticated");
  }

  /** By a facet of the text, or by a tag beside it. */
  private boolean isMarked() {
    for (JsonNode each : record.path("tags")) {
      if (isTag(each.asText())) {
        return true;
      }
    }
    for (JsonNode facet : record.path("facets")) {
      for (JsonNode feature : facet.path("features")) {
        if (feature.path("$type").asText().equals("app.bsky.richtext.facet#tag")
            && isTag(feature.path("tag").asText())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Some clients write no facets. */
  private boolean isTaggedInText() {
    return BARE_TAG
        .matcher(record.path("text").asText())
        .results()
        .anyMatch(found -> isTag(found.group(1)));
  }

  private boolean isTag(String written) {
    return Hashtag.normalized(written).equals(tag);
  }

  /** A profile that is not this author's proves nothing, and nothing is shown without one. */
  private boolean isWithheld() {
    Set<String> ofAuthor = labels(profile.path("labels"));
    return !profile.path("did").asText().equals(place.did())
        || ofAuthor.contains("!no-unauthenticated")
        || ofAuthor.stream().anyMatch(REMOVED::contains)
        || labels(record.path("labels").path("values")).stream().anyMatch(REMOVED::contains)
        || ProfileWords.optOut(profile.path("description").asText(""));
  }

  private static Set<String> labels(JsonNode written) {
    Set<String> labels = new LinkedHashSet<>();
    for (JsonNode label : written) {
      if (!label.path("neg").asBoolean()) {
        labels.add(label.path("val").asText());
      }
    }
    return labels;
  }

  private Optional<RemotePost> post() {
    RichText text = BlueskyText.of(record.path("text").asText(), record.path("facets"), links());
    List<RemotePost.Picture> pictures = pictures();
    if (text.text().isEmpty() && pictures.isEmpty()) {
      return Optional.empty();
    }
    @Nullable String original = original();
    String handle = "@" + handle();
    String home = "https://bsky.app/profile/" + place.did();
    return Optional.of(
        new RemotePost(
            place.uri(),
            original == null ? place.uri() : original,
            revision(),
            new RemotePost.Author(author(place.did()), name(), handle, home),
            text,
            pictures,
            original == null ? home + "/post/" + place.key() : original,
            writtenAt(),
            caution(),
            warning(),
            LanguageTag.of(record.path("langs").path(0).asText(""))));
  }

  /** A copy counts in seconds, so that the original, in milliseconds, is always the newer one. */
  private long revision() {
    return original() == null ? place.heard().toEpochMilli() : place.heard().getEpochSecond();
  }

  private @Nullable String original() {
    return handle().endsWith(BRIDGED)
        ? Web.address(record.path("bridgyOriginalUrl").asText(""))
        : null;
  }

  private String handle() {
    return profile.path("handle").asText("handle.invalid").toLowerCase(Locale.ROOT);
  }

  private String name() {
    String name =
        PlainText.of(profile.path("displayName").asText("")).text().replaceAll("\\s+", " ");
    String shown = name.isEmpty() ? handle() : name;
    return shown.codePointCount(0, shown.length()) > LONGEST_NAME
        ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME))
        : shown;
  }

  private Instant writtenAt() {
    Instant said = time(record.path("createdAt"));
    return said == null || said.isAfter(place.heard()) ? place.heard() : said;
  }

  private static @Nullable Instant time(JsonNode written) {
    try {
      return OffsetDateTime.parse(written.asText()).toInstant();
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  /** A picture of a card is never fetched; a quoted post and a card are only links. */
  private List<String> links() {
    List<String> links = new ArrayList<>();
    JsonNode embed = record.path("embed");
    for (JsonNode part : List.of(embed, embed.path("media"))) {
      String card = part.path("external").path("uri").asText("");
      if (Web.address(card) != null) {
        links.add(card);
      }
    }
    for (JsonNode quote : List.of(embed.path("record"), embed.path("record").path("record"))) {
      var quoted = QUOTED.matcher(quote.path("uri").asText(""));
      if (quoted.matches()) {
        links.add("https://bsky.app/profile/" + quoted.group(1) + "/post/" + quoted.group(2));
      }
    }
    return links;
  }

  private List<RemotePost.Picture> pictures() {
    List<RemotePost.Picture> pictures = new ArrayList<>();
    JsonNode embed = record.path("embed");
    for (JsonNode part : List.of(embed, embed.path("media"))) {
      for (JsonNode image : part.path("images")) {
        JsonNode blob = image.path("image");
        String cid = blob.path("ref").path("$link").asText(blob.path("cid").asText(""));
        if (CID.matcher(cid).matches() && pictures.size() < MOST_PICTURES) {
          pictures.add(
              new RemotePost.Picture(
                  place.cdn() + "/img/feed_fullsize/plain/" + place.did() + "/" + cid + "@jpeg",
                  PlainText.of(image.path("alt").asText("")).text()));
        }
      }
    }
    return pictures;
  }

  private @Nullable String warning() {
    Set<String> labels = labels(record.path("labels").path("values"));
    labels.addAll(labels(profile.path("labels")));
    labels.retainAll(WARNINGS);
    return labels.isEmpty() ? null : String.join(", ", labels);
  }

  private @Nullable String caution() {
    if (warning() != null) {
      return RemotePost.WARNED;
    }
    if (!isMarked()) {
      return "unmarked-tag";
    }
    Instant since = time(profile.path("createdAt"));
    boolean young = since == null || since.isAfter(place.heard().minus(YOUNG));
    return young ? "young-account" : null;
  }
}
