package org.plenary.intake;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Lookups;
import org.plenary.model.Rejection;
import org.plenary.model.SlideRef;
import org.plenary.model.SlideRights;
import org.plenary.slides.Rights;

/**
 * Finds the slide a post is about: the one its author names, else the one that was showing when it
 * was written.
 */
final class SlideAnchor {
  private static final String SHOWN =
      "select "
          + Rights.COLUMNS
          + " from slide s join deck on deck.id = s.deck where s.deck = $1 and s.number = $2"
          + " and deck.session = $3 and s.first_shown_at is not null";

  /**
   * Nothing is written later than now, and only the database knows what its slides call now. A
   * draft of more than half an hour ago is about the talk, not about a moment of it.
   */
  private static final String THEN =
      "select k.place, s.deck, s.number, "
          + Rights.COLUMNS
          + " from unnest($1::int[], $2::uuid[], $3::timestamptz[]) as k(place, session, at)"
          + " cross join lateral (select deck, number from slide_showing where session = k.session"
          + " and at <= least(k.at, now()) order by at desc limit 1) as shown"
          + " join slide s on s.deck = shown.deck and s.number = shown.number"
          + " where coalesce(k.at, now()) >= now() - interval '30 minutes'";

  /** A moment of a talk; null is now. */
  private record Moment(UUID session, @Nullable Instant at) {}

  /** The slide, if any, and what its speaker allows. */
  record Found(@Nullable SlideRef slide, SlideRights rights) {
    private static final Found NONE = new Found(null, SlideRights.OPEN);
  }

  private final Pool pool;
  private final Lookups<Moment, Found> then = new Lookups<>(this::then);

  SlideAnchor(Pool pool) {
    this.pool = pool;
  }

  Found find(
      @Nullable UUID session, @Nullable Optional<SlideRef> named, @Nullable Instant writtenAt) {
    if (session == null) {
      if (named != null && named.isPresent()) {
        throw Rejection.invalid("slide", "needs the session it belongs to");
      }
      return Found.NONE;
    }
    if (named == null) {
      return showing(session, writtenAt);
    }
    return named.isEmpty() ? Found.NONE : checked(session, named.get());
  }

  private Found checked(UUID session, SlideRef named) {
    for (Row row :
        pool.preparedQuery(SHOWN)
            .execute(Tuple.of(named.deck(), named.number(), session))
            .await()) {
      return new Found(named, Rights.of(row));
    }
    throw Rejection.invalid("slide", "has not been shown in this session");
  }

  private Found showing(UUID session, @Nullable Instant writtenAt) {
    return then.find(new Moment(session, writtenAt)).await().orElse(Found.NONE);
  }

  private Future<Map<Moment, Found>> then(List<Moment> moments) {
    Integer[] places = IntStream.range(0, moments.size()).boxed().toArray(Integer[]::new);
    UUID[] sessions = moments.stream().map(Moment::session).toArray(UUID[]::new);
    OffsetDateTime[] times = moments.stream().map(SlideAnchor::time).toArray(OffsetDateTime[]::new);
    return pool.preparedQuery(THEN)
        .execute(Tuple.of(places, sessions, times))
        .map(rows -> {
          Map<Moment, Found> found = new HashMap<>();
          rows.forEach(row ->
              found.put(
                  moments.get(row.getInteger("place")),
                  new Found(
                      new SlideRef(row.getUUID("deck"), row.getInteger("number")),
                      Rights.of(row))));
          return found;
        });
  }

  private static @Nullable OffsetDateTime time(Moment moment) {
    return moment.at() == null ? null : moment.at().atOffset(ZoneOffset.UTC);
  }
}
