package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** Decisions that are taken back, over the API of a real server. */
class UndoIT {
  private static final Duration A_CHECK = Duration.ofSeconds(40);
  private static final Map<String, String> REJECT =
      Map.of("action", "reject", "clause", "patient-data");
  private static final Map<String, String> RESTORE = Map.of("action", "restore");

  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient amy;
  private TestClient mo;

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
    amy = conference.attendee();
    mo = conference.moderator();
  }

  private Reply decide(String post, Map<String, ?> decision) {
    return mo.post(conference.item(post, "/decision"), decision);
  }

  private JsonNode item(String post) {
    return mo.get(conference.item(post, "")).expect(200).json().path("item");
  }

  private void awaitChecked(String post) {
    await()
        .atMost(A_CHECK)
        .until(() ->
            !item(post).path("checking").asBoolean()
                && !item(post).path("reason").asText().equals("picture"));
  }

  private Reply shown(String media) {
    return server.anonymous().get("/media/" + media + "/1600");
  }

  private Reply held(TestClient who, String media) {
    return who.get(conference.path("media/" + media + "/held"));
  }

  @Test
  void aRejectedPostComesBackToTheDeskWithItsPicture() {
    try (TestStream own = amy.watch(conference.path("stream"))) {
      // given
      String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
      String post = conference.postHeld(amy, "from the ward", media).path("id").asText();
      awaitChecked(post);
      decide(post, REJECT).expect(200);
      held(mo, media).expect(404);
      // when
      Reply restored = decide(post, RESTORE);
      // then
      assertThat(restored.expect(200).json().path("state").asText()).isEqualTo("held");
      held(mo, media).expect(200);
      held(amy, media).expect(200);
      held(conference.attendee(), media).expect(404);
      shown(media).expect(404);
      JsonNode item = item(post);
      assertThat(item.path("findings")).isNotEmpty();
      assertThat(item.path("history").findValuesAsText("what")).contains("reject", "restore");
      own.awaitLine(
          "own",
          line ->
              line.path("state").asText().equals("held")
                  && line.path("step").asText().equals("moderator"));
      // and when
      decide(post, Map.of("action", "approve")).expect(200);
      // then
      shown(media).expect(200);
    }
  }

  @Test
  void whatAPersonHasJudgedIsNotReleasedByThePolicyAfterwards() {
    // given: rejected before its check has ended
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
    String post = conference.postHeld(amy, "the first hour", media).path("id").asText();
    decide(post, REJECT).expect(200);
    // when
    decide(post, RESTORE).expect(200);
    awaitChecked(post);
    // then: clean, and still a person's decision
    assertThat(item(post).path("history").findValuesAsText("what")).contains("checked-pass");
    assertThat(item(post).path("post").path("state").asText()).isEqualTo("held");
    shown(media).expect(404);
    // and when
    amy.patch(conference.path("posts/" + post), "{\"media\":[]}").expect(202);
    // then
    assertThat(server.anonymous().get(conference.path("posts")).text()).doesNotContain(post);
  }

  @Test
  void whatWasBlackedOutStaysSoWhenARejectionIsTakenBack() {
    // given: redacted, published, reported, rejected
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
    String post = conference.postHeld(amy, "from the ward", media).path("id").asText();
    awaitChecked(post);
    Map<String, Object> band =
        Map.of(
            "media", media,
            "x", TestPhotos.BAND_X,
            "y", TestPhotos.BAND_Y,
            "width", TestPhotos.BAND_WIDTH,
            "height", TestPhotos.BAND_HEIGHT);
    decide(post, Map.of("action", "redact", "boxes", List.of(band))).expect(200);
    amy.post(conference.path("posts/" + post + "/report"), Map.of("clause", "shows-patient"))
        .expect(202);
    decide(post, REJECT).expect(200);
    // when
    decide(post, RESTORE).expect(200);
    // then
    Color pixel =
        new Color(
            TestPhotos.decoded(held(mo, media).expect(200).body())
                .getRGB(TestPhotos.BAND_X + 40, TestPhotos.BAND_Y + 40));
    assertThat(pixel.getRed() + pixel.getGreen() + pixel.getBlue()).isLessThan(60);
  }

  @Test
  void aPostThatAReportHasHiddenIsRestoredInOneStep() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      String post = conference.post(amy, "nothing wrong").path("id").asText();
      amy.post(conference.path("posts/" + post + "/report"), Map.of("clause", "shows-patient"))
          .expect(202);
      JsonNode gone = viewer.awaitLine("post.gone");
      // when
      Reply restored = decide(post, RESTORE);
      // then
      assertThat(restored.expect(200).json().path("state").asText()).isEqualTo("published");
      viewer.awaitLine("post", line -> line.path("seq").asLong() > gone.path("seq").asLong());
      assertThat(conference.actionsOnRecord(mo)).containsExactly("restore", "report");
    }
  }

  @Test
  void whatStillWaitsOrIsPublishedHasNothingToRestore() {
    // given
    String waiting =
        amy.post(conference.path("posts"), Map.of("text", "Patient: Jane Roe MRN 12345678"))
            .expect(202)
            .json()
            .path("post")
            .path("id")
            .asText();
    String live = conference.post(amy, "on the wall").path("id").asText();
    // when, then
    assertThat(decide(waiting, RESTORE).expect(409).problem()).isEqualTo("already-decided");
    assertThat(decide(live, RESTORE).expect(409).problem()).isEqualTo("already-decided");
  }
}
