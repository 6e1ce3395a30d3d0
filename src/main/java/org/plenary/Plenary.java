package org.plenary;

import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.SafeFetcher;
import org.plenary.fetch.SafeSockets;
import org.plenary.http.Links;
import org.plenary.http.WebServer;
import org.plenary.intake.Intake;
import org.plenary.intake.OwnChanges;
import org.plenary.intake.RateLimit;
import org.plenary.journal.Journal;
import org.plenary.media.Imaging;
import org.plenary.media.Pictures;
import org.plenary.moderation.Decisions;
import org.plenary.moderation.Desk;
import org.plenary.moderation.Mutes;
import org.plenary.moderation.QueueMeters;
import org.plenary.moderation.Reports;
import org.plenary.moderation.SlideCorrection;
import org.plenary.ops.Cluster;
import org.plenary.ops.Database;
import org.plenary.ops.Health;
import org.plenary.ops.HostPort;
import org.plenary.ops.Metrics;
import org.plenary.ops.PrivateFiles;
import org.plenary.ops.Settings;
import org.plenary.ops.Sockets;
import org.plenary.ops.StartRefused;
import org.plenary.people.Invitations;
import org.plenary.people.Participants;
import org.plenary.people.Revocations;
import org.plenary.people.SignIns;
import org.plenary.people.Tokens;
import org.plenary.posts.Items;
import org.plenary.posts.OwnPending;
import org.plenary.posts.Posts;
import org.plenary.posts.Reactions;
import org.plenary.program.Program;
import org.plenary.remote.Connectors;
import org.plenary.remote.Hiding;
import org.plenary.remote.OptOuts;
import org.plenary.remote.Reconciler;
import org.plenary.remote.Reconciliation;
import org.plenary.remote.RemotePictures;
import org.plenary.remote.RemotePosts;
import org.plenary.remote.RemoteSources;
import org.plenary.remote.SecretBox;
import org.plenary.remote.SourceTrial;
import org.plenary.remote.Webhooks;
import org.plenary.sandbox.ChildFolders;
import org.plenary.screening.Gate;
import org.plenary.screening.Redactions;
import org.plenary.screening.Retention;
import org.plenary.screening.ScreeningQueue;
import org.plenary.screening.SelfTest;
import org.plenary.screening.checker.PictureChecker;
import org.plenary.slides.DeckRenderer;
import org.plenary.slides.Decks;
import org.plenary.slides.NowShowing;
import org.plenary.slides.Rights;
import org.plenary.stream.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of the server and how they hold together, in the order in which they start; they stop
 * in the reverse.
 */
public final class Plenary implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Plenary.class);

  /** Services send a ping every half minute. */
  private static final Duration SILENCE = Duration.ofSeconds(75);

  private static final int LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Settings settings;
  private final Links links;
  private final WebServer.Parts parts;
  private final CompletableFuture<Void> databaseLost = new CompletableFuture<>();
  private volatile int port;
  private volatile boolean closing;

  /** Starts everything; when a part refuses, those before it are stopped again. */
  public static Plenary start(Settings settings) {
    Plenary plenary = new Plenary(settings);
    LOG.info("ready at {}", plenary.links.to("/"));
    return plenary;
  }

  private Plenary(Settings settings) {
    this.settings = settings;
    this.links = new Links(() -> settings.publicUrl(port), settings.publicUrl().orElse(null));
    try {
      this.parts = wire();
    } catch (RuntimeException refused) {
      close();
      throw refused;
    }
  }

  private WebServer.Parts wire() {
    Path data = folder(settings.dataDir());

    // What everything stands on.
    @Nullable Cluster cluster = settings.cluster() ? Cluster.of(settings) : null;
    Database database = stop(Database.open(settings));
    database.serverEnded().thenRun(this::databaseEnded);
    Metrics metrics = stop(new Metrics());
    Vertx vertx = vertx(metrics, settings.sockets(), cluster);
    running.push(() -> vertx.close().await(5, TimeUnit.SECONDS));
    Pool pool =
        PgBuilder.pool()
            .with(database.poolOptions())
            .connectingTo(database.connectOptions())
            .using(vertx)
            .build();
    running.push(() -> pool.close().await(5, TimeUnit.SECONDS));
    Journal journal = new Journal(vertx, pool, metrics.registry());
    Program program = new Program(pool, journal);

    // Who is there.
    Participants participants = new Participants(pool);
    Revocations revocations = stop(new Revocations(vertx, pool));
    byte[] key = secret(data, "signing").getBytes(StandardCharsets.UTF_8);
    SignIns signIns = new SignIns(pool, new Tokens(vertx, key), participants, revocations);

    // A post comes in.
    Posts posts = new Posts(pool);
    Mutes mutes = new Mutes(pool, journal);
    Intake intake =
        stop(
            new Intake(
                pool,
                journal,
                program,
                posts,
                mutes,
                new RateLimit(settings.postsPerMinute()),
                settings.cluster() ? settings.postsPerMinute() : 0));

    // Pictures and slides: parsed in child processes, held until they may be seen.
    ChildFolders children = ChildFolders.in(data.resolve("children"));
    Imaging imaging = stop(new Imaging(children));
    PictureChecker checker = stop(new PictureChecker(children));
    Gate gate = new Gate(pool, journal, imaging, checker, settings.reviewHours() > 0);
    ScreeningQueue screening = stop(new ScreeningQueue(pool, checker, gate, metrics.registry()));
    Retention retention =
        stop(new Retention(pool, journal, settings.reviewHours(), settings.rejectedDays()));
    SelfTest selfTest = stop(new SelfTest(checker));
    Pictures pictures = new Pictures(pool);
    DeckRenderer renderer = stop(new DeckRenderer(children));
    Decks decks =
        stop(new Decks(pool, journal, renderer, checker, imaging, folder(data.resolve("decks"))));

    // A post comes in from elsewhere.
    OwnChanges changes = new OwnChanges(journal, mutes);
    SecretBox box = new SecretBox(secret(data, "sources"));
    RemoteSources sources = new RemoteSources(pool, box);
    List<String> allowed = settings.fetchAllow().stream().map(HostPort::toString).toList();
    SafeFetcher fetcher = new SafeFetcher(vertx, allowed, "Plenary");
    SafeSockets sockets = new SafeSockets(vertx, allowed, "Plenary", SILENCE);
    RemotePictures remotePictures =
        new RemotePictures(sources, fetcher, imaging, pictures, screening);
    Hiding hiding = new Hiding(pool, journal);
    Reconciler reconciler =
        stop(
            new Reconciler(
                pool,
                new Reconciliation(
                    pool, participants, posts, intake, changes, remotePictures, gate, hiding)));
    OptOuts optOuts = new OptOuts(pool, journal, box, reconciler);
    RemotePosts remotePosts = new RemotePosts(pool, optOuts);
    Webhooks webhooks = new Webhooks(sources, remotePosts, reconciler, fetcher);
    Connectors connectors =
        stop(new Connectors(pool, sources, remotePosts, reconciler, optOuts, fetcher, sockets));

    // What is on record goes out.
    OwnPending pending = new OwnPending(pool);
    Streams streams = new Streams(vertx, journal, pool, pending::of, metrics.registry());

    Health health =
        new Health(vertx)
            .database(pool)
            .disk(data)
            .check(
                "screening",
                () ->
                    screening
                        .depth()
                        .map(depth ->
                            selfTest.passed()
                                ? Health.Status.up(depth + " waiting")
                                : Health.Status.degraded(
                                    "self-test not passed: pictures wait for a person, "
                                        + depth
                                        + " waiting")))
            .check(
                "cluster",
                () ->
                    Future.succeededFuture(
                        cluster == null ? Health.Status.up("one node") : cluster.status()));
    gauges(metrics, intake);
    stop(new QueueMeters(vertx, pool, metrics.registry()));

    WebServer.Parts all =
        new WebServer.Parts(
            pool,
            program,
            new Invitations(pool),
            participants,
            signIns,
            intake,
            changes,
            posts,
            new Reactions(vertx, pool),
            new Items(pool),
            imaging,
            pictures,
            screening,
            gate,
            decks,
            new NowShowing(journal),
            new Rights(journal),
            new Desk(pool, journal),
            new Decisions(pool, journal, gate, new Redactions(pool, imaging, checker)),
            new SlideCorrection(journal),
            new Reports(journal, settings.cluster()),
            mutes,
            sources,
            new SourceTrial(sources, fetcher),
            webhooks,
            connectors,
            hiding,
            optOuts,
            key,
            Duration.ofSeconds(settings.queueAlarmSeconds()),
            streams,
            health,
            metrics);
    WebServer server = new WebServer(vertx, all, links, settings.publicUrl().orElse(null));
    this.port = listening(server);
    running.push(() -> streams.close().await(5, TimeUnit.SECONDS));
    running.push(server::drain);

    screening.start();
    reconciler.start();
    connectors.start();
    selfTest.start();
    Thread.ofVirtual().start(decks::resume);
    retention.start();
    return all;
  }

  private static Vertx vertx(Metrics metrics, Sockets sockets, @Nullable Cluster cluster) {
    VertxOptions options = new VertxOptions().setEventLoopPoolSize(LOOPS);
    return cluster == null
        ? sockets.on(metrics.vertx(options)).build()
        : cluster.join(sockets.on(metrics.vertx(cluster.prepare(options))));
  }

  /** What one node has signed or locked, every node has to be able to read. */
  private String secret(Path data, String purpose) {
    return settings
        .clusterSecret()
        .map(secret -> secret.derived(purpose + " key"))
        .orElseGet(() -> PrivateFiles.secret(data.resolve(purpose + ".key")));
  }

  private static void gauges(Metrics metrics, Intake intake) {
    Gauge.builder("plenary.journal.waiting", intake, Intake::waiting)
        .description("Posts that wait for their transaction")
        .register(metrics.registry());
  }

  /** Remembers to stop a part. */
  private <T extends AutoCloseable> T stop(T part) {
    running.push(part);
    return part;
  }

  private int listening(WebServer server) {
    try {
      return server.listen(settings.httpHost(), settings.httpPort(), LOOPS).await();
    } catch (Exception e) {
      // Vert.x throws checked exceptions here, undeclared.
      if (e instanceof IOException) {
        throw new StartRefused(
            "cannot listen on "
                + settings.httpHost()
                + ":"
                + settings.httpPort()
                + " ("
                + e.getMessage()
                + "): choose another by PLENARY_HTTP_PORT and PLENARY_HTTP_HOST, or end what has it",
            e);
      }
      throw e;
    }
  }

  private static Path folder(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new StartRefused(
          "folder "
              + path
              + " cannot be used ("
              + e
              + "): give the server rights on it, or choose another by PLENARY_DATA_DIR",
          e);
    }
  }

  private void databaseEnded() {
    if (!closing) {
      databaseLost.complete(null);
    }
  }

  /** Done when the embedded database has ended by itself: nothing can be kept from then on. */
  CompletableFuture<Void> databaseLost() {
    return databaseLost;
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Where people reach it. */
  public Links links() {
    return links;
  }

  /** What it is made of, for those who fill it at the start. */
  public WebServer.Parts parts() {
    return parts;
  }

  /**
   * Takes nothing more in, sends the viewers away, and stops the parts in the reverse order of
   * their start.
   */
  @Override
  public void close() {
    closing = true;
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception problem) {
        LOG.warn("not stopped cleanly: {}", problem.toString());
      }
    }
  }
}
