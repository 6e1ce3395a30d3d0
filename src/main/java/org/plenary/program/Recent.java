package org.plenary.program;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * What was read a moment ago, for all who ask within that moment: thousands who come back together
 * cost one reading. What was not found is looked for again.
 */
public final class Recent<K, V> {
  private static final long MOMENT = Duration.ofSeconds(1).toNanos();

  private record Reading<V>(Future<Optional<V>> answer, long started) {
    boolean usable() {
      return !answer.isComplete()
          || (answer.succeeded()
              && answer.result().isPresent()
              && System.nanoTime() - started < MOMENT);
    }
  }

  private final Function<K, Future<Optional<V>>> reader;
  private final ConcurrentMap<K, Reading<V>> readings = new ConcurrentHashMap<>();

  public Recent(Function<K, Future<Optional<V>>> reader) {
    this.reader = reader;
  }

  public Future<Optional<V>> get(K key) {
    return readings
        .compute(
            key,
            (_, kept) ->
                kept != null && kept.usable()
                    ? kept
                    : new Reading<>(reader.apply(key), System.nanoTime()))
        .answer()
        .onComplete(read -> {
          if (read.failed() || read.result().isEmpty()) {
            // Or every name that somebody makes up would stay.
            readings.remove(key);
          }
        });
  }
}
