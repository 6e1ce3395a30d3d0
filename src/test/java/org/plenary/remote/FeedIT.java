package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** A feed that is read again and again, from a real web server. */
class FeedIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final List<Integer> answers = new CopyOnWriteArrayList<>();
  private volatile String items = "";
  private volatile int status = 200;
  private HttpServer http;
  private TestServer server;
  private TestConference conference;
  private TestClient organizer;

  @BeforeEach
  void start() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/feed", this::answer);
    http.start();
    server = TestServer.start(Map.of("PLENARY_FETCH_ALLOW", "127.0.0.1:" + port()));
    conference = TestConference.open(server);
    organizer = conference.organizer();
  }

  @AfterEach
  void stop() {
    server.close();
    http.stop(0);
  }

  private int port() {
    return http.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body =
        ("<rss version='2.0'><channel><title>Blog</title><link>https://b.example</link><description>d</description>"
                + items
                + "</channel></rss>")
            .getBytes(StandardCharsets.UTF_8);
    String tag = "\"" + items.hashCode() + "\"";
    boolean unchanged = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    int code = status != 200 ? status : unchanged ? 304 : 200;
    answers.add(code);
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.getResponseHeaders().set("Location", "https://elsewhere.example/feed");
    exchange.getResponseHeaders().set("Retry-After", "1");
    exchange.sendResponseHeaders(code, code == 200 ? body.length : -1);
    if (code == 200) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static String item(String id, String title) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    return "<item><guid>https://b.example/"
        + id
        + "</guid><title>"
        + title
        + "</title><pubDate>"
        + date
        + "</pubDate></item>";
  }

  private void follow() {
    organizer
        .post(
            conference.path("sources"),
            Map.of(
                "kind", "feed",
                "url", "http://127.0.0.1:" + port() + "/feed",
                "policy", "publish-text"))
        .expect(201);
  }

  /** The node that reads it has died, and the next one begins. */
  private void begunAnew() throws SQLException {
    server.execute("update remote_source set lease_epoch = lease_epoch + 1, lease_until = now()");
  }

  private JsonNode source() {
    return organizer.get(conference.path("sources")).expect(200).json().path("sources").get(0);
  }

  private void awaitState(String state) {
    await().atMost(PATIENCE).until(() -> source().path("state").asText().equals(state));
  }

  @Test
  void itsEntriesAreOnTheWallOnceAndAnUnchangedFeedIsNotSentAgain() throws SQLException {
    // given
    items = item("1", "First entry");
    try (TestStream wall = server.anonymous().watch(conference.path("stream"))) {
      // when
      follow();
      wall.awaitLine("post", line -> line.path("post").path("text").asText().equals("First entry"));
      begunAnew();
      await().atMost(PATIENCE).until(() -> answers.contains(304));
      items = item("2", "Second entry") + items;
      begunAnew();
      // then
      wall.awaitLine(
          "post", line -> line.path("post").path("text").asText().equals("Second entry"));
      assertThat(wall.ofType("post")).hasSize(2);
    }
  }

  @Test
  void whatIsWrongWithItIsSaidInWords() throws SQLException {
    // given
    status = 301;
    // when
    follow();
    // then
    awaitState("failed");
    assertThat(source().path("lastError").asText()).contains("elsewhere.example");
    status = 503;
    begunAnew();
    awaitState("backing-off");
    status = 200;
    awaitState("live");
    assertThat(source().path("lastError").isNull()).isTrue();
  }
}
