package org.plenary.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.WebSocketClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
  private static final String LOOPBACK = "127.0.0.1";

  private final Vertx vertx = Vertx.vertx();
  private final WebSocketClient sockets = vertx.createWebSocketClient();
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer one;
  private HttpServer two;
  private int door;

  @BeforeEach
  void open() {
    one = node("one");
    two = node("two");
    FrontDoor front = new FrontDoor(vertx, List.of(one.actualPort(), two.actualPort()));
    door = front.listen(0).await().actualPort();
    await().until(() -> answers(4), Set.of("one", "two")::equals);
  }

  @AfterEach
  void close() {
    http.close();
    vertx.close().await();
  }

  /** Says its name, and to whom it speaks. */
  private HttpServer node(String name) {
    return vertx
        .createHttpServer()
        .webSocketHandler(socket -> socket.writeTextMessage(name + " " + socket.path()))
        .requestHandler(request -> answer(name, request))
        .listen(0, LOOPBACK)
        .await();
  }

  private static void answer(String name, HttpServerRequest request) {
    request
        .response()
        .end(request.path().equals("/whom") ? request.getHeader("X-Forwarded-For") : name);
  }

  private String get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://" + LOOPBACK + ":" + door + path);
    return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private Set<String> answers(int count) throws IOException, InterruptedException {
    Set<String> answers = new HashSet<>();
    for (int i = 0; i < count; i++) {
      answers.add(get("/"));
    }
    return answers;
  }

  @Test
  void aNodeThatHasEndedIsAskedNoMore() {
    // when
    two.close().await();
    // then
    await().atMost(Duration.ofSeconds(5)).until(() -> answers(4), Set.of("one")::equals);
  }

  @Test
  void aWebSocketReachesANode() throws Exception {
    // given
    CompletableFuture<String> said = new CompletableFuture<>();
    // when
    sockets
        .connect(door, LOOPBACK, "/stream")
        .onSuccess(socket -> socket.textMessageHandler(said::complete))
        .onFailure(said::completeExceptionally);
    // then
    assertThat(said.get(5, TimeUnit.SECONDS)).isIn("one /stream", "two /stream");
  }

  @Test
  void itSaysWhomItSpeaksFor() throws Exception {
    assertThat(get("/whom")).isEqualTo(LOOPBACK);
  }
}
