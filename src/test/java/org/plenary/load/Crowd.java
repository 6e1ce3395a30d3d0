package org.plenary.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/** All viewers, on one thread. */
final class Crowd implements AutoCloseable {
  private static final int BUFFER = 4 << 20;
  private static final int CONNECTING_AT_ONCE = 256;
  private static final int MANY_READY = 2048;
  private static final long WAIT_MILLIS = 20;

  /** A moment in which more becomes ready, so that one turn of the client reads more. */
  private static final long GATHER_NANOS = 300_000;

  /** What should not have happened. */
  static final class Tally {
    volatile long missing;
    volatile long reads;
    volatile long bytes;
    volatile long doubles;
    volatile long late;
    volatile int refused;
    volatile int lost;
    volatile int sentBack;
  }

  /**
   * How to become a viewer.
   *
   * @param port where the viewer of this turn comes in
   */
  record Door(IntUnaryOperator port, Request request, boolean events, boolean deflate) {
    /** The handshake of a viewer, who may have been there before. */
    interface Request {
      String of(Viewer viewer, Ledger ledger);
    }
  }

  private final Door door;
  private final Ledger ledger;
  private final Selector selector;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private final Tally tally = new Tally();
  private final Inflated inflated = new Inflated();
  private final List<Viewer> viewers = new ArrayList<>();
  private final Deque<Viewer> outside = new ArrayDeque<>();
  private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private int connecting;
  private double perNano = 1;
  private long pacedFrom;
  private long admitted;
  private volatile int open;
  private volatile boolean closing;
  private boolean comesBack;

  Crowd(Door door, Ledger ledger, int count, int slow) {
    this.door = door;
    this.ledger = ledger;
    try {
      this.selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < count; i++) {
      viewers.add(new Viewer(i, i < slow, this));
    }
    outside.addAll(viewers);
    thread = Thread.ofPlatform().name("crowd").start(this::run);
  }

  private void run() {
    Consumer<SelectionKey> each = key -> ((Viewer) key.attachment()).ready(key, buffer);
    try {
      while (!closing) {
        for (Runnable errand = errands.poll(); errand != null; errand = errands.poll()) {
          errand.run();
        }
        letIn();
        int ready = selector.select(each, WAIT_MILLIS);
        if (ready > 0 && ready < MANY_READY) {
          LockSupport.parkNanos(GATHER_NANOS);
        }
      }
      for (Viewer viewer : viewers) {
        viewer.cut();
      }
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void letIn() throws IOException {
    long due = (long) ((System.nanoTime() - pacedFrom) * perNano);
    while (!outside.isEmpty() && connecting < CONNECTING_AT_ONCE && admitted < due) {
      connecting++;
      admitted++;
      Viewer next = outside.poll();
      int port = door.port().applyAsInt(next.turn());
      next.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }
  }

  // ---- from other threads

  int open() {
    return open;
  }

  Tally tally() {
    return tally;
  }

  /** Everybody goes at once and comes back within a time, naming the newest post they have. */
  void storm(long nanos) {
    errands.add(() -> {
      perNano = (double) viewers.size() / nanos;
      pacedFrom = System.nanoTime();
      admitted = 0;
      comesBack = true;
      viewers.forEach(Viewer::cut);
    });
    selector.wakeup();
  }

  /** The first of the viewers stop reading, or read again; who was sent away comes back. */
  void reads(int first, boolean reading) {
    errands.add(() -> {
      comesBack |= reading;
      List<Viewer> some = viewers.subList(0, first);
      some.forEach(viewer -> viewer.reads(reading));
      if (reading) {
        some.stream().filter(Viewer::closed).forEach(outside::add);
      }
    });
    selector.wakeup();
  }

  /** How many have all posts of their conference; only when nothing is under way. */
  long upToDate() {
    return viewers.stream()
        .filter(viewer -> viewer.has() >= ledger.published(viewer.conference))
        .count();
  }

  /** Tells the ledger who reads: all but the first so many. */
  void expectAllBut(int stalled) {
    for (int conference = 0; conference < ledger.conferences(); conference++) {
      int each = conference;
      ledger
          .order(conference)
          .expect(
              (int)
                  viewers.stream()
                      .skip(stalled)
                      .filter(viewer -> viewer.conference == each)
                      .count());
    }
  }

  // ---- for the viewers

  Selector selector() {
    return selector;
  }

  Ledger ledger() {
    return ledger;
  }

  Inflated inflated() {
    return inflated;
  }

  boolean events() {
    return door.events();
  }

  String request(Viewer viewer) {
    return door.request().of(viewer, ledger);
  }

  boolean accepts(String head) {
    return head.startsWith(door.events() ? "HTTP/1.1 200" : "HTTP/1.1 101")
        && (!door.deflate() || head.toLowerCase(Locale.ROOT).contains("permessage-deflate"));
  }

  void opened() {
    connecting--;
    open++;
  }

  void refused(String head) {
    if (tally.refused++ == 0) {
      System.err.println("refused: " + head.lines().findFirst().orElse(""));
    }
  }

  void sentAway(int code) {
    if (code == 4000) {
      tally.sentBack++;
    }
  }

  void closed(Viewer viewer, boolean wasOpen) {
    if (wasOpen) {
      open--;
    } else {
      connecting--;
    }
    if (closing) {
      return;
    }
    if (comesBack) {
      outside.add(viewer);
    } else {
      tally.lost++;
    }
  }

  @Override
  public void close() {
    closing = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
