package org.plenary.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A child JVM that answers one request at a time. It starts with the first request, is started
 * again after it died or was destroyed, and is safe to ask from any number of threads, virtual ones
 * too: callers wait in the order in which they came.
 */
public final class ChildJvm implements AutoCloseable {
  /**
   * @param name for logs and for the name of the temporary folder: lower-case letters and hyphens
   * @param main the class whose {@code main} ends in {@link ChildLoop#serve}; it is found on the
   *     parent's class path
   * @param heapMb the limit of the Java heap; reaching it ends the process
   * @param jvmArgs flags for this JVM, after (and so above) the common ones
   * @param args the arguments of {@code main}; visible in the system's process list, so no secrets
   * @param folders where it may have temporary files
   * @param startup how long it may take from the start of the process to {@link ChildLoop#serve}
   */
  public record Options(
      String name,
      Class<?> main,
      int heapMb,
      List<String> jvmArgs,
      List<String> args,
      ChildFolders folders,
      Duration startup) {
    public Options {
      jvmArgs = List.copyOf(jvmArgs);
      args = List.copyOf(args);
    }
  }

  private final Options options;
  // Not synchronized: a waiting virtual thread must give its carrier back, and waiting is fair.
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile @Nullable RunningChild running;
  private volatile boolean closed;

  public ChildJvm(Options options) {
    this.options = options;
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @param timeout for the work itself; waiting for one's turn and starting the process (which has
   *     its own limit) do not count
   * @throws ChildFailure.TimedOut when there was no answer in time; the process has been destroyed
   * @throws ChildFailure.Died when the process ended or spoke nonsense, when this has been closed,
   *     or when the calling thread was interrupted (its flag stays set)
   * @throws ChildFailure.Refused when the child declined the request
   * @throws IllegalArgumentException when the request is larger than a frame may be
   */
  public Frame ask(Frame request, Duration timeout) throws ChildFailure {
    Wire.requireFits(request);
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChildFailure.Died(options.name(), "was not asked: interrupted");
    }
    try {
      return child().ask(request, timeout);
    } finally {
      turn.unlock();
    }
  }

  private RunningChild child() throws ChildFailure {
    RunningChild current = running;
    if (current != null && current.alive()) {
      return current;
    }
    if (closed) {
      throw new ChildFailure.Died(options.name(), "is closed");
    }
    if (current != null) {
      current.end();
    }
    RunningChild fresh = RunningChild.launch(options);
    running = fresh;
    if (closed) { // close() may have looked just before the assignment
      fresh.end();
    }
    fresh.awaitReady();
    return fresh;
  }

  /** Whether a process is running now. */
  public boolean alive() {
    RunningChild current = running;
    return current != null && current.alive();
  }

  /** The process that runs now, if one does. */
  public OptionalLong pid() {
    RunningChild current = running;
    return current != null && current.alive()
        ? OptionalLong.of(current.pid())
        : OptionalLong.empty();
  }

  /**
   * Ends the process, and with it a request that is under way, and deletes its temporary files.
   * There is no way back.
   */
  @Override
  public void close() {
    closed = true;
    RunningChild current = running;
    if (current != null) {
      current.endAndCleanUp();
    }
  }
}
