package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.ops.DatabaseUrl;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestDatabase;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** The gate stays shut, and forgets nothing, when what it stands on fails at the worst moment. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class GateFaultIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir static Path data;
  private static ServerProcess server;
  private static TestClient administrator;

  /** One that can be cut off its database. */
  private static TestServer cabled;

  private static Cable cable;

  /** The same one for the tests that end well: it takes long until its checker is there. */
  @BeforeAll
  static void start() throws IOException {
    server = new ServerProcess(data).start();
    administrator = server.firstAdministrator();
    DatabaseUrl database = TestDatabase.create();
    cable = new Cable(database.host(), database.port());
    cabled = TestServer.start(database, cable.port(), Map.of());
  }

  @AfterAll
  static void stop() throws IOException {
    cabled.close();
    cable.close();
    server.close();
  }

  @Test
  void aCheckerThatHangsIsReplacedAndNothingPassesMeanwhile() throws Exception {
    // given
    TestConference conference = TestConference.create(administrator, Map.of());
    TestClient amy = conference.attendee();
    TestClient mo = conference.moderator();
    byte[] photo = TestPhotos.jpeg(TestPhotos.wristband());
    String before = conference.upload(amy, photo);
    checked(conference, mo, conference.postHeld(amy, "before", before).path("id").asText());
    ProcessHandle checker = server.children("CheckerMain").findFirst().orElseThrow();
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // when
      signal("STOP", checker);
      String band = conference.upload(amy, photo);
      String post = conference.postHeld(amy, "band", band).path("id").asText();
      conference.post(amy, "text goes on");
      // then
      viewer.awaitLine("post", l -> l.path("post").path("text").asText().equals("text goes on"));
      await().atMost(PATIENCE).until(() -> !checker.isAlive());
      assertThat(checked(conference, mo, post).path("findings")).isNotEmpty();
      server.anonymous().get("/media/" + band + "/640").expect(404);
      assertThat(viewer.raw()).noneMatch(line -> line.contains(band));
    }
  }

  /** The queue's item, once its picture has been checked. */
  private static JsonNode checked(TestConference conference, TestClient mo, String post) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> mo.get(conference.item(post, "")).expect(200).json().path("item"),
            found -> !found.path("checking").asBoolean());
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }

  /** The database is cut off while the named table is being written. */
  private static void cutWhileWriting(String table) throws Exception {
    String slow =
        "create or replace function slow() returns trigger language plpgsql as"
            + " $$ begin perform pg_sleep(2); return new; end $$";
    cabled.execute(slow);
    cabled.execute(
        "create trigger slow before insert on " + table + " for each row execute function slow()");
    await()
        .atMost(PATIENCE)
        .until(() ->
            cabled.count(
                    "select count(*) from pg_stat_activity where query like 'insert into "
                        + table
                        + " %' and state = 'active' and wait_event = 'PgSleep'")
                > 0);
    cable.cut();
    cabled.execute("drop trigger slow on " + table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"derivative", "verdict"})
  void aReleaseOrAVerdictThatTheDatabaseLosesHalfwayIsNoneAndIsMadeUpFor(String table)
      throws Exception {
    // given
    TestConference conference = TestConference.open(cabled);
    TestClient amy = conference.attendee();
    Thread cut =
        Thread.ofVirtual()
            .start(() -> {
              try {
                cutWhileWriting(table);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
    conference.postHeld(amy, "lost and found", media);
    // when
    assertThat(cut.join(PATIENCE)).isTrue();
    // then: half a release is none
    assertThat(count("derivative where media::text = ?", media)).isZero();
    assertThat(count("media where id::text = ? and state = 'held'", media)).isEqualTo(1);
    // and when
    cable.mend();
    // then
    await()
        .atMost(PATIENCE)
        .until(() ->
            count("post where conference = ? and state = 'published'", conference.slug()) == 1);
    try (TestStream viewer = cabled.anonymous().watch(conference.path("stream?after=0"))) {
      viewer.awaitLine("post", line -> true);
      assertThat(viewer.ofType("post")).hasSize(1);
    }
    cabled.anonymous().get("/media/" + media + "/640").expect(200);
    assertThat(count("release where media::text = ?", media)).isEqualTo(1);
  }

  private static long count(String what, String id) {
    return cabled.count("select count(*) from " + what, id);
  }

  @Test
  void aServerKilledWithAFullQueueChecksEveryPictureAfterItsNextStart() throws IOException {
    // given
    TestConference conference = TestConference.create(administrator, Map.of());
    TestClient amy = conference.attendee();
    byte[] band = TestPhotos.jpeg(TestPhotos.wristband());
    List<String> pictures =
        IntStream.range(0, 6).mapToObj(i -> conference.upload(amy, band)).toList();
    List<String> posts =
        pictures.stream()
            .map(media -> conference.postHeld(amy, "held", media).path("id").asText())
            .toList();
    // when
    server.kill();
    server.start();
    // then
    TestClient mo = conference.moderator();
    await()
        .atMost(PATIENCE)
        .until(() -> {
          JsonNode items =
              mo.get(conference.path("moderation/items?state=held")).expect(200).json();
          return items.path("items").findValuesAsText("checking").stream()
              .allMatch("false"::equals);
        });
    JsonNode queue =
        mo.get(conference.path("moderation/items?state=held")).expect(200).json().path("items");
    assertThat(queue.findValuesAsText("id")).containsAll(posts);
    assertThat(queue).allSatisfy(item -> assertThat(item.path("findings")).isNotEmpty());
    for (String media : pictures) {
      server.anonymous().get("/media/" + media + "/640").expect(404);
    }
  }
}
