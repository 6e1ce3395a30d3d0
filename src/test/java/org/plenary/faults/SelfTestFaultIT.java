package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;

/** A checker that does not find what it has to find passes nothing. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SelfTestFaultIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path data;
  @TempDir Path instead;

  @Test
  void whileTheSelfTestFailsReadinessIsDegradedAndACleanPictureWaitsForAPerson() throws Exception {
    // given: nothing to be found where the record number should be
    Files.createDirectories(instead.resolve("screening"));
    Files.write(
        instead.resolve("screening/self-test.png"), TestPhotos.encoded(TestPhotos.slide(), "png"));
    try (ServerProcess server = new ServerProcess(data, instead).start()) {
      TestConference conference = TestConference.create(server.firstAdministrator(), Map.of());
      TestClient amy = conference.attendee();
      TestClient mo = conference.moderator();
      // when
      String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
      String post = conference.postHeld(amy, "the first hour", media).path("id").asText();
      JsonNode item =
          await()
              .atMost(PATIENCE)
              .until(
                  () -> mo.get(conference.item(post, "")).expect(200).json().path("item"),
                  waiting -> !waiting.path("checking").asBoolean());
      // then
      assertThat(item.path("post").path("state").asText()).isEqualTo("held");
      assertThat(item.path("history").findValuesAsText("what")).contains("checked-review");
      await()
          .atMost(PATIENCE)
          .until(
              () -> mo.get(conference.item(post, "")).json().path("item").path("reason").asText(),
              "self-test"::equals);
      server.anonymous().get("/media/" + media + "/640").expect(404);
      JsonNode ready = server.anonymous().get("/health/ready").expect(200).json();
      assertThat(ready.path("status").asText()).isEqualTo("degraded");
      assertThat(ready.path("checks").path("screening").path("state").asText())
          .isEqualTo("degraded");
      // and then: a person can still decide, and text goes on
      conference.post(amy, "text goes on");
      mo.post(conference.item(post, "/decision"), Map.of("action", "approve")).expect(200);
      server.anonymous().get("/media/" + media + "/640").expect(200);
    }
  }
}
