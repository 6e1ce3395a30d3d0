package org.plenary.remote;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets posts from elsewhere onto the wall one at a time, with a pause after each that is longer
 * than it took: who posts from the hall always comes in between, however much there is to be
 * brought.
 */
final class Turns {
  private static final int PAUSE_TO_WORK = 2;
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

  private final Semaphore turn = new Semaphore(1, true);

  /** Does it when it is its turn. */
  void take(Runnable work) {
    turn.acquireUninterruptibly();
    try {
      long start = System.nanoTime();
      work.run();
      TimeUnit.NANOSECONDS.sleep(
          Math.min(LONGEST_PAUSE, PAUSE_TO_WORK * (System.nanoTime() - start)));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      turn.release();
    }
  }
}
