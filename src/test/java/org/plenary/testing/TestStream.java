package org.plenary.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.plenary.json.Json;

/** Somebody who watches a stream over a WebSocket, and keeps every line that came. */
public final class TestStream implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final List<String> raw = new CopyOnWriteArrayList<>();
  private final List<JsonNode> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private WebSocket socket;

  private TestStream() {}

  /** The server answered the upgrade with an ordinary status. */
  public static final class Refused extends RuntimeException {
    private final int status;

    Refused(int status) {
      super("the upgrade was answered with " + status);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  static TestStream open(URI address, String token, Map<String, String> headers) {
    TestStream stream = new TestStream();
    WebSocket.Builder builder = TestClient.HTTP.newWebSocketBuilder();
    headers.forEach(builder::header);
    if (token != null) {
      builder.subprotocols("plenary.v1", "bearer." + token);
    }
    try {
      stream.socket = builder.buildAsync(address, stream.new Listener()).join();
      return stream;
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        throw new Refused(refused.getResponse().statusCode());
      }
      throw e;
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        for (String line : message.toString().split("\n")) {
          raw.add(line);
          lines.add(Json.read(line, JsonNode.class));
        }
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.complete(1006);
    }
  }

  /** Everything that came, as it came. */
  public List<String> raw() {
    return raw;
  }

  public List<JsonNode> lines() {
    return lines;
  }

  public List<JsonNode> ofType(String type) {
    return lines.stream().filter(line -> line.path("type").asText().equals(type)).toList();
  }

  /**
   * The numbers of the logged events after the snapshot or backlog began, in the order they came.
   */
  public List<Long> numbers() {
    return lines.stream().filter(line -> line.has("seq")).map(l -> l.path("seq").asLong()).toList();
  }

  /** The first line, whether it has come or is to come, for which this holds. */
  public JsonNode awaitLine(Predicate<JsonNode> wanted) {
    return await()
        .atMost(PATIENCE)
        .until(() -> lines.stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
        .orElseThrow();
  }

  public JsonNode awaitLine(String type) {
    return awaitLine(line -> line.path("type").asText().equals(type));
  }

  public JsonNode awaitLine(String type, Predicate<JsonNode> wanted) {
    return awaitLine(line -> line.path("type").asText().equals(type) && wanted.test(line));
  }

  /** The post with this id, as the stream tells it live. */
  public JsonNode awaitPost(String id) {
    return awaitLine("post", line -> line.path("post").path("id").asText().equals(id)).path("post");
  }

  /** Whether the server has closed it. */
  public boolean isClosed() {
    return closed.isDone();
  }

  /** The code with which the server closes it; 1006 when the connection just ended. */
  public int awaitClose(Duration limit) {
    return closed.orTimeout(limit.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
