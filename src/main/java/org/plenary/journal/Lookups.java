package org.plenary.journal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads that share a statement: what is asked for while one is being answered is asked for together
 * in the next. Alone, a question goes out at once. No answer is older than its question.
 *
 * @param <K> what is asked for; equal ones are asked for once
 * @param <V> what is found
 */
public final class Lookups<K, V> {
  private static final int MOST_AT_ONCE = 256;

  /** A connection that has gone silent must not hold up those who ask later. */
  private static final int PATIENCE_SECONDS = 5;

  private record Question<K, V>(K key, Promise<Optional<V>> answer) {}

  private final Function<List<K>, Future<Map<K, V>>> read;
  private final Queue<Question<K, V>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();

  /**
   * @param read finds what there is of a list of distinct keys
   */
  public Lookups(Function<List<K>, Future<Map<K, V>>> read) {
    this.read = read;
  }

  /** Asks for one; empty when there is none. */
  public Future<Optional<V>> find(K key) {
    Promise<Optional<V>> answer = Promise.promise();
    waiting.add(new Question<>(key, answer));
    if (open.getAndIncrement() == 0) {
      ask();
    }
    return answer.future();
  }

  private void ask() {
    List<Question<K, V>> together = new ArrayList<>();
    Question<K, V> next;
    while (together.size() < MOST_AT_ONCE && (next = waiting.poll()) != null) {
      together.add(next);
    }
    Future.succeededFuture(together.stream().map(Question::key).distinct().toList())
        .compose(read)
        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .onComplete((found, failure) -> {
          if (open.addAndGet(-together.size()) > 0) {
            ask();
          }
          together.forEach(question -> answer(question, found, failure));
        });
  }

  private static <K, V> void answer(
      Question<K, V> question, @Nullable Map<K, V> found, @Nullable Throwable failure) {
    if (found == null) {
      question.answer().fail(failure);
    } else {
      question.answer().complete(Optional.ofNullable(found.get(question.key())));
    }
  }
}
