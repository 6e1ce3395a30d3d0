package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.json.Json;

/**
 * As much of a Mastodon instance as its documentation tells of the parts that are used: hashtag
 * timeline, statuses by id, credentials, instance, and the stream. It keeps statuses, and does with
 * its stream what real ones do: tells twice, late, or not at all, and ends it.
 */
public final class FakeMastodon implements AutoCloseable {
  public static final String TOKEN = "a-token-of-an-account-of-its-own";

  private final Vertx vertx = Vertx.vertx();
  private final Map<Long, ObjectNode> statuses = new ConcurrentSkipListMap<>();
  private final List<ServerWebSocket> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger count = new AtomicInteger();
  private final HttpServer http;
  private volatile String token = TOKEN;
  private volatile int answer = 200;
  final List<String> asked = new CopyOnWriteArrayList<>();

  FakeMastodon() {
    this(0);
  }

  /**
   * @param port 0 chooses a free one
   */
  public FakeMastodon(int port) {
    try {
      http =
          vertx
              .createHttpServer()
              .requestHandler(this::answer)
              .webSocketHandshakeHandler(this::shake)
              .webSocketHandler(this::listen)
              .listen(port, "127.0.0.1")
              .await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return http.actualPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** A public status under the hashtag, that nobody is told of yet. */
  ObjectNode status(String author, String html, Instant at) {
    long id = (at.toEpochMilli() << 16) + count.incrementAndGet();
    ObjectNode status = Json.mapper().createObjectNode();
    status.put("id", Long.toString(id));
    status.put("uri", url() + "/users/" + author + "/statuses/" + id);
    status.put("url", url() + "/@" + author + "/" + id);
    status.put("created_at", at.truncatedTo(ChronoUnit.MILLIS).toString());
    status.putNull("edited_at");
    status.put("visibility", "public");
    status.putNull("reblog");
    status.put("sensitive", false);
    status.put("spoiler_text", "");
    status.put("language", "en");
    status.put("content", html);
    ObjectNode account = status.putObject("account");
    account.put("acct", author);
    account.put("username", author);
    account.put("display_name", "Dr " + author + " :verified:");
    account.put("url", url() + "/@" + author);
    account.put("bot", false);
    account.put("note", "");
    account.put("created_at", "2020-01-01T00:00:00.000Z");
    account.putArray("fields");
    status.putArray("media_attachments");
    status.putArray("tags").addObject().put("name", "Démo26");
    statuses.put(id, status);
    return status;
  }

  public ObjectNode status(String author, String html) {
    return status(author, html, Instant.now());
  }

  /** Tells of a status over the stream. */
  public void tell(String event, JsonNode status) {
    send(event, Json.write(status));
  }

  /** Changes the text of a status; the stream is not told. */
  ObjectNode edit(ObjectNode status, String html) {
    status.put("content", html);
    status.put("edited_at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    return status;
  }

  /** Takes a status away; the stream is not told. */
  String delete(ObjectNode status) {
    statuses.remove(status.path("id").asLong());
    return status.path("id").asText();
  }

  void send(String event, String payload) {
    String frame =
        Json.write(
            Map.of("stream", List.of("hashtag", "Démo26"), "event", event, "payload", payload));
    listeners.forEach(listener -> listener.writeTextMessage(frame));
  }

  void sendRaw(String frame) {
    listeners.forEach(listener -> listener.writeTextMessage(frame));
  }

  public int listening() {
    return listeners.size();
  }

  /** Ends every stream as a server that restarts does. */
  void drop() {
    listeners.forEach(listener -> listener.close());
  }

  /** Accepts another token from now on. */
  void revoke(String other) {
    token = other;
  }

  /** Answers every request with this status from now on; 200 does what was asked for. */
  void fail(int status) {
    answer = status;
  }

  /** Becomes as it was in the beginning. */
  void forget() {
    statuses.clear();
    asked.clear();
    token = TOKEN;
    answer = 200;
  }

  private boolean isKnown(String authorization) {
    return ("Bearer " + token).equals(authorization);
  }

  private void shake(ServerWebSocketHandshake handshake) {
    if (answer != 200 || !isKnown(handshake.headers().get("Authorization"))) {
      handshake.reject(401);
    } else {
      handshake.accept();
    }
  }

  private void listen(ServerWebSocket socket) {
    socket.closeHandler(_ -> listeners.remove(socket));
    socket.textMessageHandler(message -> {
      JsonNode asked = Json.read(message, JsonNode.class);
      if (asked.path("type").asText().equals("subscribe")
          && asked.path("stream").asText().equals("hashtag")
          && asked.path("tag").asText().equals("demo26")) {
        listeners.add(socket);
      } else {
        socket.writeTextMessage("{\"error\":\"Unknown stream type\",\"status\":400}");
      }
    });
  }

  private void answer(HttpServerRequest request) {
    asked.add(request.uri());
    if (answer != 200) {
      request
          .response()
          .setStatusCode(answer)
          .putHeader("X-RateLimit-Reset", Instant.now().plusSeconds(1).toString())
          .end();
    } else if (!isKnown(request.getHeader("Authorization"))) {
      request.response().setStatusCode(401).end("{\"error\":\"The access token is invalid\"}");
    } else {
      request.response().end(Json.write((Object) body(request)));
    }
  }

  private JsonNode body(HttpServerRequest request) {
    return switch (request.path()) {
      case "/api/v2/instance" ->
          Json.mapper()
              .valueToTree(
                  Map.of(
                      "domain",
                      "social.example",
                      "configuration",
                      Map.of("urls", Map.of("streaming", "ws://127.0.0.1:" + port()))));
      case "/api/v1/accounts/verify_credentials" -> Json.mapper().createObjectNode().put("id", "1");
      case "/api/v1/timelines/tag/demo26" -> timeline(request);
      case "/api/v1/statuses" -> byId(request.params().getAll("id[]"));
      default -> Json.mapper().createObjectNode();
    };
  }

  /** The page that follows min_id, newest first as every page. */
  private ArrayNode timeline(HttpServerRequest request) {
    long after = Long.parseLong(request.getParam("min_id"));
    int limit = Integer.parseInt(request.getParam("limit"));
    ArrayNode page = Json.mapper().createArrayNode();
    statuses.entrySet().stream()
        .filter(entry -> entry.getKey() > after)
        .limit(limit)
        .forEach(entry -> page.insert(0, entry.getValue()));
    return page;
  }

  private ArrayNode byId(List<String> ids) {
    ArrayNode found = Json.mapper().createArrayNode();
    ids.stream()
        .map(id -> statuses.get(Long.parseLong(id)))
        .filter(status -> status != null && status.path("visibility").asText().equals("public"))
        .forEach(found::add);
    return found;
  }

  @Override
  public void close() {
    try {
      vertx.close().await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
