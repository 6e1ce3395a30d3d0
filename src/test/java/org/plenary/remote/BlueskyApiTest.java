package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.fetch.SafeFetcher;
import org.plenary.remote.RemoteSource.State;

/** Against a server that answers in the documented shapes, and in others. */
class BlueskyApiTest {
  private static final String URI_OF_POST = "at://did:plc:a/app.bsky.feed.post/3k";

  private static final List<String> asked = new CopyOnWriteArrayList<>();
  private static Vertx vertx;
  private static BlueskyApi api;
  private static volatile int status;
  private static volatile String body = "";

  @BeforeAll
  static void start() throws Exception {
    vertx = Vertx.vertx();
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(request -> {
              asked.add(request.uri());
              request.response().setStatusCode(status).putHeader("Retry-After", "7").end(body);
            })
            .listen(0, "127.0.0.1")
            .await(10, TimeUnit.SECONDS);
    String host = "127.0.0.1:" + server.actualPort();
    api =
        new BlueskyApi(
            new SafeFetcher(vertx, List.of(host), "Test"),
            URI.create("http://" + host),
            Budget.UNCOUNTED);
  }

  @AfterAll
  static void stop() throws Exception {
    vertx.close().await(10, TimeUnit.SECONDS);
  }

  @BeforeEach
  void answer() {
    asked.clear();
    status = 200;
  }

  @Test
  void postsAreAskedForByTheirNamesAtOnce() throws Exception {
    body = "{\"posts\":[{\"uri\":\"" + URI_OF_POST + "\"}]}";

    List<JsonNode> found = api.posts(List.of(URI_OF_POST, "at://did:plc:b/app.bsky.feed.post/3l"));

    assertThat(found).extracting(post -> post.path("uri").asText()).containsExactly(URI_OF_POST);
    assertThat(asked)
        .containsExactly(
            "/xrpc/app.bsky.feed.getPosts?uris=at%3A%2F%2Fdid%3Aplc%3Aa%2Fapp.bsky.feed.post%2F3k"
                + "&uris=at%3A%2F%2Fdid%3Aplc%3Ab%2Fapp.bsky.feed.post%2F3l");
  }

  @Test
  void profilesAreAskedForByTheirAuthors() throws Exception {
    body = "{\"profiles\":[{\"did\":\"did:plc:a\"}]}";

    assertThat(api.profiles(List.of("did:plc:a"))).hasSize(1);
    assertThat(asked).containsExactly("/xrpc/app.bsky.actor.getProfiles?actors=did%3Aplc%3Aa");
  }

  @Test
  void nobodyIsAskedForNothingAndNotForMoreThanIsAllowed() throws Exception {
    assertThat(api.posts(List.of())).isEmpty();
    assertThatThrownBy(() -> api.posts(Collections.nCopies(26, URI_OF_POST)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"posts\":null}", "{\"posts\":{}}", "<html>", "", "{\"po"})
  void whatIsNoAnswerIsTroubleAndNotAllOfThemGone(String answer) {
    body = answer;

    assertThatThrownBy(() -> api.posts(List.of(URI_OF_POST)))
        .asInstanceOf(type(SourceTrouble.class))
        .extracting(SourceTrouble::state)
        .isEqualTo(State.BACKING_OFF);
  }

  @ParameterizedTest
  @CsvSource({"400,BACKING_OFF", "401,UNAUTHORIZED", "403,UNAUTHORIZED", "502,BACKING_OFF"})
  void aRefusalIsTroubleOfItsKind(int answered, State state) {
    status = answered;

    assertThatThrownBy(() -> api.profiles(List.of("did:plc:a")))
        .asInstanceOf(type(SourceTrouble.class))
        .extracting(SourceTrouble::state)
        .isEqualTo(state);
  }

  @Test
  void aPauseThatIsAskedForIsKept() {
    status = 429;

    assertThatThrownBy(() -> api.posts(List.of(URI_OF_POST)))
        .asInstanceOf(type(SourceTrouble.class))
        .extracting(SourceTrouble::pause)
        .isEqualTo(Duration.ofSeconds(7));
  }
}
