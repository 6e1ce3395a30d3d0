package org.plenary.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;

/** What leaves the server when something is wrong, and what every answer carries. */
class ProblemIT {
  private final TestServer server = TestServer.shared();
  private final TestConference conference = TestConference.open(server);
  private final TestClient amy = conference.attendee();
  private final TestClient nobody = server.anonymous();

  private record Wrong(String what, int status, Reply reply) {}

  private List<Wrong> everythingWrong() {
    String posts = conference.path("posts");
    UUID key = UUID.randomUUID();
    amy.post(posts, Map.of("text", "one"), key).expect(201);
    return List.of(
        new Wrong("no JSON", 400, amy.post(posts, "{")),
        new Wrong("a list", 400, amy.post(posts, "[]")),
        new Wrong("a missing field", 400, amy.post(posts, "{}")),
        new Wrong("a bad parameter", 400, nobody.get(posts + "?limit=many")),
        new Wrong("a bad id", 400, amy.delete(posts + "/42")),
        new Wrong(
            "a bad key",
            400,
            amy.json("POST", posts, Map.of("text", "x"), Map.of("Idempotency-Key", "7"))),
        new Wrong("not signed in", 401, nobody.post(posts, Map.of("text", "x"))),
        new Wrong("not allowed", 403, amy.get(conference.path("staff"))),
        new Wrong("no conference", 404, nobody.get("conferences/nowhere/posts")),
        new Wrong("no such call", 404, nobody.get("nothing/here")),
        new Wrong("no picture", 404, nobody.get("/media/" + UUID.randomUUID() + "/640")),
        new Wrong("no slide", 404, nobody.get("/decks/" + UUID.randomUUID() + "/1-640.webp")),
        new Wrong("no id at all", 404, nobody.get("/media/x/y")),
        new Wrong("another method", 405, nobody.put(posts, Map.of())),
        new Wrong("a conflict", 409, amy.post(posts, Map.of("text", "two"), key)),
        new Wrong("too large", 413, amy.post(posts, Map.of("text", "x".repeat(300 * 1024)))),
        new Wrong(
            "wrong type",
            415,
            amy.upload("POST", conference.path("media"), "text/plain", new byte[10])),
        new Wrong(
            "broken",
            422,
            amy.upload(
                "POST",
                conference.path("media"),
                "image/jpeg",
                new byte[] {
                  (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0, 0, 0, 0, 0, 0, 0
                })));
  }

  @TestFactory
  Stream<DynamicTest> everyErrorIsAProblemDocumentThatSaysNoMoreThanItShould() {
    return everythingWrong().stream()
        .map(wrong ->
            DynamicTest.dynamicTest(
                wrong.what(),
                () -> {
                  Reply reply = wrong.reply().expect(wrong.status());
                  assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
                  assertThat(reply.json().path("status").asInt()).isEqualTo(wrong.status());
                  assertThat(reply.json().path("title").asText()).isNotBlank();
                  assertThat(reply.json().path("detail").asText()).isNotBlank();
                  assertThat(reply.text())
                      .doesNotContainPattern("(?i)exception|org\\.plenary|io\\.vertx|\\.java")
                      .doesNotContain("select ", "\tat ");
                  if (wrong.status() == 400) {
                    assertThat(reply.fields()).isNotEmpty();
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerForbidsEmbeddingSniffingAndForeignScripts() {
    return Stream.of(
            "/health/live",
            "/health/ready",
            "/metrics",
            "/nothing-here",
            "/media/" + UUID.randomUUID() + "/640",
            "/api/v1/conferences/" + conference.slug(),
            "/api/v1/conferences/" + conference.slug() + "/posts?limit=many",
            "/api/v1/conferences/" + conference.slug() + "/stream",
            "/api/v1/me")
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () -> {
                  Reply reply = nobody.get(path);
                  assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
                  assertThat(reply.header("content-security-policy"))
                      .contains("default-src 'none'", "frame-ancestors 'none'")
                      .doesNotContain("unsafe");
                  assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
                }));
  }

  @Test
  void whatTheApiSaysIsKeptByNoCache() {
    assertThat(nobody.get(conference.path("posts")).header("cache-control")).isEqualTo("no-store");
    assertThat(nobody.get("me").header("cache-control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "PATCH", "PURGE"})
  void unusualMethodsAreAnsweredWithoutTrouble(String method) {
    for (String path : List.of("conferences/" + conference.slug(), "/health/live", "/media/a/b")) {
      // when
      Reply reply = nobody.send(method, path, null, BodyPublishers.noBody(), Map.of());
      // then
      assertThat(reply.status()).isBetween(200, 499);
    }
  }

  @Test
  void otherSitesAreNotInvitedToReadTheAnswers() {
    // when
    Reply reply =
        nobody.withHeaders(Map.of("Origin", "https://evil.example")).get(conference.path("posts"));
    // then
    assertThat(reply.headers().firstValue("access-control-allow-origin")).isEmpty();
  }
}
