package org.plenary.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.model.Ids;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalIT {
  private StreamServer server;
  private HttpClient http;

  @BeforeAll
  void start() {
    server = new StreamServer();
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  void stop() {
    http.close();
    server.close();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.port + "/api/v1/conferences/" + path));
    List<String> all = new ArrayList<>(List.of(headers));
    if (!all.isEmpty()) {
      request.headers(all.toArray(String[]::new));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> events(String path, String... headers) throws Exception {
    List<String> all = new ArrayList<>(List.of("Accept", "text/event-stream"));
    all.addAll(List.of(headers));
    return get(path, all.toArray(String[]::new));
  }

  private static JsonNode problem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    JsonNode problem = Watcher.json(response.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("detail").asText()).isNotEmpty();
    return problem;
  }

  @Test
  void anOrdinaryRequestIsToldToUpgrade() throws Exception {
    problem(get("demo26/stream"), 426);
    try (HttpClient plain = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> response =
          plain.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://127.0.0.1:" + server.port + "/api/v1/conferences/demo26/stream"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      problem(response, 426);
      assertThat(response.headers().firstValue("upgrade")).hasValue("websocket");
    }
  }

  @ParameterizedTest
  @CsvSource({"after=x,after", "after=-1,after", "after=1.2.3,after", "session=7,session"})
  void aParameterThatCannotBeReadIsNamed(String query, String field) throws Exception {
    JsonNode problem = problem(events("demo26/stream?" + query), 400);

    assertThat(problem.path("errors").findValuesAsText("field")).containsExactly(field);
  }

  @Test
  void aTalkOfAnotherConferenceIsUnknown() throws Exception {
    problem(events("demo26/stream?session=" + Ids.next()), 404);
  }

  @Test
  void aConferenceThatDoesNotExistIsUnknown() throws Exception {
    problem(events("elsewhere/stream"), 404);
  }

  @Test
  void aTokenThatIsNotValidIsNotTakenForNobody() throws Exception {
    problem(events("demo26/stream", "Authorization", "Bearer forged"), 401);
  }

  @Test
  void theDeskIsForModerators() throws Exception {
    problem(events("demo26/moderation/stream", "Authorization", "Bearer author"), 403);
    problem(events("demo26/moderation/stream"), 403);
  }

  @Test
  void aWebSocketIsRefusedBeforeItIsOne() {
    assertThat(catchThrowable(() -> server.watch("", "forged")))
        .hasRootCauseMessage("WebSocket upgrade failure: 401");
  }
}
