package org.plenary.slides;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plenary.json.Json;

/** The pages of a deck in the database: their text, their pictures, what the check said. */
final class StoredPages {
  private StoredPages() {}

  /** A page anew; what was decided about an earlier one in its place is void. */
  static void store(SqlClient sql, UUID deck, int number, RenderedPage page) {
    sql.preparedQuery(
            "insert into slide (deck, number, width, height, text) values ($1, $2, $3, $4, $5)"
                + " on conflict (deck, number) do update set width = excluded.width, height = excluded.height,"
                + " text = excluded.text, doubt = null, decision = null, decided_by = null")
        .execute(Tuple.of(deck, number, page.width(), page.height(), page.text()))
        .await();
    sql.preparedQuery("delete from slide_image where deck = $1 and number = $2")
        .execute(Tuple.of(deck, number))
        .await();
    for (SlideImage image : page.images()) {
      sql.preparedQuery(
              "insert into slide_image (deck, number, width, height, ext, bytes) values ($1, $2, $3, $4, $5, $6)")
          .execute(
              Tuple.of(
                  deck,
                  number,
                  image.width(),
                  image.height(),
                  image.ext(),
                  Buffer.buffer(image.bytes())))
          .await();
    }
  }

  static RenderedPage load(SqlClient sql, UUID deck, int number) {
    Row slide =
        sql.preparedQuery("select width, height, text from slide where deck = $1 and number = $2")
            .execute(Tuple.of(deck, number))
            .await()
            .iterator()
            .next();
    List<SlideImage> images = new ArrayList<>();
    for (Row row :
        sql.preparedQuery(
                "select width, height, ext, bytes from slide_image where deck = $1 and number = $2 order by width")
            .execute(Tuple.of(deck, number))
            .await()) {
      images.add(
          new SlideImage(
              row.getInteger("width"),
              row.getInteger("height"),
              row.getString("ext"),
              row.getBuffer("bytes").getBytes()));
    }
    return new RenderedPage(
        number,
        slide.getInteger("width"),
        slide.getInteger("height"),
        slide.getString("text"),
        images);
  }

  /** The numbers of the pages that no check has seen as they are now. */
  static List<Integer> unchecked(SqlClient sql, UUID deck) {
    List<Integer> numbers = new ArrayList<>();
    sql.preparedQuery("select number from slide where deck = $1 and doubt is null order by number")
        .execute(Tuple.of(deck))
        .await()
        .forEach(row -> numbers.add(row.getInteger("number")));
    return numbers;
  }

  static void keep(SqlClient sql, UUID deck, int number, PageCheck.Result result) {
    sql.preparedQuery(
            "update slide set doubt = $3, findings = $4::text::jsonb where deck = $1 and number = $2")
        .execute(Tuple.of(deck, number, result.doubt(), Json.write(result.findings())))
        .await();
  }
}
