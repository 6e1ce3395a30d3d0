package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestStream;

/** Acknowledged means kept: the server is killed while people post, and started again. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
@Tag("alone") // its time counts: nothing else may run beside it
class ServerKilledFaultIT {
  private static final int AUTHORS = 6;
  private static final int NOTES = 60;
  private static final Duration LOAD = Duration.ofSeconds(90);

  @TempDir static Path data;
  private static ServerProcess server;
  private static TestClient administrator;

  @BeforeAll
  static void start() throws IOException {
    server = new ServerProcess(data).start();
    administrator = server.firstAdministrator();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyAcknowledgedPostIsThereOnceInOneOrderAndNoViewerMissesOrRepeatsOne() throws Exception {
    // given
    TestConference conference = TestConference.create(administrator, Map.of());
    AtomicInteger acknowledged = new AtomicInteger();
    List<Author> authors =
        IntStream.rangeClosed(1, AUTHORS)
            .mapToObj(i ->
                new Author(conference.attendee(), conference, "author " + i, NOTES, acknowledged))
            .toList();
    try (Follower follower = new Follower(server.anonymous(), conference)) {
      List<Thread> threads =
          authors.stream().map(author -> Thread.ofVirtual().start(author)).toList();
      // when
      for (int killAt : List.of(60, 200)) {
        await().atMost(LOAD).until(() -> acknowledged.get() >= killAt);
        server.kill();
        server.start();
      }
      for (Thread thread : threads) {
        assertThat(thread.join(LOAD)).isTrue();
      }
      // then
      Map<String, Long> promised = new HashMap<>();
      authors.forEach(author -> promised.putAll(author.acknowledged()));
      assertThat(promised).hasSize(AUTHORS * NOTES);
      assertThat(authors).anyMatch(author -> author.refusals() > 0);
      Map<String, Long> kept = kept(server.anonymous(), conference, AUTHORS * NOTES);
      assertThat(kept).isEqualTo(promised);
      long head = 1 + promised.size();
      await().atMost(Duration.ofSeconds(20)).until(() -> follower.last() >= head);
      assertThat(follower.connections()).isGreaterThanOrEqualTo(3);
      assertThat(follower.numbers()).isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
    }
  }

  /** The texts on the wall with their numbers, read from the list; the stream must say the same. */
  private static Map<String, Long> kept(TestClient viewer, TestConference conference, int posts) {
    List<JsonNode> listed = new ArrayList<>();
    String before = "";
    while (before != null) {
      JsonNode page = viewer.get(conference.path("posts?limit=200") + before).expect(200).json();
      page.path("posts").forEach(listed::add);
      before = page.has("next") ? "&before=" + page.path("next").asLong() : null;
    }
    Map<String, Long> kept = new HashMap<>();
    listed.forEach(post -> kept.put(post.path("text").asText(), post.path("seq").asLong()));
    assertThat(listed).hasSize(posts);
    try (TestStream stream = viewer.watch(conference.path("stream?after=0"))) {
      List<JsonNode> told = stream.ofType("post").stream().map(l -> l.path("post")).toList();
      assertThat(told).isEqualTo(listed.reversed());
    }
    return kept;
  }

  @Test
  void aSecondStartOnAnExistingDatabaseIsReadyInTenSeconds() throws IOException {
    // given
    server.kill();
    // when
    long begun = System.nanoTime();
    server.start();
    // then
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }
}
