package org.plenary.posts;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.model.Item;
import org.plenary.model.Rejection;

/**
 * Who has to agree to the release of a unit, and who has. One person is enough, unless the
 * conference wants two for pictures that may show a patient. Call it on a virtual thread.
 */
public final class Voices {
  private static final String GIVEN =
      "select v.by, p.name, v.action, v.boxes, v.at from voice v join participant p on p.id = v.by"
          + " where v.item = $1 order by v.at";

  private Voices() {}

  /** As it stands now. */
  public static Item.Voices of(SqlClient sql, UUID item) {
    return of(sql, item, PatientSigns.of(sql, item));
  }

  static Item.Voices of(SqlClient sql, UUID item, PatientSigns signs) {
    if (!signs.needsTwo()) {
      return Item.Voices.ONE;
    }
    List<Item.Voice> given = new ArrayList<>();
    for (Row row : sql.preparedQuery(GIVEN).execute(Tuple.of(item)).await()) {
      given.add(
          new Item.Voice(
              row.getUUID("by"),
              row.getString("name"),
              row.getString("action"),
              row.getOffsetDateTime("at").toInstant(),
              List.of(Json.read(row.getValue("boxes").toString(), Item.PlacedBox[].class))));
    }
    return new Item.Voices(2, given);
  }

  /** Keeps what the first person has said. */
  public static void give(Transaction transaction, Decision voice) {
    transaction.query(
        "insert into voice (item, by, action, boxes, at) values ($1, $2, $3, $4::text::jsonb, $5)",
        voice.unit(),
        Objects.requireNonNull(voice.by()),
        voice.boxes().isEmpty() ? "approve" : "redact",
        Json.write(voice.boxes()),
        transaction.now().atOffset(ZoneOffset.UTC));
  }

  /** Forgets what was said: it was about something that has changed, or is decided. */
  public static void forget(Transaction transaction, UUID item) {
    transaction.query("delete from voice where item = $1", item);
  }

  /**
   * Inside the release itself: whoever decides needs somebody else's voice where two have to agree.
   */
  public static void requireEnough(Transaction transaction, UUID item, @Nullable UUID deciding) {
    Item.Voices voices = of(transaction.sql(), item);
    if (voices.needed() > 1
        && voices.given().stream().allMatch(voice -> voice.by().equals(deciding))) {
      throw secondNeeded();
    }
  }

  /** One person cannot be two. */
  public static RuntimeException secondNeeded() {
    return Rejection.conflict(
        "second-person-needed",
        "This may show a patient, so two moderators have to agree. Yours is the first voice; somebody else gives"
            + " the second.");
  }
}
