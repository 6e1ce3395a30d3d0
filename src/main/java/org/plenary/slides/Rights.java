package org.plenary.slides;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.model.ConferenceEvent.RightsChanged;
import org.plenary.model.Rejection;
import org.plenary.model.SlideRef;
import org.plenary.model.SlideRights;
import org.plenary.model.StreamId;

/** What speakers allow to be posted about their slides. Call it on a virtual thread. */
public final class Rights {
  /** Of a row of {@code slide s}, as they are now. */
  public static final String COLUMNS = "rights_of(s) as rights, s.rights_until, s.rights_reason";

  private final Journal journal;

  public Rights(Journal journal) {
    this.journal = journal;
  }

  /**
   * These slides, both ends included, have these rights from now on.
   *
   * @param until needed for an embargo
   */
  public record Asked(
      UUID deck,
      int from,
      int to,
      SlideRights.Kind rights,
      @Nullable Instant until,
      @Nullable String reason) {

    public Asked because(@Nullable String why) {
      return new Asked(deck, from, to, rights, until, why);
    }
  }

  public void set(String conference, UUID session, Asked asked) {
    SlideRights rights =
        asked.rights() == SlideRights.Kind.OPEN
            ? SlideRights.OPEN
            : new SlideRights(asked.rights(), asked.until(), asked.reason());
    if (rights.kind() == SlideRights.Kind.EMBARGO && rights.until() == null) {
      throw Rejection.invalid("until", "is needed for an embargo");
    }
    if (asked.from() > asked.to()) {
      throw Rejection.invalid("to", "is before the first of the slides");
    }
    journal.write(
        Set.of(StreamId.wall(conference)),
        transaction -> {
          if (rights.until() != null && !rights.until().isAfter(transaction.now())) {
            throw Rejection.invalid("until", "is over already");
          }
          checkDeck(transaction, conference, session, asked);
          transaction
              .sql()
              .preparedQuery(
                  "update slide set rights = $4, rights_until = $5, rights_reason = $6"
                      + " where deck = $1 and number between $2 and $3")
              .execute(
                  Tuple.of(
                      asked.deck(),
                      asked.from(),
                      asked.to(),
                      Json.name(rights.kind()),
                      time(rights.until()),
                      rights.reason()))
              .await();
          transaction.append(
              StreamId.wall(conference),
              new RightsChanged(
                  session,
                  asked.deck(),
                  asked.from(),
                  asked.to(),
                  rights.kind(),
                  rights.until(),
                  rights.reason()));
        });
  }

  private static void checkDeck(
      Transaction transaction, String conference, UUID session, Asked asked) {
    for (Row row :
        transaction.query(
            "select d.pages from deck d join session s on s.id = d.session"
                + " where d.id = $1 and s.id = $2 and s.conference = $3",
            asked.deck(),
            session,
            conference)) {
      if (asked.to() > row.getInteger("pages")) {
        throw Rejection.invalid("to", "is beyond the last slide");
      }
      return;
    }
    throw Rejection.invalid("deck", "is not one of this talk");
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** The rights in a row with {@link #COLUMNS}. */
  public static SlideRights of(Row row) {
    SlideRights.Kind kind = Json.constant(SlideRights.Kind.class, row.getString("rights"));
    OffsetDateTime until = row.getOffsetDateTime("rights_until");
    return kind == SlideRights.Kind.OPEN
        ? SlideRights.OPEN
        : new SlideRights(
            kind, until == null ? null : until.toInstant(), row.getString("rights_reason"));
  }

  /** The rights of a slide as they are now; of none, everything is allowed. */
  public static SlideRights of(Transaction transaction, @Nullable SlideRef slide) {
    if (slide != null) {
      for (Row row :
          transaction.query(
              "select " + COLUMNS + " from slide s where s.deck = $1 and s.number = $2",
              slide.deck(),
              slide.number())) {
        return of(row);
      }
    }
    return SlideRights.OPEN;
  }
}
