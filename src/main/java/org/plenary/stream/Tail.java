package org.plenary.stream;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Addresses;
import org.plenary.journal.Envelopes;
import org.plenary.journal.Head;
import org.plenary.journal.Journal;
import org.plenary.model.Envelope;
import org.plenary.model.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one stream for the whole node: listens to the bus, reads from the journal what the bus
 * has missed, and gives the events in order to the {@link Fans} of the loops. It lives on a context
 * of its own; its public methods may be called from anywhere and answer on the context they are
 * given.
 *
 * <p>The journal's head is asked for every second, so a lost message costs a second and no event. A
 * journal that cannot be reached costs nothing but time: viewers stay.
 */
final class Tail {
  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

  private static final int REGISTERED_WITHIN_SECONDS = 2;

  /** The conference of the stream does not exist. */
  static final class NoSuchStream extends RuntimeException {
    NoSuchStream(StreamId stream) {
      super("no such stream: " + stream, null, false, false);
    }
  }

  private final StreamId stream;
  private final ContextInternal home;
  private final Journal journal;
  private final Limits limits;
  private final StreamMeters meters;
  private final Snapshots snapshots;
  private final Backlog backlog;
  private final Shared<Snapshot> latestSnapshot;
  private final Asides asides;
  private final DatabaseClock clock = new DatabaseClock();
  private final Consumer<Tail> onClosed;
  private final Fans fans;
  private final List<MessageConsumer<?>> consumers = new ArrayList<>();
  private final List<Long> timers = new ArrayList<>();

  /** Viewers who use it; -1 once it is closed for good. */
  private final AtomicInteger users = new AtomicInteger();

  private InOrder order;
  private boolean ready;
  private @Nullable Future<Void> reading;
  private boolean readAgain;
  private boolean checking;
  private boolean troubled;

  /** When it was last known to have handed over all that the journal held. */
  private volatile long levelAt = System.nanoTime();

  private long unusedSince = System.nanoTime();

  /**
   * @param onClosed told when it has been closed because nobody used it
   */
  Tail(
      StreamId stream,
      VertxInternal vertx,
      Journal journal,
      Pool pool,
      Limits limits,
      StreamMeters meters,
      Consumer<Tail> onClosed) {
    this.stream = stream;
    this.onClosed = onClosed;
    this.home = vertx.createEventLoopContext();
    this.journal = journal;
    this.limits = limits;
    this.meters = meters;
    this.snapshots = new Snapshots(pool, stream);
    this.backlog = new Backlog(journal, stream, limits.page());
    this.latestSnapshot = new Shared<>(limits.snapshot(), this::isCurrent, snapshots::read);
    this.asides =
        new Asides(
            home, new Tallies(pool, stream.conference()), limits, new Broadcast(), this::trouble);
    this.order = new InOrder("", 0);
    this.fans = new Fans(home, limits, meters);
  }

  /** Starts to follow; fails with {@link NoSuchStream}, or when the journal cannot be read. */
  Future<Void> open() {
    return atHome(
        home,
        () ->
            listen()
                .compose(_ -> head())
                .compose(head -> prime(head.orElseThrow(() -> new NoSuchStream(stream))))
                .onSuccess(_ -> run())
                .onFailure(_ -> stop()));
  }

  private Future<?> listen() {
    EventBus bus = home.owner().eventBus();
    consumers.add(
        bus.<Envelopes>consumer(Addresses.stream(stream), told -> take(told.body().events())));
    if (stream.kind() == StreamId.Kind.WALL) {
      consumers.add(
          bus.<String>consumer(
              Addresses.tallies(stream.conference()), told -> recount(told.body())));
    }
    if (home.owner().isClustered()) {
      consumers.add(
          bus.<JsonObject>consumer(Addresses.presence(stream), told -> asides.heard(told.body())));
    }
    // The bus only hints: while other nodes cannot be told of it, the journal is read all the same.
    return Future.join(consumers.stream().map(MessageConsumer::completion).toList())
        .timeout(REGISTERED_WITHIN_SECONDS, TimeUnit.SECONDS)
        .otherwiseEmpty();
  }

  /** What comes beside the events goes to the loops of this node; its count, to the other nodes. */
  private final class Broadcast implements Asides.Listener {
    @Override
    public void told(List<Line> lines, @Nullable Line presence) {
      fans.everywhere(fan -> fan.transientLines(lines, presence));
    }

    @Override
    public void count(JsonObject here) {
      if (home.owner().isClustered()) {
        home.owner().eventBus().publish(Addresses.presence(stream), here);
      }
    }
  }

  /** Reads the latest events, so that those who come back find them in the ring. */
  private Future<Void> prime(Head head) {
    long from = Math.max(0, head.seq() - limits.primed());
    startAt(new Head(head.epoch(), from, head.now()));
    return primeFurther(head.seq());
  }

  private Future<Void> primeFurther(long head) {
    return journal
        .readAfter(stream, order.head(), limits.page())
        .compose(events -> {
          fans.append(order.accept(events).stream().map(Entry::of).toList());
          return events.isEmpty() || order.head() >= head
              ? Future.succeededFuture()
              : primeFurther(head);
        });
  }

  private void run() {
    fans.handOver();
    ready = true;
    timers.add(home.setPeriodic(limits.headCheck().toMillis(), _ -> everySecond()));
    // What was committed while the ring was being filled.
    readOn();
  }

  private void stop() {
    ready = false;
    consumers.forEach(MessageConsumer::unregister);
    timers.forEach(timer -> home.owner().cancelTimer(timer));
    fans.everywhere(Fan::forget);
  }

  // ---- the order of events, on the home context

  private void take(List<Envelope> arrived) {
    if (!ready) {
      return;
    }
    append(order.accept(arrived));
    if (arrived.stream().anyMatch(event -> !event.cursor().epoch().equals(order.epoch()))) {
      checkHead();
    } else if (order.gap()) {
      home.setTimer(
          limits.reorder().toMillis(),
          _ -> {
            if (order.gap()) {
              readOn();
            }
          });
    }
  }

  private void append(List<Envelope> next) {
    if (next.isEmpty()) {
      return;
    }
    fans.append(next.stream().map(Entry::of).toList());
    meters.lag(Duration.between(next.getLast().at(), clock.now()));
  }

  /** Reads what is in the journal and not yet here; done when nothing more is there. */
  private Future<Void> readOn() {
    Future<Void> current = reading;
    if (current != null) {
      readAgain = true;
      return current;
    }
    Future<Void> started = readPages().onFailure(this::trouble);
    if (!started.isComplete()) {
      reading = started;
      started.onComplete(_ -> reading = null);
    }
    return started;
  }

  private Future<Void> readPages() {
    readAgain = false;
    InOrder asked = order;
    return journal
        .readAfter(stream, order.head(), limits.page())
        .compose(events -> {
          well();
          if (asked != order || !ready) {
            return Future.succeededFuture();
          }
          List<Envelope> next = order.accept(events);
          if (!next.isEmpty()) {
            meters.gaps.increment();
          }
          append(next);
          return readAgain || events.size() == limits.page()
              ? readPages()
              : Future.succeededFuture();
        });
  }

  private void everySecond() {
    fans.everywhere(Fan::sweep);
    if (home.owner().isClustered()) {
      asides.everySecondInACluster(stream.kind() == StreamId.Kind.WALL);
    }
    closeIfIdle();
    if (ready && !checking) {
      checking = true;
      checkHead().onComplete(_ -> checking = false);
    }
  }

  private void closeIfIdle() {
    long now = System.nanoTime();
    if (users.get() > 0) {
      unusedSince = now;
    } else if (now - unusedSince > limits.idle().toNanos() && users.compareAndSet(0, -1)) {
      stop();
      onClosed.accept(this);
    }
  }

  /** Asks the journal where it is; a lost message, and another journal, are noticed here. */
  private Future<Void> checkHead() {
    long known = order.head();
    return head()
        .compose(head -> ready ? compare(head, known) : Future.<Void>succeededFuture())
        .onFailure(this::trouble);
  }

  private Future<Optional<Head>> head() {
    long asked = System.nanoTime();
    return journal
        .head(stream)
        .onSuccess(found -> found.ifPresent(head -> clock.read(head.now(), asked)));
  }

  private Future<Void> compare(Optional<Head> found, long known) {
    well();
    if (found.isEmpty()) {
      return Future.succeededFuture();
    }
    Head head = found.get();
    // Behind what was known before it was asked: the database has been put back under the same
    // epoch.
    if (!head.epoch().equals(order.epoch()) || head.seq() < known) {
      restart(head);
      return Future.succeededFuture();
    }
    Future<Void> level = head.seq() > order.head() ? readOn() : Future.succeededFuture();
    return level.onSuccess(_ -> levelAt = System.nanoTime());
  }

  private void restart(Head head) {
    LOG.warn("The journal of {} starts anew at {}", stream, head);
    latestSnapshot.forget();
    asides.forget();
    backlog.forget();
    startAt(head);
  }

  private void startAt(Head head) {
    order = new InOrder(head.epoch(), head.seq());
    fans.start(head);
  }

  private void recount(String post) {
    try {
      asides.recount(UUID.fromString(post));
    } catch (IllegalArgumentException e) {
      LOG.warn("A hint about reactions names no post");
    }
  }

  private boolean isCurrent(Snapshot snapshot) {
    return snapshot.cursor().epoch().equals(order.epoch())
        && snapshot.cursor().seq() >= order.head();
  }

  private void trouble(Throwable failure) {
    if (!troubled) {
      troubled = true;
      LOG.warn("The journal of {} cannot be read: {}", stream, failure.getClass().getSimpleName());
    }
  }

  private void well() {
    if (troubled) {
      troubled = false;
      LOG.info("The journal of {} can be read again", stream);
    }
  }

  // ---- for viewers, from their loops

  /** Counts a user in; false when the tail is closed and another one must be made. */
  boolean enter() {
    return users.getAndUpdate(count -> count < 0 ? count : count + 1) >= 0;
  }

  void leave() {
    users.decrementAndGet();
  }

  StreamId stream() {
    return stream;
  }

  /** How long ago it was last known to have handed over all that the journal held. */
  Duration stale() {
    return Duration.ofNanos(System.nanoTime() - levelAt);
  }

  Presence presence() {
    return asides.presence();
  }

  /** What time it is, for all nodes alike. */
  Instant now() {
    return clock.now();
  }

  /** Somebody has come or gone. */
  void presenceChanged() {
    home.runOnContext(_ -> asides.presenceChanged());
  }

  /** The stream on the caller's loop. */
  Future<Fan> fan(ContextInternal caller) {
    return atHome(
        caller, () -> Future.succeededFuture(fans.on(caller.nettyEventLoop(), presence())));
  }

  Future<Snapshot> snapshot(ContextInternal caller, @Nullable UUID session) {
    return atHome(caller, () -> latestSnapshot.get(session));
  }

  Future<List<Line>> tallies(ContextInternal caller, @Nullable UUID session) {
    return stream.kind() == StreamId.Kind.DESK
        ? caller.succeededFuture(List.of())
        : atHome(caller, () -> asides.tallies(session));
  }

  Future<Run> page(ContextInternal caller, long after) {
    return atHome(caller, () -> backlog.after(after));
  }

  /** Makes sure that everything committed by now has been handed to the loops. */
  Future<Void> refresh(ContextInternal caller) {
    return atHome(caller, () -> checkHead().onSuccess(_ -> fans.handOver()));
  }

  void everywhere(Consumer<Fan> action) {
    home.runOnContext(_ -> fans.everywhere(action));
  }

  void close() {
    users.set(-1);
    home.runOnContext(_ -> stop());
  }

  private <T> Future<T> atHome(ContextInternal caller, Supplier<Future<T>> work) {
    PromiseInternal<T> promise = caller.promise();
    home.runOnContext(_ -> work.get().onComplete(promise));
    return promise.future();
  }
}
