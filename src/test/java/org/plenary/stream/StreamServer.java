package org.plenary.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Journal;
import org.plenary.json.Json;
import org.plenary.model.Attendance;
import org.plenary.model.Author;
import org.plenary.model.Conference;
import org.plenary.model.Conference.Screening;
import org.plenary.model.ConferenceEvent;
import org.plenary.model.ConferenceEvent.OwnPost;
import org.plenary.model.ConferenceEvent.PostGone;
import org.plenary.model.Ids;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Role;
import org.plenary.model.Session;
import org.plenary.model.StreamId;
import org.plenary.model.Times;
import org.plenary.ops.DatabaseUrl;
import org.plenary.people.Identity;
import org.plenary.program.Program;
import org.plenary.stream.Admission.Admitted;
import org.plenary.stream.Admission.Refused;
import org.plenary.testing.TestDatabase;

/** A real database and a real HTTP server that serves streams, with a doorman who knows names. */
final class StreamServer implements AutoCloseable {
  static final String CONFERENCE = "demo26";
  static final StreamId WALL = StreamId.wall(CONFERENCE);
  static final StreamId DESK = StreamId.desk(CONFERENCE);

  final DatabaseUrl database = TestDatabase.create();
  final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
  final Pool pool = pool(vertx, database);
  final Journal journal = new Journal(vertx, pool, new SimpleMeterRegistry());
  final Program program = new Program(pool, journal);
  final MeterRegistry meters = new SimpleMeterRegistry();
  final Map<UUID, List<OwnPost>> pending = new ConcurrentHashMap<>();
  final Streams streams;
  final Session talk;
  final Session otherTalk;
  final Identity author;
  final int port;
  private final Map<String, Identity> tokens = new ConcurrentHashMap<>();

  StreamServer() {
    this(Limits.STANDARD);
  }

  StreamServer(Limits limits) {
    program.create(new Conference(CONFERENCE, "Demo", "#demo26", true, Screening.SCREENED, false));
    talk = session("NNT");
    otherTalk = session("SGLT2");
    author = person("author", Role.ATTENDEE, Attendance.ONSITE);
    streams =
        new Streams(
            vertx,
            journal,
            pool,
            participant -> Future.succeededFuture(pending.getOrDefault(participant, List.of())),
            meters,
            limits);
    port = freePort();
    // One instance a loop, as the server is deployed.
    waited(
        vertx.deployVerticle(
            () ->
                new AbstractVerticle() {
                  @Override
                  public void start(Promise<Void> started) {
                    Router router = Router.router(vertx);
                    new StreamRoutes(streams, program, StreamServer.this::admit).mount(router);
                    vertx
                        .createHttpServer(Streams.prepare(new HttpServerOptions()))
                        .requestHandler(router)
                        .listen(port, "127.0.0.1")
                        .<Void>mapEmpty()
                        .onComplete(started);
                  }
                },
            new DeploymentOptions().setInstances(2)));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Pool pool(Vertx vertx, DatabaseUrl database) {
    return PgBuilder.pool()
        .connectingTo(database.connectOptions().setCachePreparedStatements(true))
        .with(new PoolOptions().setMaxSize(6))
        .using(vertx)
        .build();
  }

  static <T> T waited(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  private Future<Admission> admit(
      HttpServerRequest request, String conference, @Nullable String bearer, boolean desk) {
    if (!conference.equals(CONFERENCE)) {
      return Future.succeededFuture(new Refused(404, "There is no such conference."));
    }
    Identity identity = bearer == null ? null : tokens.get(bearer);
    if (bearer != null && identity == null) {
      return Future.succeededFuture(new Refused(401, "The token is not valid."));
    }
    if (desk && (identity == null || identity.role() != Role.MODERATOR)) {
      return Future.succeededFuture(new Refused(403, "Moderators only."));
    }
    return Future.succeededFuture(new Admitted(identity));
  }

  /** Somebody whose token is their name. */
  Identity person(String name, Role role, Attendance attendance) {
    UUID id = Ids.next();
    waited(
        pool.preparedQuery(
                "insert into participant (id, conference, role, name, attendance) values ($1, $2, $3, $4, $5)")
            .execute(Tuple.of(id, CONFERENCE, Json.name(role), name, Json.name(attendance))));
    Identity identity = new Identity(id, Ids.next(), role, CONFERENCE, null, attendance);
    tokens.put(name, identity);
    return identity;
  }

  private Session session(String title) {
    Instant start = Times.now();
    return program.addSession(CONFERENCE, title, "Dr. A", "Hall 1", start, start.plusSeconds(3600));
  }

  /** A published post, in the read model and on the wall. */
  Post publish(String text, @Nullable Session about) {
    return journal.transact(
        Set.of(WALL),
        transaction -> {
          Post post = post(text, about).published(transaction.next(WALL));
          transaction.query(
              "insert into post (id, conference, unit, session, author, state, seq, text, body, at, accepted_as)"
                  + " values ($1, $2, $1, $3, $4, 'published', $5, $6, $7, now(), 'published')",
              post.id(),
              CONFERENCE,
              post.session(),
              author.participant(),
              post.seq(),
              text,
              Json.write(post));
          transaction.append(WALL, new ConferenceEvent.PostPublished(post));
          return post;
        });
  }

  Post post(String text, @Nullable Session about) {
    return new Post(
        Ids.next(),
        null,
        about == null ? null : about.id(),
        new Author(author.participant(), "author", null, false, Attendance.ONSITE, null),
        text,
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        Times.now(),
        null,
        PostState.PUBLISHED);
  }

  /** Many small events in one transaction; answers the number of the last. */
  long append(int count, @Nullable Session about) {
    return append(journal, count, about);
  }

  static long append(Journal journal, int count, @Nullable Session about) {
    return journal.transact(
        Set.of(WALL),
        transaction -> {
          long last = 0;
          for (int i = 0; i < count; i++) {
            last =
                transaction.append(
                    WALL,
                    new PostGone(
                        Ids.next(), about == null ? null : about.id(), PostGone.Why.WITHDRAWN));
          }
          return last;
        });
  }

  void append(StreamId stream, ConferenceEvent event) {
    journal.transact(Set.of(stream), transaction -> transaction.append(stream, event));
  }

  String epoch() {
    return waited(journal.head(WALL)).orElseThrow().epoch();
  }

  long head() {
    return waited(journal.head(WALL)).orElseThrow().seq();
  }

  Watcher watch(String query) {
    return watch(query, null);
  }

  Watcher watch(String query, @Nullable String token) {
    return Watcher.connect(port, "/api/v1/conferences/" + CONFERENCE + "/stream" + query, token);
  }

  Watcher watchDesk(String query, @Nullable String token) {
    return Watcher.connect(
        port, "/api/v1/conferences/" + CONFERENCE + "/moderation/stream" + query, token);
  }

  @Override
  public void close() {
    waited(streams.close());
    waited(vertx.close());
  }
}
