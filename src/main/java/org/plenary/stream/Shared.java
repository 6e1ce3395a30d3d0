package org.plenary.stream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read once for many who ask for it. Nobody is answered with what was read before
 * they asked, unless it is known to be current still; who asks while it is being read shares the
 * next reading, so however many ask, one reading runs at a time. Not thread-safe.
 *
 * @param <T> what is read, for one talk or (null) the whole conference
 */
final class Shared<T> {
  private static final class Reading<T> {
    final Future<T> answer;
    final long started = System.nanoTime();
    @Nullable Promise<T> next;

    Reading(Future<T> answer) {
      this.answer = answer;
    }
  }

  private final Function<@Nullable UUID, Future<T>> reader;
  private final Predicate<T> current;
  private final long fresh;
  private final Map<@Nullable UUID, Reading<T>> readings = new HashMap<>();

  /**
   * @param fresh how long an answer can be current at most
   * @param current whether an answer still is
   */
  Shared(Duration fresh, Predicate<T> current, Function<@Nullable UUID, Future<T>> reader) {
    this.fresh = fresh.toNanos();
    this.current = current;
    this.reader = reader;
  }

  Future<T> get(@Nullable UUID session) {
    Reading<T> reading = readings.get(session);
    if (reading == null) {
      return read(session);
    }
    if (!reading.answer.isComplete()) {
      return next(session, reading);
    }
    return usable(reading) ? reading.answer : read(session);
  }

  private boolean usable(Reading<T> reading) {
    return reading.answer.succeeded()
        && System.nanoTime() - reading.started < fresh
        && current.test(reading.answer.result());
  }

  private Future<T> read(@Nullable UUID session) {
    readings.values().removeIf(kept -> kept.answer.isComplete() && !usable(kept));
    Reading<T> reading = new Reading<>(reader.apply(session));
    readings.put(session, reading);
    return reading.answer;
  }

  private Future<T> next(@Nullable UUID session, Reading<T> running) {
    Promise<T> waiting = running.next;
    if (waiting == null) {
      Promise<T> promised = Promise.promise();
      running.next = promised;
      running.answer.onComplete(_ -> read(session).onComplete(promised));
      waiting = promised;
    }
    return waiting.future();
  }

  /** What has been read is out of date. */
  void forget() {
    readings.values().removeIf(reading -> reading.answer.isComplete());
  }
}
