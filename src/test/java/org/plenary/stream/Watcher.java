package org.plenary.stream;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;

/** A viewer over a WebSocket that remembers every line it was sent. */
final class Watcher implements AutoCloseable {
  private static final Vertx VERTX = Vertx.vertx();
  private static final WebSocketClient CLIENT =
      VERTX.createWebSocketClient(
          new WebSocketClientOptions()
              .setMaxConnections(1000)
              .setReceiveBufferSize(64 * 1024)
              .setMaxFrameSize(4 << 20)
              .setMaxMessageSize(4 << 20));

  final WebSocket socket;
  final List<JsonNode> lines = new CopyOnWriteArrayList<>();
  final List<Integer> messages = new CopyOnWriteArrayList<>();

  private Watcher(WebSocket socket) {
    this.socket = socket;
    socket.exceptionHandler(_ -> {});
    socket.textMessageHandler(text -> {
      List<JsonNode> read = text.lines().map(Watcher::json).toList();
      messages.add(read.size());
      lines.addAll(read);
    });
  }

  static Watcher connect(int port, String uri, @Nullable String token) {
    WebSocketConnectOptions options =
        new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI(uri);
    if (token != null) {
      options.addSubProtocol(StreamRoutes.PROTOCOL).addSubProtocol("bearer." + token);
    }
    // Listens from the connection's own thread: the first lines come with the handshake.
    return StreamServer.waited(CLIENT.connect(options).map(Watcher::new));
  }

  static JsonNode json(String line) {
    try {
      return Json.mapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  List<String> types() {
    return lines.stream().map(line -> line.path("type").asText()).toList();
  }

  List<JsonNode> ofType(String type) {
    return lines.stream().filter(line -> line.path("type").asText().equals(type)).toList();
  }

  JsonNode first(String type) {
    return ofType(type).getFirst();
  }

  /** The numbers of the logged events, in the order in which they came. */
  List<Long> numbers() {
    return lines.stream()
        .filter(line -> line.has("seq") && !line.path("type").asText().equals("snapshot"))
        .map(line -> line.path("seq").asLong())
        .toList();
  }

  Watcher awaitLive() {
    return awaitThat(_ -> types().contains("live"));
  }

  Watcher awaitNumber(long seq) {
    return awaitThat(_ -> numbers().contains(seq));
  }

  Watcher awaitThat(Predicate<Watcher> condition) {
    await().atMost(Duration.ofSeconds(10)).until(() -> condition.test(this));
    return this;
  }

  int awaitClosed() {
    await().atMost(Duration.ofSeconds(10)).until(socket::isClosed);
    return socket.closeStatusCode();
  }

  @Override
  public void close() {
    socket.close();
  }
}
