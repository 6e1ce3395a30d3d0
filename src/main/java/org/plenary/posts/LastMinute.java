package org.plenary.posts;

import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.journal.Transaction;

/**
 * What the authors of a batch have on record of the last minute, whichever node took it. The
 * stream's lock makes counting and writing one step for all nodes.
 */
final class LastMinute {
  private static final String COUNTS =
      "select author, count(*) as units,"
          + " extract(epoch from min(at) + interval '1 minute' - now())::float8 as wait"
          + " from post where author = any($1) and at > now() - interval '1 minute' and part = 0"
          + " group by author";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private record Count(long units, Duration pause) {}

  private final int most;
  private final Map<UUID, Count> counts = new HashMap<>();

  /**
   * @param most units a minute; 0 is no limit, and nothing is counted
   */
  LastMinute(Transaction transaction, List<UUID> authors, int most) {
    this.most = most;
    if (most == 0) {
      return;
    }
    for (Row row : transaction.query(COUNTS, (Object) authors.toArray(UUID[]::new))) {
      Duration pause = Duration.ofMillis(Math.round(row.getDouble("wait") * 1_000));
      counts.put(row.getUUID("author"), new Count(row.getLong("units"), pause));
    }
  }

  /**
   * Counts one more.
   *
   * @return zero, or how long its author has to wait, and then it is not counted
   */
  Duration another(UUID author) {
    Count count = counts.getOrDefault(author, new Count(0, MINUTE));
    if (most > 0 && count.units() >= most) {
      return count.pause().isPositive() ? count.pause() : Duration.ofMillis(1);
    }
    counts.put(author, new Count(count.units() + 1, count.pause()));
    return Duration.ZERO;
  }
}
