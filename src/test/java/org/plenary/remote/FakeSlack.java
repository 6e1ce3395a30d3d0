package org.plenary.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plenary.json.Json;

/** Slack as far as it is asked: names and files, for whoever has the bot's token. */
final class FakeSlack implements AutoCloseable {
  static final String TOKEN = "xoxb-a-bot";

  private final HttpServer http;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  final Map<String, String> names = new ConcurrentHashMap<>();

  /** Paths that were asked for without the token. */
  final List<String> strangers = new CopyOnWriteArrayList<>();

  volatile boolean out;

  FakeSlack() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/", this::answer);
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  String file(String name, byte[] bytes) {
    files.put("/" + name, bytes);
    return url() + "/" + name;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean known =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!known) {
      strangers.add(path);
    }
    if (out) {
      send(exchange, 503, new byte[0]);
    } else if (path.startsWith("/api/")) {
      send(
          exchange,
          200,
          Json.bytes(
              known
                  ? json(path, exchange.getRequestURI().getQuery())
                  : Map.of("ok", false, "error", "invalid_auth")));
    } else if (known && files.containsKey(path)) {
      send(exchange, 200, files.get(path));
    } else {
      // A browser is sent to the page to sign in, and an app without the scope too.
      exchange.getResponseHeaders().add("Location", url() + "/sign-in");
      send(exchange, 302, new byte[0]);
    }
  }

  private Map<String, ?> json(String path, String query) {
    if (path.equals("/api/auth.test")) {
      return Map.of("ok", true, "team", "ICEM", "user", "plenary");
    }
    String name = names.get(query.substring("user=".length()));
    return name == null
        ? Map.of("ok", false, "error", "user_not_found")
        : Map.of(
            "ok", true, "user", Map.of("profile", Map.of("display_name", "", "real_name", name)));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
