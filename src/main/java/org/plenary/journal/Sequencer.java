package org.plenary.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.plenary.model.StreamId;

/**
 * Group commit: what arrives while one transaction is being flushed to disk shares the next one.
 * The stream's lock is held across an fsync, so one transaction a post would give a few hundred
 * posts a second; shared, it gives thousands. It is self-clocking: alone, a post is written at
 * once.
 *
 * @param <T> what is submitted
 * @param <R> what each submission is answered with, after COMMIT
 */
public final class Sequencer<T, R> implements AutoCloseable {
  /** More in one transaction only makes everybody in it wait longer (performance.md, section 5). */
  private static final int MOST_AT_ONCE = 256;

  /**
   * Beyond this the database is not keeping up, and a clear refusal is better than a longer queue.
   */
  private static final int MOST_WAITING = 4096;

  /** Writes a batch; one answer for each, in order. */
  @FunctionalInterface
  public interface Batch<T, R> {
    List<R> write(Transaction transaction, List<T> batch) throws Exception;
  }

  private record Submission<T, R>(T value, CompletableFuture<R> answer) {}

  private final Journal journal;
  private final Set<StreamId> streams;
  private final Batch<T, R> batch;
  private final BlockingQueue<Submission<T, R>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Thread writer;

  public Sequencer(String name, Journal journal, Set<StreamId> streams, Batch<T, R> batch) {
    this.journal = journal;
    this.streams = streams;
    this.batch = batch;
    this.writer = Thread.ofVirtual().name("sequencer-" + name).start(this::run);
  }

  /** The queue is full: the database does not keep up. Nothing was written. */
  public static final class Overloaded extends RuntimeException {
    Overloaded() {
      super("too many writes are waiting", null, false, false);
    }
  }

  /** Answers when the value is committed. Call it on a virtual thread: it waits. */
  public R submit(T value) {
    Submission<T, R> submission = new Submission<>(value, new CompletableFuture<>());
    if (!waiting.offer(submission)) {
      journal.meters.refused.increment();
      throw new Overloaded();
    }
    try {
      return submission.answer().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** How many wait to be written. */
  public int depth() {
    return waiting.size();
  }

  private void run() {
    List<Submission<T, R>> together = new ArrayList<>(MOST_AT_ONCE);
    try {
      while (true) {
        together.add(waiting.take());
        waiting.drainTo(together, MOST_AT_ONCE - 1);
        journal.meters.batch.record(together.size());
        write(together);
        together.clear();
      }
    } catch (InterruptedException e) {
      waiting.forEach(
          left -> left.answer().completeExceptionally(new IllegalStateException("stopping", e)));
    }
  }

  private void write(List<Submission<T, R>> together) {
    try {
      List<T> values = together.stream().map(Submission::value).toList();
      List<R> answers = journal.transact(streams, transaction -> batch.write(transaction, values));
      for (int i = 0; i < together.size(); i++) {
        together.get(i).answer().complete(answers.get(i));
      }
    } catch (RuntimeException e) {
      if (together.size() == 1) {
        together.getFirst().answer().completeExceptionally(e);
      } else {
        // One bad submission must not fail its neighbours.
        together.forEach(one -> write(List.of(one)));
      }
    }
  }

  @Override
  public void close() {
    writer.interrupt();
  }
}
