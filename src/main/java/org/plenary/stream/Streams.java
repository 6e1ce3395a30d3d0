package org.plenary.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Addresses;
import org.plenary.journal.Journal;
import org.plenary.model.Role;
import org.plenary.model.StreamId;
import org.plenary.people.Identity;

/**
 * All streams that are being watched at this node. A stream is followed from its first viewer on
 * until a while after its last one has left.
 */
public final class Streams {
  /** Without a bound the kernel keeps up to 4 MB for every viewer who does not read. */
  private static final int SEND_BUFFER = 64 * 1024;

  /** The stream goes one way; what a client says is at most a ping. */
  private static final int MOST_HEARD = 4096;

  private static final int CLOSING_SECONDS = 5;
  private static final Duration DRAIN = Farewell.LONGEST.plusSeconds(2);

  private final VertxInternal vertx;
  private final Journal journal;
  private final Pool pool;
  private final Limits limits;
  private final StreamMeters meters;
  private final Viewer.Services services;
  private final Revocations revocations = new Revocations();
  private final ConcurrentMap<StreamId, Future<Tail>> tails = new ConcurrentHashMap<>();
  private final Promise<Void> drained = Promise.promise();
  private volatile boolean draining;

  public Streams(
      Vertx vertx, Journal journal, Pool pool, OwnPosts ownPosts, MeterRegistry registry) {
    this(vertx, journal, pool, ownPosts, registry, Limits.STANDARD);
  }

  Streams(
      Vertx vertx,
      Journal journal,
      Pool pool,
      OwnPosts ownPosts,
      MeterRegistry registry,
      Limits limits) {
    this.vertx = (VertxInternal) vertx;
    this.journal = journal;
    this.pool = pool;
    this.limits = limits;
    this.meters = new StreamMeters(registry);
    this.services = new Viewer.Services(ownPosts, limits, meters);
    meters.slowest(this::slowest);
    vertx
        .eventBus()
        .<String>consumer(Addresses.REVOCATIONS, told -> signOut(UUID.fromString(told.body())));
  }

  /**
   * Sets what the streams need of the HTTP server they are mounted on: the sub-protocol, and bounds
   * for what a client may say and for what the kernel keeps for one that does not read.
   */
  public static HttpServerOptions prepare(HttpServerOptions options) {
    return options
        .setSendBufferSize(SEND_BUFFER)
        .addWebSocketSubProtocol(StreamRoutes.PROTOCOL)
        .setMaxWebSocketFrameSize(MOST_HEARD)
        .setMaxWebSocketMessageSize(MOST_HEARD)
        .setWebSocketClosingTimeout(CLOSING_SECONDS)
        // A deflater for each viewer would cost more than it saves; see Deflation.
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false);
  }

  /** Connections that are being sent a stream. */
  public int viewers() {
    return meters.viewers.get();
  }

  private Duration slowest() {
    return tails.values().stream()
        .filter(Future::succeeded)
        .map(opened -> opened.result().stale())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** Streams that are being followed. */
  int followed() {
    return tails.size();
  }

  /**
   * Refuses new viewers and sends the others away with 1001, over two seconds if they are many;
   * done when they have gone, or after four seconds.
   */
  public Future<Void> close() {
    draining = true;
    everywhere(Fan::farewell);
    if (viewers() == 0) {
      drained.tryComplete();
    }
    vertx.setTimer(DRAIN.toMillis(), _ -> drained.tryComplete());
    return drained
        .future()
        .onComplete(_ -> tails.values().forEach(opened -> opened.onSuccess(Tail::close)));
  }

  boolean draining() {
    return draining;
  }

  Limits limits() {
    return limits;
  }

  /**
   * A place at a stream for somebody on the caller's loop; give it back with {@link Seat#leave}.
   */
  Future<Seat> seat(StreamId stream, ContextInternal caller) {
    Future<Tail> opened = tails.computeIfAbsent(stream, this::open);
    return opened.compose(tail -> {
      if (!tail.enter()) {
        tails.remove(stream, opened);
        return seat(stream, caller);
      }
      return tail.fan(caller).map(fan -> new Seat(tail, fan)).onFailure(_ -> tail.leave());
    });
  }

  private Future<Tail> open(StreamId stream) {
    Tail tail =
        new Tail(
            stream, vertx, journal, pool, limits, meters, closed -> tails.remove(closed.stream()));
    return tail.open().map(tail).onFailure(_ -> tails.remove(stream));
  }

  /**
   * Puts a viewer on the stream. Call it on the connection's loop.
   *
   * @param own the desk's stream, for a viewer of the wall who has posts of their own
   */
  void watch(
      Seat seat, @Nullable Seat own, @Nullable Identity identity, Asked asked, Outlet outlet) {
    UUID participant = identity == null ? null : identity.participant();
    Viewer viewer =
        new Viewer(
            seat.tail(),
            seat.fan(),
            asked.session(),
            identity == null ? null : identity.signIn(),
            own == null || participant == null ? null : new Viewer.Place(participant, own.fan()),
            outlet,
            services);
    meters.viewers.incrementAndGet();
    seat.tail().presence().joined(identity);
    seat.tail().presenceChanged();
    viewer.start(asked.after(), () -> left(seat, own, identity));
    if (draining) {
      viewer.end(Ending.GOING_AWAY);
    } else if (identity != null && revocations.recent(identity.signIn())) {
      viewer.end(Ending.SIGNED_OUT);
    }
  }

  private void left(Seat seat, @Nullable Seat own, @Nullable Identity identity) {
    seat.tail().presence().left(identity);
    seat.tail().presenceChanged();
    seat.leave();
    if (own != null) {
      own.leave();
    }
    if (meters.viewers.decrementAndGet() == 0 && draining) {
      drained.tryComplete();
    }
  }

  /** Whether somebody may have lines of their own on the desk's stream. */
  static boolean writes(@Nullable Identity identity) {
    return identity != null && identity.role() != Role.WALL;
  }

  private void signOut(UUID signIn) {
    revocations.add(signIn);
    everywhere(fan -> fan.signOut(signIn));
  }

  private void everywhere(Consumer<Fan> action) {
    tails.values().forEach(opened -> opened.onSuccess(tail -> tail.everywhere(action)));
  }
}
