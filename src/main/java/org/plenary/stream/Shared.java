package org.plenary.stream;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read once for all who ask for it together or soon after. Not thread-safe.
 *
 * @param <T> what is read, for one talk or (null) the whole conference
 */
final class Shared<T> {
  private record Reading<T>(Future<T> answer, long started) {}

  private final Function<@Nullable UUID, Future<T>> reader;
  private final long fresh;
  private final Map<@Nullable UUID, Reading<T>> readings = new HashMap<>();

  /**
   * @param fresh how long after it was asked for an answer is handed out again
   */
  Shared(Duration fresh, Function<@Nullable UUID, Future<T>> reader) {
    this.fresh = fresh.toNanos();
    this.reader = reader;
  }

  Future<T> get(@Nullable UUID session) {
    long now = System.nanoTime();
    readings
        .values()
        .removeIf(reading -> now - reading.started() > fresh && reading.answer().isComplete());
    Reading<T> reading = readings.get(session);
    if (reading == null || reading.answer().failed()) {
      reading = new Reading<>(reader.apply(session), now);
      readings.put(session, reading);
    }
    return reading.answer();
  }

  /** What has been read, or is being read, is out of date. */
  void forget() {
    readings.clear();
  }
}
