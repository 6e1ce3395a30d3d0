package org.plenary.intake;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Rejection;
import org.plenary.model.SlideRef;
import org.plenary.model.Times;

/**
 * Finds the slide a post is about: the one its author names, else the one that was showing when it
 * was written.
 */
final class SlideAnchor {
  /** An older draft is about the talk, not about a moment of it. */
  private static final Duration OLDEST = Duration.ofMinutes(30);

  private static final String SHOWN =
      "select 1 from slide join deck on deck.id = slide.deck where slide.deck = $1 and slide.number = $2"
          + " and deck.session = $3 and slide.first_shown_at is not null";
  private static final String THEN =
      "select deck, number from slide_showing where session = $1 and at <= $2 order by at desc limit 1";

  private final Pool pool;

  SlideAnchor(Pool pool) {
    this.pool = pool;
  }

  @Nullable SlideRef find(
      @Nullable UUID session, @Nullable Optional<SlideRef> named, @Nullable Instant writtenAt) {
    if (session == null) {
      if (named != null && named.isPresent()) {
        throw Rejection.invalid("slide", "needs the session it belongs to");
      }
      return null;
    }
    if (named == null) {
      return showing(session, writtenAt);
    }
    return named.isEmpty() ? null : checked(session, named.get());
  }

  private SlideRef checked(UUID session, SlideRef named) {
    boolean shown =
        pool.preparedQuery(SHOWN)
            .execute(Tuple.of(named.deck(), named.number(), session))
            .await()
            .iterator()
            .hasNext();
    if (!shown) {
      throw Rejection.invalid("slide", "has not been shown in this session");
    }
    return named;
  }

  private @Nullable SlideRef showing(UUID session, @Nullable Instant writtenAt) {
    Instant now = Times.now();
    Instant when = writtenAt == null || writtenAt.isAfter(now) ? now : writtenAt;
    if (when.isBefore(now.minus(OLDEST))) {
      return null;
    }
    for (Row row :
        pool.preparedQuery(THEN)
            .execute(Tuple.of(session, when.atOffset(ZoneOffset.UTC)))
            .await()) {
      return new SlideRef(row.getUUID("deck"), row.getInteger("number"));
    }
    return null;
  }
}
