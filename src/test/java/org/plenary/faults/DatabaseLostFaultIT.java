package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.ops.DatabaseUrl;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestDatabase;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** The database goes away under the server: it says so, and keeps what it has promised. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DatabaseLostFaultIT {
  private static final Duration LOAD = Duration.ofSeconds(60);

  @TempDir Path data;

  private static List<Author> authors(TestConference conference, AtomicInteger acknowledged) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(
            i -> new Author(conference.attendee(), conference, "author " + i, 40, acknowledged))
        .toList();
  }

  private static void assertKept(
      TestClient viewer, TestConference conference, List<Author> authors) {
    Map<String, Long> promised = new HashMap<>();
    authors.forEach(author -> promised.putAll(author.acknowledged()));
    Map<String, Long> kept = new HashMap<>();
    try (TestStream stream = viewer.watch(conference.path("stream?after=0"))) {
      stream
          .ofType("post")
          .forEach(
              line -> kept.put(line.path("post").path("text").asText(), line.path("seq").asLong()));
      assertThat(stream.numbers()).doesNotHaveDuplicates().isSorted();
      assertThat(stream.ofType("post")).hasSize(kept.size());
    }
    assertThat(kept).containsAllEntriesOf(promised);
  }

  @Test
  void aServerWhoseEmbeddedDatabaseIsKilledEndsAndHasEverythingAfterItsNextStart()
      throws Exception {
    try (ServerProcess server = new ServerProcess(data).start()) {
      // given
      TestConference conference = TestConference.create(server.firstAdministrator(), Map.of());
      AtomicInteger acknowledged = new AtomicInteger();
      List<Author> authors = authors(conference, acknowledged);
      List<Thread> threads =
          authors.stream().map(author -> Thread.ofVirtual().start(author)).toList();
      await().atMost(LOAD).until(() -> acknowledged.get() >= 40);
      // when
      server.children("postgres").toList().forEach(ProcessHandle::destroyForcibly);
      // then
      assertThat(server.ended().get(20, TimeUnit.SECONDS).exitValue()).isEqualTo(1);
      // and when
      server.start();
      for (Thread thread : threads) {
        assertThat(thread.join(LOAD)).isTrue();
      }
      // then
      assertThat(acknowledged).hasValue(160);
      assertKept(server.anonymous(), conference, authors);
    }
  }

  @Test
  void aServerThatLosesSightOfItsDatabaseSaysSoAndGoesOnByItselfWhenItIsBack() throws Exception {
    DatabaseUrl database = TestDatabase.create();
    try (Cable cable = new Cable(database.host(), database.port());
        TestServer server =
            TestServer.start(database, cable.port(), Map.of("PLENARY_POSTS_PER_MINUTE", "0"))) {
      // given
      TestConference conference = TestConference.open(server);
      TestClient amy = conference.attendee();
      AtomicInteger acknowledged = new AtomicInteger();
      List<Author> authors = authors(conference, acknowledged);
      List<Thread> threads =
          authors.stream().map(author -> Thread.ofVirtual().start(author)).toList();
      await().atMost(LOAD).until(() -> acknowledged.get() >= 40);
      // when
      cable.cut();
      Reply refused = attempt(amy, conference);
      // then
      assertThat(refused.expect(503).header("content-type")).isEqualTo("application/problem+json");
      assertThat(refused.header("retry-after")).isNotEmpty();
      assertThat(refused.text()).doesNotContainPattern("(?i)exception|postgres|socket|refused");
      server.anonymous().get("/health/live").expect(200);
      server.anonymous().get("/health/ready").expect(503);
      // and when
      cable.mend();
      for (Thread thread : threads) {
        assertThat(thread.join(LOAD)).isTrue();
      }
      // then
      await().atMost(LOAD).until(() -> attempt(amy, conference).status() == 201);
      server.anonymous().get("/health/live").expect(200);
      assertThat(authors).anyMatch(author -> author.refusals() > 0);
      assertKept(server.anonymous(), conference, authors);
    }
  }

  private static Reply attempt(TestClient author, TestConference conference) {
    return author.post(
        conference.path("posts"),
        Map.of("session", conference.session(), "text", "meanwhile"),
        UUID.randomUUID());
  }
}
