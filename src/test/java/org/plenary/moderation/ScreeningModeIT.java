package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** Who releases pictures: the policy, one person, or two. Real uploads, real checks. */
class ScreeningModeIT {
  private static final Duration A_CHECK = Duration.ofSeconds(40);
  private static final String FACE =
      "update verdict set findings = '[{\"category\":\"face\",\"score\":0.9,"
          + "\"box\":{\"x\":10,\"y\":10,\"width\":60,\"height\":60}}]' where media = ?::uuid";

  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient amy;
  private TestClient mo;
  private TestClient max;

  private void openAs(String screening) {
    conference = TestConference.create(server.admin(), Map.of("screening", screening));
    amy = conference.attendee();
    mo = conference.moderator();
    max = conference.moderator();
  }

  private record Held(String post, String media) {}

  /** A post with a clean slide, once its picture has been checked. */
  private Held slide(String attested) {
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
    Map<String, Object> asked = new HashMap<>(conference.withPictures("the first hour", media));
    asked.put("attestation", Map.of("version", "2026-11", "kind", attested));
    String post =
        amy.post(conference.path("posts"), asked)
            .expect(202)
            .json()
            .path("post")
            .path("id")
            .asText();
    await().atMost(A_CHECK).until(() -> !item(post).path("checking").asBoolean());
    return new Held(post, media);
  }

  /** A slide whose author says that a patient has permitted it. */
  private Held patient() {
    return slide("written-permission");
  }

  private JsonNode item(String post) {
    return mo.get(conference.item(post, "")).expect(200).json().path("item");
  }

  private Reply decide(TestClient who, Held held, Map<String, ?> decision) {
    return who.post(conference.item(held.post(), "/decision"), decision);
  }

  private static Map<String, Object> redaction(Held held, int x) {
    return Map.of(
        "action",
        "redact",
        "boxes",
        List.of(Map.of("media", held.media(), "x", x, "y", 40, "width", 100, "height", 60)));
  }

  private Reply shown(Held held) {
    return server.anonymous().get("/media/" + held.media() + "/1600");
  }

  private boolean isBlack(Held held, int x) {
    Color at = new Color(TestPhotos.decoded(shown(held).expect(200).body()).getRGB(x + 50, 70));
    return at.getRed() + at.getGreen() + at.getBlue() < 60;
  }

  private List<String> actions() {
    return conference.actionsOnRecord(mo);
  }

  @Test
  void aPictureThatMayShowAPatientNeedsTwoDifferentPersons() {
    // given
    openAs("two-person");
    Held held = patient();
    assertThat(item(held.post()).path("voices").path("needed").asInt()).isEqualTo(2);
    // when
    JsonNode first = decide(mo, held, Map.of("action", "approve")).expect(200).json();
    // then
    assertThat(first.path("state").asText()).isEqualTo("held");
    assertThat(first.path("voices").path("given").findValuesAsText("name"))
        .containsExactly("Mo Moderator");
    shown(held).expect(404);
    JsonNode waiting = item(held.post());
    assertThat(waiting.path("voices").path("given").findValuesAsText("action"))
        .containsExactly("approve");
    assertThat(waiting.path("claim").isNull()).isTrue();
    // when
    Reply again = decide(mo, held, Map.of("action", "approve"));
    // then
    assertThat(again.expect(409).problem()).isEqualTo("second-person-needed");
    shown(held).expect(404);
    // when
    JsonNode second = decide(max, held, Map.of("action", "approve")).expect(200).json();
    // then
    assertThat(second.path("state").asText()).isEqualTo("published");
    shown(held).expect(200);
    assertThat(actions()).containsExactly("approve", "first-voice");
  }

  @Test
  void aSecondPersonWhoApprovesAgreesWithTheBoxesOfTheFirst() {
    // given
    openAs("two-person");
    Held held = patient();
    decide(mo, held, redaction(held, 100)).expect(200);
    // when
    decide(max, held, Map.of("action", "approve")).expect(200);
    // then
    assertThat(isBlack(held, 100)).isTrue();
    assertThat(actions()).containsExactly("redact", "first-voice");
  }

  @Test
  void theBoxesOfTheSecondPersonTakeThePlaceOfTheFirsts() {
    // given
    openAs("two-person");
    Held held = patient();
    decide(mo, held, redaction(held, 100)).expect(200);
    // when
    decide(max, held, redaction(held, 800)).expect(200);
    // then
    assertThat(isBlack(held, 800)).isTrue();
    assertThat(isBlack(held, 100)).isFalse();
    assertThat(
            server
                .anonymous()
                .get(conference.path("posts"))
                .json()
                .at("/posts/0/media/0/redacted")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void onePersonIsEnoughToReject() {
    // given
    openAs("two-person");
    Held held = patient();
    decide(mo, held, Map.of("action", "approve")).expect(200);
    // when
    Reply rejected = decide(mo, held, Map.of("action", "reject", "clause", "patient-data"));
    // then
    assertThat(rejected.expect(200).json().path("state").asText()).isEqualTo("rejected");
    shown(held).expect(404);
  }

  @Test
  void whatCannotShowAPatientNeedsOnePerson() {
    // given
    openAs("two-person");
    Held held = slide("no-patient");
    // when
    Reply decided = decide(mo, held, Map.of("action", "approve"));
    // then
    assertThat(decided.expect(200).json().path("state").asText()).isEqualTo("published");
  }

  @Test
  void aFaceOrAModeratorsMarkAsksForASecondPersonToo() throws Exception {
    // given
    openAs("two-person");
    Held face = slide("no-patient");
    server.execute(FACE, face.media());
    Held marked = slide("no-patient");
    // when
    JsonNode item =
        mo.post(conference.item(marked.post(), "/patient"), "").expect(200).json().path("item");
    // then
    assertThat(item.path("patient").asBoolean()).isTrue();
    for (Held held : List.of(face, marked)) {
      assertThat(
              decide(mo, held, Map.of("action", "approve"))
                  .expect(200)
                  .json()
                  .path("state")
                  .asText())
          .isEqualTo("held");
      shown(held).expect(404);
    }
    assertThat(actions()).containsExactly("first-voice", "first-voice", "patient");
  }

  @Test
  void theFirstVoiceIsForgottenWhenTheAuthorChangesThePost() {
    // given
    openAs("two-person");
    Held held = patient();
    decide(mo, held, Map.of("action", "approve")).expect(200);
    // when
    amy.patch(conference.path("posts/" + held.post()), Map.of("text", "other words")).expect(202);
    // then
    assertThat(item(held.post()).path("voices").path("given")).isEmpty();
  }

  @Test
  void anOrganizerChangesThePolicyAndEverybodyIsTold() {
    // given
    openAs("screened");
    TestClient olga = conference.organizer();
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // when
      JsonNode changed =
          olga.patch("conferences/" + conference.slug(), Map.of("screening", "review"))
              .expect(200)
              .json();
      // then
      assertThat(changed.path("screening").asText()).isEqualTo("review");
      JsonNode told = viewer.awaitLine("policy");
      assertThat(told.path("screening").asText()).isEqualTo("review");
      assertThat(told.path("seq").asLong()).isPositive();
    }
    JsonNode entry = conference.log(mo).getFirst();
    assertThat(entry.path("action").asText()).isEqualTo("policy");
    assertThat(entry.path("by").asText()).isEqualTo(olga.id().toString());
    assertThat(entry.path("note").asText()).contains("review");
    // and then
    Held held = slide("no-patient");
    assertThat(item(held.post()).path("post").path("state").asText()).isEqualTo("held");
    shown(held).expect(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"moderator", "attendee", "speaker"})
  void nobodyButAnOrganizerChangesThePolicy(String role) {
    // given
    openAs("two-person");
    TestClient somebody =
        switch (role) {
          case "moderator" -> mo;
          case "attendee" -> amy;
          default -> conference.speaker();
        };
    // when, then
    somebody.patch("conferences/" + conference.slug(), Map.of("screening", "screened")).expect(403);
  }
}
