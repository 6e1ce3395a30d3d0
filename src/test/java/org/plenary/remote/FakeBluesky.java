package org.plenary.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.plenary.json.Json;

/**
 * As much of Bluesky as is used, by its documentation: Jetstream's first wire, which tells again
 * what came since a cursor, an AppView's {@code getPosts} and {@code getProfiles}, and the server
 * of the pictures.
 */
final class FakeBluesky implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final Map<String, ObjectNode> records = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> profiles = new ConcurrentHashMap<>();
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<Long> times = new CopyOnWriteArrayList<>();
  private final List<ServerWebSocket> listeners = new CopyOnWriteArrayList<>();
  private final HttpServer http;
  volatile List<String> wanted = List.of();
  private volatile int answer = 200;
  private volatile byte[] picture = {};
  private long last;
  final List<String> asked = new CopyOnWriteArrayList<>();

  FakeBluesky() {
    try {
      http =
          vertx
              .createHttpServer()
              .requestHandler(this::answer)
              .webSocketHandler(this::listen)
              .listen(0, "127.0.0.1")
              .await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return http.actualPort();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  int listening() {
    return listeners.size();
  }

  /** Whoever writes here. */
  ObjectNode author(String name) {
    return profiles.computeIfAbsent(
        did(name),
        did ->
            Json.mapper()
                .createObjectNode()
                .put("did", did)
                .put("handle", name + ".example.social")
                .put("displayName", "Dr " + name)
                .put("createdAt", "2020-01-01T00:00:00.000Z")
                .put("description", ""));
  }

  private String didOf(String actor) {
    String end = ".example.social";
    return actor.endsWith(end) ? did(actor.substring(0, actor.length() - end.length())) : actor;
  }

  static String did(String name) {
    return "did:plc:" + name;
  }

  /** A record whose text ends with the hashtag, that nobody is told of yet. */
  ObjectNode record(String text) {
    String whole = text + " #Demo26";
    int from = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1;
    ObjectNode record = Json.mapper().createObjectNode();
    record.put("$type", BlueskyEvent.POSTS);
    record.put("text", whole);
    record.put("createdAt", Instant.now().toString());
    record.putArray("langs").add("en");
    ObjectNode facet = record.putArray("facets").addObject();
    facet.putObject("index").put("byteStart", from).put("byteEnd", from + 7);
    facet
        .putArray("features")
        .addObject()
        .put("$type", "app.bsky.richtext.facet#tag")
        .put("tag", "Demo26");
    return record;
  }

  ObjectNode withPicture(ObjectNode record, byte[] bytes, String alt) {
    picture = bytes;
    ObjectNode embed = record.putObject("embed");
    embed.put("$type", "app.bsky.embed.images");
    ObjectNode image = embed.putArray("images").addObject();
    image.put("alt", alt);
    image
        .putObject("image")
        .putObject("ref")
        .put("$link", "bafkreibme22gw2h7y2h7tg2fhqotaqjucnbc24deqo72b6mkl2egezxhvy");
    return record;
  }

  /** Whether the AppView knows of somebody who writes here. */
  void know(String name, boolean known) {
    if (known) {
      unknown.remove(did(name));
    } else {
      unknown.add(did(name));
    }
  }

  void write(String name, String key, ObjectNode record) {
    tell(name, key, "create", record);
  }

  void edit(String name, String key, ObjectNode record) {
    tell(name, key, "update", record);
  }

  private void tell(String name, String key, String operation, ObjectNode record) {
    author(name);
    records.put(uri(name, key), record);
    ObjectNode event = event("commit", did(name));
    event
        .putObject("commit")
        .put("operation", operation)
        .put("collection", BlueskyEvent.POSTS)
        .put("rkey", key)
        .set("record", record);
    send(event);
  }

  /** Takes a post away; the stream is not told. */
  void forget(String name, String key) {
    records.remove(uri(name, key));
  }

  void delete(String name, String key) {
    forget(name, key);
    ObjectNode event = event("commit", did(name));
    event
        .putObject("commit")
        .put("operation", "delete")
        .put("collection", BlueskyEvent.POSTS)
        .put("rkey", key);
    send(event);
  }

  void account(String name, boolean active) {
    ObjectNode event = event("account", did(name));
    event.putObject("account").put("active", active).put("did", did(name));
    send(event);
  }

  void identity(String name) {
    ObjectNode event = event("identity", did(name));
    event.putObject("identity").put("did", did(name));
    send(event);
  }

  void sendRaw(String frame) {
    listeners.forEach(listener -> listener.writeTextMessage(frame));
  }

  private ObjectNode event(String kind, String did) {
    return Json.mapper()
        .createObjectNode()
        .put("did", did)
        .put("time_us", nextTime())
        .put("kind", kind);
  }

  private synchronized long nextTime() {
    Instant now = Instant.now();
    last = Math.max(last + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
    return last;
  }

  private synchronized void send(ObjectNode event) {
    String frame = Json.write(event);
    told.add(frame);
    times.add(event.path("time_us").asLong());
    listeners.forEach(listener -> listener.writeTextMessage(frame));
  }

  /** Tells all again that it has ever told. */
  void repeat() {
    told.forEach(this::sendRaw);
  }

  /** Ends every stream as a server that restarts does. */
  void drop() {
    listeners.forEach(listener -> listener.close());
  }

  /** Forgets what it has told, as it does after a day and a half. */
  void loseHistory() {
    told.clear();
    times.clear();
  }

  /** What comes now came long after what came before. */
  synchronized void skip(Duration time) {
    Instant later = Instant.now().plus(time);
    last = later.getEpochSecond() * 1_000_000;
  }

  /** Answers every question with this status from now on; 200 does what was asked for. */
  void fail(int status) {
    answer = status;
  }

  /** Becomes as it was in the beginning. */
  void reset() {
    records.clear();
    profiles.clear();
    unknown.clear();
    wanted = List.of();
    told.clear();
    times.clear();
    asked.clear();
    answer = 200;
    last = 0;
  }

  private void listen(ServerWebSocket socket) {
    asked.add(socket.uri());
    socket.closeHandler(_ -> listeners.remove(socket));
    if (socket.query().contains("requireHello=true")) {
      socket.textMessageHandler(hello -> {
        wanted =
            new JsonObject(hello)
                .getJsonObject("payload").getJsonArray("wantedDids").stream()
                    .map(String::valueOf)
                    .toList();
        begin(socket);
      });
    } else {
      begin(socket);
    }
  }

  private void begin(ServerWebSocket socket) {
    long from = cursor(socket.query());
    synchronized (this) {
      if (from > 0) {
        for (int i = 0; i < told.size(); i++) {
          if (times.get(i) >= from) {
            socket.writeTextMessage(told.get(i));
          }
        }
      }
      listeners.add(socket);
    }
  }

  private static long cursor(String query) {
    for (String part : query.split("&")) {
      if (part.startsWith("cursor=")) {
        return Long.parseLong(part.substring("cursor=".length()));
      }
    }
    return 0;
  }

  private void answer(HttpServerRequest request) {
    asked.add(request.uri());
    if (answer != 200) {
      request.response().setStatusCode(answer).putHeader("retry-after", "1").end();
    } else if (request.path().startsWith("/img/")) {
      request.response().putHeader("content-type", "image/jpeg").end(Buffer.buffer(picture));
    } else {
      request.response().end(Json.write((Object) body(request)));
    }
  }

  private JsonNode body(HttpServerRequest request) {
    ObjectNode body = Json.mapper().createObjectNode();
    switch (request.path()) {
      case "/xrpc/app.bsky.feed.getPosts" ->
          body.set("posts", posts(request.params().getAll("uris")));
      case "/xrpc/app.bsky.actor.getProfiles" -> {
        ArrayNode found = body.putArray("profiles");
        new ArrayList<>(request.params().getAll("actors"))
            .stream()
                .map(this::didOf)
                .filter(did -> !unknown.contains(did))
                .map(profiles::get)
                .filter(profile -> profile != null)
                .forEach(found::add);
      }
      default -> body.put("error", new JsonObject().encode());
    }
    return body;
  }

  private ArrayNode posts(List<String> uris) {
    ArrayNode found = Json.mapper().createArrayNode();
    for (String uri : uris) {
      ObjectNode record = records.get(uri);
      if (record != null) {
        ObjectNode view = found.addObject();
        view.put("uri", uri);
        view.set("record", record);
        view.set("author", profiles.get(uri.split("/")[2]));
      }
    }
    return found;
  }

  private static String uri(String name, String key) {
    return "at://" + did(name) + "/" + BlueskyEvent.POSTS + "/" + key;
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
