package org.plenary.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.plenary.json.Json;

/**
 * One person, or nobody in particular, at a server's HTTP interface. A path starts after {@code
 * /api/v1/}, or, with a slash, at the root.
 */
public final class TestClient {
  static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI server;
  private final String token;
  private final JsonNode signedIn;
  private final Map<String, String> headers;
  private Duration patience = Duration.ofSeconds(30);

  private TestClient(URI server, String token, JsonNode signedIn, Map<String, String> headers) {
    this.server = server;
    this.token = token;
    this.signedIn = signedIn;
    this.headers = headers;
  }

  /** Somebody who has not signed in. */
  public static TestClient anonymous(URI server) {
    return new TestClient(server, null, null, Map.of());
  }

  /** The same server with another token, however it was come by. */
  public TestClient withToken(String other) {
    return new TestClient(server, other, signedIn, headers);
  }

  /** The same person at another server that has the same database. */
  public TestClient at(TestClient elsewhere) {
    return at(elsewhere.server);
  }

  /** The same person at another server that has the same database. */
  public TestClient at(URI elsewhere) {
    TestClient there = new TestClient(elsewhere, token, signedIn, headers);
    there.patience = patience;
    return there;
  }

  /** Waits so long for an answer from now on. */
  public TestClient waiting(Duration limit) {
    patience = limit;
    return this;
  }

  /** Nobody signed in by a token, but every request carries these headers. */
  public TestClient withHeaders(Map<String, String> sent) {
    return new TestClient(server, null, null, sent);
  }

  /** Who comes in by this invitation code. */
  public TestClient join(String code, String name) {
    JsonNode answer =
        anonymous(server)
            .post("auth/exchange", Map.of("code", code, "displayName", name))
            .expect(200)
            .json();
    return new TestClient(server, answer.path("token").asText(), answer, Map.of());
  }

  public String token() {
    return token;
  }

  public UUID id() {
    return UUID.fromString(signedIn.path("participant").path("id").asText());
  }

  public URI server() {
    return server;
  }

  public Reply get(String path) {
    return send("GET", path, null, BodyPublishers.noBody(), Map.of());
  }

  public Reply post(String path, Object body) {
    return json("POST", path, body, Map.of());
  }

  /** A post under an idempotency key. */
  public Reply post(String path, Object body, UUID key) {
    return json("POST", path, body, Map.of("Idempotency-Key", key.toString()));
  }

  public Reply put(String path, Object body) {
    return json("PUT", path, body, Map.of());
  }

  public Reply patch(String path, Object body) {
    return json("PATCH", path, body, Map.of());
  }

  public Reply delete(String path) {
    return send("DELETE", path, null, BodyPublishers.noBody(), Map.of());
  }

  /** A request whose body is bytes of a type. */
  public Reply upload(String method, String path, String type, byte[] bytes) {
    return send(method, path, type, BodyPublishers.ofByteArray(bytes), Map.of());
  }

  public Reply json(String method, String path, Object body, Map<String, String> more) {
    String text = body instanceof String written ? written : Json.write(body);
    return send(method, path, "application/json", BodyPublishers.ofString(text), more);
  }

  public Reply send(
      String method, String path, String type, BodyPublisher body, Map<String, String> more) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).timeout(patience).method(method, body);
    headers.forEach(request::setHeader);
    more.forEach(request::setHeader);
    if (type != null) {
      request.setHeader("Content-Type", type);
    }
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new Unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** No answer came: nobody knows whether the request was carried out. */
  public static final class Unreachable extends RuntimeException {
    Unreachable(IOException cause) {
      super(cause);
    }
  }

  private URI address(String path) {
    return URI.create(server + (path.startsWith("/") ? path : "/api/v1/" + path));
  }

  /** Opens a stream as a WebSocket; the handshake has succeeded when this returns. */
  public TestStream stream(String path) {
    URI http = address(path);
    return TestStream.open(URI.create("ws" + http.toString().substring(4)), token, headers);
  }

  /** Opens a stream and waits until it is live: whatever happens from now on comes as an event. */
  public TestStream watch(String path) {
    TestStream stream = stream(path);
    stream.awaitLine("live");
    return stream;
  }
}
