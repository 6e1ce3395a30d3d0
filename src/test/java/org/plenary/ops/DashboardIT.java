package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.testing.TestServer;

/** The example dashboard shows what the server measures. */
class DashboardIT {
  private static final Pattern NAME =
      Pattern.compile("\\b(?:plenary|vertx|jvm|process)_[a-z_]+\\b");
  private static final Pattern SAMPLE = Pattern.compile("^[a-z_]+", Pattern.MULTILINE);

  @Test
  void everyNumberOnTheDashboardIsMeasured() throws Exception {
    // given
    List<String> questions = expressions();
    Set<String> asked =
        questions.stream()
            .flatMap(question -> NAME.matcher(question).results())
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).hasSizeGreaterThan(15);
    // when
    Set<String> measured =
        SAMPLE
            .matcher(metrics(TestServer.shared().uri()))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    // then
    assertThat(measured).containsAll(asked);
  }

  private static List<String> expressions() throws IOException {
    JsonArray panels =
        new JsonObject(Files.readString(Path.of("conf/dashboard.json"))).getJsonArray("panels");
    return panels.stream()
        .flatMap(panel -> ((JsonObject) panel).getJsonArray("targets").stream())
        .map(target -> ((JsonObject) target).getString("expr"))
        .toList();
  }

  private static String metrics(URI server) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest ask = HttpRequest.newBuilder(server.resolve("/metrics")).build();
      return client.send(ask, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
