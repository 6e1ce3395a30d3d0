package org.plenary.load;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says every other second on standard error how far it is. */
final class Progress implements AutoCloseable {
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private volatile String subject = "";
  private volatile String phase = "";
  private volatile @Nullable Ledger ledger;
  private volatile @Nullable Crowd crowd;

  Progress() {
    clock.scheduleAtFixedRate(this::tell, 2, 2, TimeUnit.SECONDS);
  }

  void watch(String name, Ledger watched, Crowd viewers) {
    ledger = watched;
    crowd = viewers;
    subject = name;
  }

  /** Nothing is under way until something else is watched. */
  void rest() {
    ledger = null;
  }

  void phase(String now) {
    phase = now;
  }

  private void tell() {
    Ledger watched = ledger;
    Crowd viewers = crowd;
    if (watched != null && viewers != null) {
      System.err.printf(
          "   %s %s: %d viewers, %d posts, %d deliveries%n",
          subject, phase, viewers.open(), watched.published(), watched.deliveries());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
