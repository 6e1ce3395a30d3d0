package org.plenary.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenary.intake.Intake;
import org.plenary.intake.OwnChanges;
import org.plenary.media.Imaging;
import org.plenary.media.Pictures;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.moderation.Decisions;
import org.plenary.moderation.Desk;
import org.plenary.moderation.Mutes;
import org.plenary.moderation.Reports;
import org.plenary.moderation.SlideCorrection;
import org.plenary.ops.Health;
import org.plenary.ops.Metrics;
import org.plenary.people.Invitations;
import org.plenary.people.Participants;
import org.plenary.people.SignIns;
import org.plenary.posts.Items;
import org.plenary.posts.Posts;
import org.plenary.posts.Reactions;
import org.plenary.program.Program;
import org.plenary.remote.Connectors;
import org.plenary.remote.Hiding;
import org.plenary.remote.OptOuts;
import org.plenary.remote.RemoteSources;
import org.plenary.remote.SourceTrial;
import org.plenary.remote.Webhooks;
import org.plenary.screening.Gate;
import org.plenary.screening.ScreeningQueue;
import org.plenary.slides.Decks;
import org.plenary.slides.NowShowing;
import org.plenary.slides.Rights;
import org.plenary.stream.StreamRoutes;
import org.plenary.stream.Streams;

/** Everything that is reached over HTTP, mounted in the order in which it is tried. */
public final class WebServer {
  private static final int COMPRESS_FROM_BYTES = 1_400;
  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Vertx vertx;
  private final Parts parts;
  private final Links links;
  private final Authentication authentication;
  private final Access access;
  private volatile boolean draining;

  /** What the endpoints stand on. */
  public record Parts(
      Pool pool,
      Program program,
      Invitations invitations,
      Participants participants,
      SignIns signIns,
      Intake intake,
      OwnChanges changes,
      Posts posts,
      Reactions reactions,
      Items items,
      Imaging imaging,
      Pictures pictures,
      ScreeningQueue screening,
      Gate gate,
      Decks decks,
      NowShowing showing,
      Rights rights,
      Desk desk,
      Decisions decisions,
      SlideCorrection slideCorrection,
      Reports reports,
      Mutes mutes,
      RemoteSources sources,
      SourceTrial sourceTrial,
      Webhooks webhooks,
      Connectors connectors,
      Hiding hiding,
      OptOuts optOuts,
      byte[] reporterKey,
      Duration queueAlarm,
      Streams streams,
      Health health,
      Metrics metrics) {}

  public WebServer(Vertx vertx, Parts parts, Links links, @Nullable URI publicUrl) {
    this.vertx = vertx;
    this.parts = parts;
    this.links = links;
    this.authentication = new Authentication(parts.signIns(), publicUrl);
    this.access = new Access(parts.program());
  }

  /**
   * Listens, with one server for each event loop; they share the port.
   *
   * @param port 0 chooses a free one
   * @return the port
   */
  public Future<Integer> listen(String host, int port, int loops) {
    HttpServerOptions options =
        Streams.prepare(
            new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setCompressionSupported(true)
                .setCompressionContentSizeThreshold(COMPRESS_FROM_BYTES)
                .setHandle100ContinueAutomatically(true));
    AtomicInteger listening = new AtomicInteger();
    return ApiRouter.contract(vertx)
        .compose(contract ->
            vertx.deployVerticle(
                () -> new Listener(contract, options, listening),
                new DeploymentOptions().setInstances(loops)))
        .map(_ -> listening.get());
  }

  /** Takes no more that changes anything; reading goes on. */
  public void drain() {
    draining = true;
  }

  private final class Listener extends VerticleBase {
    private final OpenAPIContract contract;
    private final HttpServerOptions options;
    private final AtomicInteger listening;

    Listener(OpenAPIContract contract, HttpServerOptions options, AtomicInteger listening) {
      this.contract = contract;
      this.options = options;
      this.listening = listening;
    }

    @Override
    public Future<?> start() {
      return vertx
          .createHttpServer(options)
          .requestHandler(router(contract))
          .listen()
          .onSuccess(server -> listening.set(server.actualPort()));
    }
  }

  private Router router(OpenAPIContract contract) {
    Router router = Router.router(vertx);
    router.route().handler(Screens::secure);
    router.route().failureHandler(context -> failed(context));
    router.get("/health/live").handler(parts.health().live());
    router.get("/health/ready").handler(parts.health().ready());
    router.get("/metrics").handler(parts.metrics().handler());
    new StreamRoutes(
            parts.streams(), parts.program(), new StreamGate(authentication, parts.program()))
        .mount(router);
    new PublicFiles(parts.pictures(), parts.decks(), parts.program(), authentication).mount(router);
    router.route(ApiRouter.BASE + "/*").handler(this::refuseWhileDraining);
    Router api = new ApiRouter(vertx, authentication, access, endpoints()).router(contract);
    router.route("/*").subRouter(api);
    Screens.mount(router);
    for (int status : new int[] {400, 404, 405, 413, 415}) {
      router.errorHandler(status, context -> Problem.ofStatus(status).send(context));
    }
    return router;
  }

  private static void failed(RoutingContext context) {
    Throwable failure = context.failure();
    (failure == null ? Problem.ofStatus(context.statusCode()) : Problem.of(failure)).send(context);
  }

  private void refuseWhileDraining(RoutingContext context) {
    if (draining && !READS.contains(context.request().method())) {
      context.fail(
          new Rejected(
              new Rejection.Unavailable(
                  "This server is going down. Nothing was kept; try again.",
                  Duration.ofSeconds(5))));
    } else {
      context.next();
    }
  }

  private Map<String, Endpoint> endpoints() {
    Uploads uploads = new Uploads(vertx);
    Map<String, Endpoint> all = new HashMap<>();
    all.putAll(
        new PeopleEndpoints(
                parts.invitations(),
                parts.participants(),
                parts.signIns(),
                parts.program(),
                links,
                authentication)
            .all());
    all.putAll(new ProgramEndpoints(parts.program(), access).all());
    all.putAll(
        new SlideEndpoints(parts.program(), parts.decks(), parts.showing(), parts.rights(), uploads)
            .all());
    all.putAll(
        new PostEndpoints(
                parts.participants(),
                parts.intake(),
                parts.changes(),
                parts.posts(),
                parts.slideCorrection(),
                parts.reactions(),
                parts.imaging(),
                parts.pictures(),
                parts.screening(),
                parts.gate(),
                uploads)
            .all());
    all.putAll(
        new SourceEndpoints(
                parts.sources(),
                parts.sourceTrial(),
                parts.webhooks(),
                parts.connectors(),
                parts.hiding(),
                parts.optOuts(),
                links,
                uploads)
            .all());
    all.putAll(
        new ModerationEndpoints(
                parts.pool(),
                parts.participants(),
                parts.items(),
                parts.desk(),
                parts.decisions(),
                parts.reports(),
                parts.reporterKey(),
                parts.queueAlarm())
            .all());
    all.putAll(new MuteEndpoints(parts.mutes()).all());
    return all;
  }
}
