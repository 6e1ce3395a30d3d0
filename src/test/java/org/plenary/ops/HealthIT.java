package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.pgclient.PgBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.TestDatabase;

class HealthIT {
  private final Metrics metrics = new Metrics();
  private Vertx vertx;
  private Health health;
  private int port;

  @BeforeEach
  void serve() {
    vertx = metrics.vertx(new VertxOptions()).build();
    health = new Health(vertx);
    Router router = Router.router(vertx);
    router.get("/health/live").handler(health.live());
    router.get("/health/ready").handler(health.ready());
    router.get("/metrics").handler(metrics.handler());
    port =
        done(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1")).actualPort();
  }

  @AfterEach
  void stop() {
    done(vertx.close());
    metrics.close();
  }

  @Test
  void aNodeWhoseDatabaseAndDiskAnswerIsUp() throws Exception {
    // given
    DatabaseUrl url = TestDatabase.createEmpty();
    health
        .database(PgBuilder.pool().using(vertx).connectingTo(url.connectOptions()).build())
        .disk(Path.of("target"));
    // when
    HttpResponse<String> answer = get("/health/ready");
    // then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    JsonObject body = new JsonObject(answer.body());
    assertThat(body.getString("status")).isEqualTo("up");
    assertThat(state(body, "database")).isEqualTo("up");
    assertThat(body.getJsonObject("checks").getJsonObject("disk").getString("detail"))
        .endsWith("MiB free");
  }

  @Test
  void aDegradedPartIsNamedAndTheNodeGoesOnServing() throws Exception {
    // given
    health
        .check(
            "screening", () -> Future.succeededFuture(Health.Status.degraded("checker restarts")))
        .check("cluster", () -> Future.succeededFuture(Health.Status.up("1 node")));
    // when
    HttpResponse<String> answer = get("/health/ready");
    // then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getString("status")).isEqualTo("degraded");
    assertThat(state(new JsonObject(answer.body()), "screening")).isEqualTo("degraded");
  }

  @Test
  void aDatabaseThatIsGoneMakesTheNodeUnreadyButNotDead() throws Exception {
    // given
    DatabaseUrl gone = TestDatabase.createEmpty().withDatabase("no_such_database");
    health.database(PgBuilder.pool().using(vertx).connectingTo(gone.connectOptions()).build());
    // when
    HttpResponse<String> ready = get("/health/ready");
    HttpResponse<String> live = get("/health/live");
    // then
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(state(new JsonObject(ready.body()), "database")).isEqualTo("down");
    assertThat(live.statusCode()).isEqualTo(200);
  }

  @Test
  void aCheckThatHangsOrThrowsCountsAsDown() throws Exception {
    // given
    health
        .check("hangs", () -> Promise.<Health.Status>promise().future())
        .check(
            "throws",
            () -> {
              throw new IllegalStateException("a secret detail");
            });
    // when
    HttpResponse<String> answer = get("/health/ready");
    // then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(state(new JsonObject(answer.body()), "hangs")).isEqualTo("down");
    assertThat(state(new JsonObject(answer.body()), "throws")).isEqualTo("down");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void metricsCountRequestsAndOwnMeters() throws Exception {
    // given
    metrics.registry().counter("plenary.posts", "outcome", "published").increment(3);
    get("/health/live");
    request("/health/live", "MADE-UP-BY-A-CLIENT");
    // when
    HttpResponse<String> answer = get("/metrics");
    // then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("plenary_posts_total{outcome=\"published\"} 3.0")
        .contains("jvm_memory_used_bytes")
        .containsPattern(
            "vertx_http_server_requests_total\\{.*method=\"GET\",route=\"/health/live\".*} 1.0")
        .contains("method=\"other\"")
        .doesNotContain("MADE-UP");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return request(path, "GET");
  }

  private HttpResponse<String> request(String path, String method) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      return client.send(
          HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String state(JsonObject body, String check) {
    return body.getJsonObject("checks").getJsonObject(check).getString("state");
  }

  private static <T> T done(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
