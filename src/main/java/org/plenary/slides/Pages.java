package org.plenary.slides;

import io.vertx.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.SlidePage;
import org.plenary.model.SlideRights;

/** Reads pages, with the addresses of their renderings. */
final class Pages {
  static final String COLUMNS =
      "s.deck, s.number, s.width, s.height, "
          + Rights.COLUMNS
          + ", s.first_shown_at is not null as shown, s.text,"
          + " (select string_agg(i.width || '.' || i.ext, ',' order by i.width) from slide_image i"
          + " where i.deck = s.deck and i.number = s.number) as images";
  static final String SELECT = "select " + COLUMNS + " from slide s";

  private Pages() {}

  /**
   * A page of the row.
   *
   * @param everything whether the reader may see it before it has been shown
   */
  static SlidePage page(Row row, boolean everything) {
    SlideRights rights = Rights.of(row);
    boolean visible = everything || row.getBoolean("shown");
    return new SlidePage(
        row.getInteger("number"),
        row.getInteger("width"),
        row.getInteger("height"),
        visible ? row.getString("text") : "",
        rights.kind(),
        rights.until(),
        rights.reason(),
        visible
            ? images(row.getUUID("deck"), row.getInteger("number"), row.getString("images"))
            : Map.of());
  }

  private static Map<String, String> images(UUID deck, int number, @Nullable String stored) {
    Map<String, String> images = new LinkedHashMap<>();
    if (stored != null) {
      for (String image : stored.split(",")) {
        String width = image.substring(0, image.indexOf('.'));
        images.put(width, "/decks/" + deck + "/" + number + "-" + image);
      }
    }
    return images;
  }
}
