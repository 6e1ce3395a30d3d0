package org.plenary.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed messages, as real clients agree on them and read them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeflationIT {
  private static final String TEXT = "Lactate clearance and survival. ".repeat(30);

  private final Vertx vertx = Vertx.vertx();

  /** In a field, because Vert.x closes a client that the collector finds unreachable. */
  private final WebSocketClient client = vertx.createWebSocketClient();

  private StreamServer server;

  @BeforeAll
  void start() {
    server = new StreamServer(Limiting.fast());
  }

  @AfterAll
  void stop() {
    StreamServer.waited(vertx.close());
    server.close();
  }

  private WebSocketConnectOptions stream() {
    return new WebSocketConnectOptions()
        .setHost("127.0.0.1")
        .setPort(server.port)
        .setURI("/api/v1/conferences/demo26/stream");
  }

  @Test
  void aClientThatOffersItReadsTheSameAsOneThatDoesNot() throws IOException {
    List<String> read = new ArrayList<>();
    try (Watcher plain = server.watch("").awaitLive();
        RawSocket compressed =
            RawSocket.open(
                server.port,
                "/api/v1/conferences/demo26/stream",
                "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")) {
      compressed.readTo(read, message -> message.contains("\"live\""));

      long last = 0;
      for (int i = 0; i < 20; i++) {
        last = server.publish(TEXT + i, null).seq();
      }
      plain.awaitNumber(last);
      String end = "{\"seq\":" + last + ",";
      compressed.readTo(read, message -> message.contains(end));

      List<String> expected =
          plain.ofType("post").stream()
              .map(line -> line.path("post").path("text").asText())
              .toList();
      assertThat(
              read.stream()
                  .map(Watcher::json)
                  .filter(line -> line.path("type").asText().equals("post"))
                  .map(line -> line.path("post").path("text").asText()))
          .hasSize(20)
          .containsExactlyElementsOf(expected);
      assertThat(compressed.deflated()).isPositive();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "permessage-deflate; client_max_window_bits | true",
        "permessage-deflate; server_max_window_bits=10, permessage-deflate | true",
        "permessage-deflate; server_max_window_bits=10 | false",
        "x-webkit-deflate-frame | false",
      })
  void onlyAnOfferThatCanBeKeptIsTaken(String offer, boolean taken) {
    WebSocket socket =
        StreamServer.waited(client.connect(stream().addHeader("Sec-WebSocket-Extensions", offer)));

    assertThat(socket.headers().contains("Sec-WebSocket-Extensions")).isEqualTo(taken);
    socket.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theClientOfVertxAgreesOnItAndReadsEveryPost(boolean forgetful) {
    // given
    List<String> read = new CopyOnWriteArrayList<>();
    WebSocketClient compressing =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setTryUsePerMessageCompression(true)
                .setCompressionRequestServerNoContext(forgetful)
                .setMaxFrameSize(1 << 20)
                .setMaxMessageSize(1 << 20));
    WebSocket socket =
        StreamServer.waited(
            compressing
                .connect(stream())
                .onSuccess(
                    open -> open.textMessageHandler(text -> text.lines().forEach(read::add))));
    assertThat(socket.headers().get("Sec-WebSocket-Extensions")).startsWith("permessage-deflate");
    await().until(() -> read.stream().anyMatch(line -> line.contains("\"live\"")));
    // when
    List<String> texts = IntStream.range(0, 20).mapToObj(i -> TEXT + i + forgetful).toList();
    texts.forEach(text -> server.publish(text, null));
    // then
    await()
        .untilAsserted(() ->
            assertThat(
                    read.stream()
                        .map(Watcher::json)
                        .filter(line -> line.path("type").asText().equals("post"))
                        .map(line -> line.path("post").path("text").asText()))
                .containsExactlyElementsOf(texts));
    StreamServer.waited(compressing.close());
  }
}
