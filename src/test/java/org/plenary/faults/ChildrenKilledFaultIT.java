package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestStream;

/** Held means held: the processes that decode and check pictures are killed at their work. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ChildrenKilledFaultIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
  void picturesStayHeldAreTriedAgainAndNoneIsLostWhenTheCheckerIsKilled() throws Exception {
    // given
    TestConference conference = TestConference.create(administrator, Map.of());
    TestClient amy = conference.attendee();
    TestClient mo = conference.moderator();
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      List<String> bands = new ArrayList<>();
      List<String> posts = new ArrayList<>();
      // when
      for (int i = 0; i < 3; i++) {
        String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
        bands.add(media);
        posts.add(conference.postHeld(amy, "band " + i, media).path("id").asText());
        killOne("CheckerMain");
        conference.post(amy, "text goes on " + i);
      }
      // then: every post ends at the desk, checked in the end or given to a person
      await()
          .atMost(PATIENCE)
          .until(() ->
              posts.stream()
                  .noneMatch(post ->
                      mo.get(conference.item(post, ""))
                          .expect(200)
                          .json()
                          .path("item")
                          .path("checking")
                          .asBoolean()));
      Reply queue = mo.get(conference.path("moderation/items?state=held")).expect(200);
      assertThat(queue.json().path("items").findValuesAsText("id")).containsAll(posts);
      for (String media : bands) {
        server.anonymous().get("/media/" + media + "/640").expect(404);
        mo.get(conference.path("media/" + media + "/held")).expect(200);
        assertThat(viewer.raw()).noneMatch(line -> line.contains(media));
      }
      viewer.awaitLine("post", l -> l.path("post").path("text").asText().equals("text goes on 2"));
    }
  }

  /** Waits for the child, kills it, and waits until it is gone. */
  private static void killOne(String main) {
    ProcessHandle child =
        await()
            .atMost(PATIENCE)
            .until(() -> server.children(main).findFirst(), java.util.Optional::isPresent)
            .orElseThrow();
    child.destroyForcibly();
    child.onExit().join();
  }

  @Test
  void anUploadIsAcknowledgedOrRefusedClearlyWhenTheDecoderIsKilled() throws Exception {
    // given
    TestConference conference = TestConference.create(administrator, Map.of("screening", "review"));
    TestClient amy = conference.attendee();
    byte[] photo = TestPhotos.jpeg(TestPhotos.slide());
    List<String> kept = new ArrayList<>();
    List<Integer> answers = new ArrayList<>();
    kept.add(conference.upload(amy, photo));
    // when
    for (int i = 0; i < 4; i++) {
      Thread killer = Thread.ofVirtual().start(() -> killOne("ImagingMain"));
      Reply reply = amy.upload("POST", conference.path("media"), "image/jpeg", photo);
      killer.join();
      answers.add(reply.status());
      if (reply.status() == 201) {
        kept.add(reply.json().path("id").asText());
      } else {
        assertThat(reply.expect(503).header("retry-after")).isNotEmpty();
      }
      kept.add(conference.upload(amy, photo));
    }
    // then
    assertThat(answers).isSubsetOf(201, 503);
    for (String media : kept) {
      assertThat(amy.get(conference.path("media/" + media + "/held")).expect(200).body())
          .isNotEmpty();
      server.anonymous().get("/media/" + media + "/640").expect(404);
    }
    conference.post(amy, "text goes on");
  }
}
