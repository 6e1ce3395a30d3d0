package org.plenary.stream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.model.StreamId;
import org.plenary.people.Identity;
import org.plenary.program.Program;
import org.plenary.stream.Admission.Admitted;
import org.plenary.stream.Admission.Refused;
import org.plenary.stream.Tail.NoSuchStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses of the streams. A request becomes a WebSocket or, when it accepts {@code
 * text/event-stream}, Server-Sent Events; a refusal is an ordinary HTTP answer before either.
 */
public final class StreamRoutes {
  static final String PROTOCOL = "plenary.v1";

  private static final Logger LOG = LoggerFactory.getLogger(StreamRoutes.class);
  private static final String BEARER_PROTOCOL = "bearer.";
  private static final String BEARER_HEADER = "Bearer ";

  private final Streams streams;
  private final Program program;
  private final Gatekeeper gatekeeper;

  public StreamRoutes(Streams streams, Program program, Gatekeeper gatekeeper) {
    this.streams = streams;
    this.program = program;
    this.gatekeeper = gatekeeper;
  }

  /** Adds the routes; nothing before them may read the request's body. */
  public void mount(Router router) {
    router
        .get("/api/v1/conferences/:conference/stream")
        .handler(context -> handle(context, StreamId.wall(conference(context))));
    router
        .get("/api/v1/conferences/:conference/moderation/stream")
        .handler(context -> handle(context, StreamId.desk(conference(context))));
  }

  private static String conference(RoutingContext context) {
    return context.pathParam("conference");
  }

  /** The places a connection takes until it ends. */
  private record Seats(Seat stream, @Nullable Seat own, @Nullable Identity identity) {
    void leave() {
      stream.leave();
      if (own != null) {
        own.leave();
      }
    }
  }

  private void handle(RoutingContext context, StreamId stream) {
    HttpServerRequest request = context.request();
    ContextInternal loop = ((ContextInternal) context.vertx().getOrCreateContext()).unwrap();
    // A WebSocket's handshake needs the request as it came; it waits for the checks.
    request.pause();
    Future<Asked> asked;
    try {
      asked = Future.succeededFuture(asked(context));
    } catch (ProblemAnswer problem) {
      asked = Future.failedFuture(problem);
    }
    asked
        .compose(question ->
            on(
                    loop,
                    admit(request, stream)
                        .compose(admitted -> known(stream, question).map(admitted)))
                .compose(admitted -> seats(stream, admitted.identity(), loop))
                .compose(seats -> upToDate(seats, question, loop))
                .compose(seats -> begin(context, seats, question)))
        .onFailure(failure -> refuse(context, stream, failure));
  }

  /** The same answer on the connection's own loop. */
  private static <T> Future<T> on(ContextInternal loop, Future<T> answer) {
    PromiseInternal<T> promise = loop.promise();
    answer.onComplete(promise);
    return promise.future();
  }

  private Asked asked(RoutingContext context) {
    if (streams.draining()) {
      throw ProblemAnswer.of(503, "The server is going away.");
    }
    HttpServerRequest request = context.request();
    if (!wantsEvents(request) && !request.canUpgradeToWebSocket()) {
      throw ProblemAnswer.of(
          426, "This is a stream: ask for a WebSocket or for text/event-stream.");
    }
    return new Asked(after(context), session(context));
  }

  private static boolean wantsEvents(HttpServerRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/event-stream");
  }

  private static @Nullable After after(RoutingContext context) {
    Optional<After> last =
        Optional.ofNullable(context.request().getHeader("Last-Event-ID")).flatMap(After::parse);
    if (last.isPresent()) {
      return last.get();
    }
    String text = parameter(context, "after");
    return text == null
        ? null
        : After.parse(text)
            .orElseThrow(() -> ProblemAnswer.badField("after", "is not a cursor or a number"));
  }

  private static @Nullable UUID session(RoutingContext context) {
    String text = parameter(context, "session");
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemAnswer.badField("session", "is not an id");
    }
  }

  private static @Nullable String parameter(RoutingContext context, String name) {
    List<String> values = context.queryParam(name);
    return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
  }

  private Future<Admitted> admit(HttpServerRequest request, StreamId stream) {
    return gatekeeper
        .admit(request, stream.conference(), bearer(request), stream.kind() == StreamId.Kind.DESK)
        .compose(admission ->
            switch (admission) {
              case Admitted admitted -> Future.succeededFuture(admitted);
              case Refused refused ->
                  Future.failedFuture(ProblemAnswer.of(refused.status(), refused.detail()));
            });
  }

  /** Browsers cannot set headers on a WebSocket, so the token may come as a sub-protocol. */
  private static @Nullable String bearer(HttpServerRequest request) {
    Optional<String> protocol =
        request.headers().getAll("Sec-WebSocket-Protocol").stream()
            .flatMap(StreamRoutes::listed)
            .filter(name -> name.startsWith(BEARER_PROTOCOL))
            .map(name -> name.substring(BEARER_PROTOCOL.length()))
            .findFirst();
    if (protocol.isPresent()) {
      return protocol.get();
    }
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(BEARER_HEADER)
        ? header.substring(BEARER_HEADER.length()).trim()
        : null;
  }

  private static Stream<String> listed(String header) {
    return Arrays.stream(header.split(",")).map(String::trim);
  }

  private Future<Void> known(StreamId stream, Asked asked) {
    UUID session = asked.session();
    if (session == null) {
      return Future.succeededFuture();
    }
    return program
        .hasSession(stream.conference(), session)
        .compose(found ->
            found
                ? Future.succeededFuture()
                : Future.failedFuture(
                    ProblemAnswer.of(404, "The conference has no such session.")));
  }

  private Future<Seats> seats(StreamId stream, @Nullable Identity identity, ContextInternal loop) {
    boolean own = stream.kind() == StreamId.Kind.WALL && Streams.writes(identity);
    return streams
        .seat(stream, loop)
        .compose(seat ->
            own
                ? streams
                    .seat(StreamId.desk(stream.conference()), loop)
                    .map(desk -> new Seats(seat, desk, identity))
                    .onFailure(_ -> seat.leave())
                : Future.succeededFuture(new Seats(seat, null, identity)));
  }

  /**
   * A viewer may know of an event, from its own post or another node, that has not come here yet.
   */
  private static Future<Seats> upToDate(Seats seats, Asked asked, ContextInternal loop) {
    Fan fan = seats.stream().fan();
    After after = asked.after();
    if (after == null || !after.isOf(fan.epoch()) || after.seq() <= fan.run().last()) {
      return Future.succeededFuture(seats);
    }
    return seats.stream().tail().refresh(loop).transform(_ -> Future.succeededFuture(seats));
  }

  private Future<Void> begin(RoutingContext context, Seats seats, Asked asked) {
    HttpServerRequest request = context.request();
    if (request.canUpgradeToWebSocket()) {
      boolean deflate = Deflation.agree(request);
      return request
          .toWebSocket()
          .onFailure(_ -> seats.leave())
          .map(socket -> {
            WebSocketWire wire = WebSocketWire.of(socket, request.connection(), deflate);
            watch(
                seats, asked, new WebSocketOutlet(context.vertx(), socket, wire, streams.limits()));
            return null;
          });
    }
    if (request.response().closed()) {
      seats.leave();
    } else {
      request.resume();
      watch(seats, asked, new EventStreamOutlet(request, streams.limits()));
    }
    return Future.succeededFuture();
  }

  private void watch(Seats seats, Asked asked, Outlet outlet) {
    streams.watch(seats.stream(), seats.own(), seats.identity(), asked, outlet);
  }

  private static void refuse(RoutingContext context, StreamId stream, Throwable failure) {
    if (context.response().ended() || context.response().closed()) {
      // Upgraded already, or gone: nobody is left to be told.
      LOG.warn("A viewer of {} could not be seated", stream, failure);
      context.request().connection().close();
      return;
    }
    context.request().resume();
    problem(stream, failure).send(context.request());
  }

  private static ProblemAnswer problem(StreamId stream, Throwable failure) {
    return switch (failure) {
      case ProblemAnswer known -> known;
      case NoSuchStream _ -> ProblemAnswer.of(404, "There is no such conference.");
      default -> {
        LOG.warn("The stream {} cannot be opened", stream, failure);
        yield ProblemAnswer.of(503, "The stream cannot be opened now.");
      }
    };
  }
}
