package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.model.RichText;
import org.plenary.model.TextRange.Kind;

/**
 * Reads a text with its facets, whose places count bytes of UTF-8. A facet that begins or ends
 * within a character, or overlaps one before it, is only its letters.
 */
final class BlueskyText {
  private final byte[] bytes;
  private final RichTextBuilder text = new RichTextBuilder();
  private int done;

  private BlueskyText(String written) {
    this.bytes = written.getBytes(StandardCharsets.UTF_8);
  }

  private record Facet(int start, int end, Kind kind, @Nullable String href) {}

  /**
   * @param links that belong to it and are put behind it, unless the text has them
   */
  static RichText of(String written, JsonNode facets, List<String> links) {
    return new BlueskyText(written).read(facets, links);
  }

  private RichText read(JsonNode written, List<String> links) {
    List<Facet> facets = facets(written);
    for (Facet facet : facets) {
      if (facet.start() >= done) {
        text.append(letters(done, facet.start()));
        text.append(letters(facet.start(), facet.end()), facet.kind(), facet.href());
        done = facet.end();
      }
    }
    text.append(letters(done, bytes.length));
    for (String link : links) {
      if (facets.stream().noneMatch(facet -> link.equals(facet.href()))) {
        text.line().append(link, Kind.LINK, link);
      }
    }
    return text.build();
  }

  private List<Facet> facets(JsonNode written) {
    List<Facet> facets = new ArrayList<>();
    for (JsonNode facet : written) {
      JsonNode index = facet.path("index");
      int start = index.path("byteStart").asInt(-1);
      int end = Math.min(index.path("byteEnd").asInt(-1), bytes.length);
      if (start >= 0 && start < end && isBoundary(start) && isBoundary(end)) {
        for (JsonNode feature : facet.path("features")) {
          Kind kind = kind(feature);
          if (kind != null) {
            String href = kind == Kind.LINK ? feature.path("uri").asText("") : null;
            facets.add(new Facet(start, end, kind, href));
            break;
          }
        }
      }
    }
    facets.sort(Comparator.comparingInt(Facet::start));
    return facets;
  }

  private static @Nullable Kind kind(JsonNode feature) {
    return switch (feature.path("$type").asText()) {
      case "app.bsky.richtext.facet#link" -> Kind.LINK;
      case "app.bsky.richtext.facet#tag" -> Kind.TAG;
      case "app.bsky.richtext.facet#mention" -> Kind.MENTION;
      default -> null;
    };
  }

  /** Bytes within a character begin with the bits 10. */
  private boolean isBoundary(int at) {
    return at == bytes.length || (bytes[at] & 0xC0) != 0x80;
  }

  private String letters(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
