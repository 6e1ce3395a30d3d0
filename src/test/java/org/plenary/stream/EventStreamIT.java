package org.plenary.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenary.journal.Addresses;
import org.plenary.model.Attendance;
import org.plenary.model.ConferenceEvent.OwnPost;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Role;
import org.plenary.people.Identity;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStreamIT {
  private StreamServer server;
  private HttpClient http;

  /** One event as a browser reads it. */
  private record Event(String id, JsonNode data) {}

  /** A browser's EventSource, as far as it matters here. */
  private final class Source implements AutoCloseable {
    final HttpResponse<InputStream> response;
    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<String> comments = new CopyOnWriteArrayList<>();
    volatile boolean ended;

    Source(String query, String... headers) {
      List<String> all = new ArrayList<>(List.of("Accept", "text/event-stream"));
      all.addAll(List.of(headers));
      try {
        response =
            http.send(
                HttpRequest.newBuilder(uri(query)).headers(all.toArray(String[]::new)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (Scanner blocks =
          new Scanner(response.body(), StandardCharsets.UTF_8).useDelimiter("\n\n")) {
        while (blocks.hasNext()) {
          String id = "";
          for (String line : blocks.next().split("\n")) {
            if (line.startsWith("id: ")) {
              id = line.substring(4);
            } else if (line.startsWith("data: ")) {
              events.add(new Event(id, Watcher.json(line.substring(6))));
            } else if (line.startsWith(":")) {
              comments.add(line);
            }
          }
        }
      }
      ended = true;
    }

    List<String> types() {
      return events.stream().map(event -> event.data().path("type").asText()).toList();
    }

    Source awaitType(String type) {
      await().atMost(Duration.ofSeconds(10)).until(() -> types().contains(type));
      return this;
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }

  private URI uri(String query) {
    return URI.create(
        "http://127.0.0.1:" + server.port + "/api/v1/conferences/demo26/stream" + query);
  }

  @BeforeAll
  void start() {
    server = new StreamServer(Limiting.fast());
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  void stop() {
    http.close();
    server.close();
  }

  @Test
  void beginsWithASnapshotAndItsIdIsTheCursor() throws Exception {
    try (Source source = new Source("").awaitType("live")) {
      Post post = server.publish("over SSE", server.talk);
      source.awaitType("post");

      assertThat(source.response.headers().firstValue("content-type"))
          .hasValue("text/event-stream");
      assertThat(source.types()).startsWith("hello", "snapshot", "live");
      assertThat(source.events.get(1).id())
          .isEqualTo(server.epoch() + "." + source.events.get(1).data().path("seq").asLong());
      Event told =
          source.events.stream()
              .filter(event -> event.data().path("type").asText().equals("post"))
              .findFirst()
              .orElseThrow();
      assertThat(told.id()).isEqualTo(server.epoch() + "." + post.seq());
      assertThat(told.data().path("post").path("text").asText()).isEqualTo("over SSE");
    }
  }

  @Test
  void theBrowsersOwnReconnectGoesOnWhereItStoppedWhateverTheAddressSays() throws Exception {
    long seen = server.append(1, null);
    long last = server.append(3, null);

    try (Source source =
        new Source("?after=0", "Last-Event-ID", server.epoch() + "." + seen).awaitType("live")) {
      assertThat(source.types()).doesNotContain("snapshot");
      assertThat(
              source.events.stream()
                  .filter(event -> event.data().has("seq"))
                  .map(event -> event.data().path("seq").asLong()))
          .containsExactly(seen + 1, seen + 2, last);
    }
  }

  @Test
  void anOwnLineDoesNotMoveTheCursor() throws Exception {
    Post held = server.post("held", null).inState(PostState.HELD);
    try (Source source = new Source("", "Authorization", "Bearer author").awaitType("live")) {
      server.append(
          StreamServer.DESK, new OwnPost(held, PostState.HELD, OwnPost.Step.CHECKING, null));
      source.awaitType("own");

      assertThat(source.events.get(source.types().indexOf("own")).id()).isEmpty();
    }
  }

  @Test
  void anIdleStreamIsKeptOpenByComments() throws Exception {
    try (Source source = new Source("").awaitType("live")) {
      await().atMost(Duration.ofSeconds(10)).until(() -> source.comments.size() >= 2);

      assertThat(source.ended).isFalse();
    }
  }

  @Test
  void whoeverLosesTheirRightsIsCutOff() throws Exception {
    Identity leaver = server.person("sse-leaver", Role.ATTENDEE, Attendance.REMOTE);
    try (Source source = new Source("", "Authorization", "Bearer sse-leaver").awaitType("live")) {
      server.vertx.eventBus().publish(Addresses.REVOCATIONS, leaver.signIn().toString());

      await().atMost(Duration.ofSeconds(10)).until(() -> source.ended);
    }
  }
}
