package org.plenary.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SelfSignedCertificate;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fetch.FetchFailed.Why;

/** What others try with an address they have written; real servers on the loopback. */
class SafeFetcherTest {
  private static final int MOST = 10_000;

  private final Vertx vertx = Vertx.vertx();
  private final ConcurrentLinkedQueue<HttpServerRequest> asked = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean hungUp = new AtomicBoolean();
  private int port;

  @BeforeEach
  void start() throws Exception {
    port = listen(new HttpServerOptions());
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().await(10, TimeUnit.SECONDS);
  }

  private int listen(HttpServerOptions options) throws Exception {
    HttpServer server =
        vertx
            .createHttpServer(options)
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .await(10, TimeUnit.SECONDS);
    return server.actualPort();
  }

  private void answer(HttpServerRequest request) {
    asked.add(request);
    HttpServerResponse response = request.response();
    switch (request.path()) {
      case "/bytes" -> response.end("here");
      case "/large" -> {
        response.setChunked(true).exceptionHandler(_ -> {});
        request.connection().closeHandler(_ -> hungUp.set(true));
        pour(response);
      }
      case "/loop" -> response.setStatusCode(302).putHeader("Location", "/loop").end();
      case "/inward" ->
          response
              .setStatusCode(301)
              .putHeader("Location", "http://127.0.0.2:" + port + "/bytes")
              .end();
      case "/onward" -> response.setStatusCode(307).putHeader("Location", "/bytes").end();
      case "/silent" -> {}
      case "/half" -> {
        response.putHeader("Content-Length", "100").write("half");
        vertx.setTimer(50, _ -> request.connection().close());
      }
      default -> response.setStatusCode(Integer.parseInt(request.path().substring(1))).end();
    }
  }

  private void pour(HttpServerResponse response) {
    if (!hungUp.get()) {
      response
          .write(Buffer.buffer(new byte[4_096]))
          .onSuccess(_ -> vertx.runOnContext(_ -> pour(response)));
    }
  }

  private SafeFetcher fetcher() {
    return new SafeFetcher(vertx, List.of("127.0.0.1:" + port), "Test");
  }

  private URI here(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static FetchFailed refused(SafeFetcher fetcher, URI address) {
    return catchThrowableOfType(FetchFailed.class, () -> fetcher.fetch(address, MOST));
  }

  @Test
  void whatIsAllowedIsFetchedWithoutTellingAnythingAboutUs() throws FetchFailed {
    // when
    byte[] bytes = fetcher().fetch(here("/onward"), MOST);
    // then
    assertThat(new String(bytes)).isEqualTo("here");
    assertThat(asked.element().headers().names())
        .containsExactlyInAnyOrder("host", "user-agent", "accept", "connection");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "http://1.1.1.1/",
        "https://1.1.1.1:8443/",
        "https://user:word@1.1.1.1/",
        "ftp://1.1.1.1/",
        "file:///etc/passwd",
        "gopher://1.1.1.1/",
        "https:///x",
        "relative",
      })
  void whatIsNotOnThePublicInternetOrNotEncryptedIsNotAsked(String address) {
    // when
    FetchFailed failed = refused(fetcher(), URI.create(address));
    // then
    assertThat(failed.why()).isEqualTo(Why.FORBIDDEN);
    assertThat(failed.isPassing()).isFalse();
    assertThat(asked).isEmpty();
  }

  @Test
  void aRedirectIntoTheOwnNetworkIsNotFollowed() {
    assertThat(refused(fetcher(), here("/inward")).why()).isEqualTo(Why.FORBIDDEN);
    assertThat(asked).hasSize(1);
  }

  @Test
  void whoRedirectsInACircleIsLeft() {
    assertThat(refused(fetcher(), here("/loop")).why()).isEqualTo(Why.REFUSED);
    assertThat(asked).hasSize(4);
  }

  @Test
  void aNameIsAskedForOnceSoItCannotMeanAnotherAddressAfterTheCheck() throws Exception {
    // given
    AtomicInteger lookups = new AtomicInteger();
    Destination.Resolver rebinding =
        _ ->
            new InetAddress[] {
              InetAddress.getByName(lookups.getAndIncrement() == 0 ? "192.0.2.77" : "127.0.0.1")
            };
    SafeFetcher fetcher = new SafeFetcher(vertx, List.of("rebind.test:" + port), "Test", rebinding);
    // when
    FetchFailed failed = refused(fetcher, URI.create("http://rebind.test:" + port + "/bytes"));
    // then
    assertThat(failed.why()).isEqualTo(Why.UNAVAILABLE);
    assertThat(lookups).hasValue(1);
    assertThat(asked).isEmpty();
  }

  @Test
  void aNameWithOnePrivateAddressAmongItsAddressesIsRefused() {
    SafeFetcher fetcher =
        new SafeFetcher(
            vertx,
            List.of(),
            "Test",
            _ ->
                new InetAddress[] {
                  InetAddress.getByName("1.1.1.1"), InetAddress.getByName("127.0.0.1")
                });

    assertThat(refused(fetcher, URI.create("https://mixed.test/")).why()).isEqualTo(Why.FORBIDDEN);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
    // given
    int secure =
        listen(
            new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(SelfSignedCertificate.create("127.0.0.1").keyCertOptions()));
    SafeFetcher fetcher = new SafeFetcher(vertx, List.of("127.0.0.1:" + secure), "Test");
    // when
    FetchFailed failed = refused(fetcher, URI.create("https://127.0.0.1:" + secure + "/bytes"));
    // then
    assertThat(failed.why()).isEqualTo(Why.UNAVAILABLE);
    assertThat(asked).isEmpty();
  }

  @Test
  void whatIsTooLargeIsHungUpOn() {
    assertThat(refused(fetcher(), here("/large")).why()).isEqualTo(Why.TOO_LARGE);
    await().untilTrue(hungUp);
  }

  @Test
  void whoDoesNotAnswerAndWhoStopsHalfwayAreGivenUp() {
    assertThat(refused(fetcher(), here("/silent")).isPassing()).isTrue();
    assertThat(refused(fetcher(), here("/half")).isPassing()).isTrue();
  }

  @Test
  void theAnswerTellsWhetherToTryAgain() {
    Map<Integer, Why> expected =
        Map.of(
            404, Why.GONE,
            410, Why.GONE,
            403, Why.REFUSED,
            429, Why.UNAVAILABLE,
            500, Why.UNAVAILABLE,
            204, Why.UNAVAILABLE);

    expected.forEach(
        (status, why) -> assertThat(refused(fetcher(), here("/" + status)).why()).isEqualTo(why));
  }
}
