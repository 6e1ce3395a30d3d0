package org.plenary.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/**
 * What authors are asked about patients, what is kept of it, and what they are told of their texts.
 */
class AttestationIT {
  private static final String ONE_PATIENT =
      "my 54-year-old patient last Tuesday had chest pain and was admitted to our ward";

  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient amy;

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
    amy = conference.attendee();
  }

  private Reply post(String text, String version, String kind) {
    return amy.post(
        conference.path("posts"),
        Map.of("text", text, "attestation", Map.of("version", version, "kind", kind)));
  }

  private Reply edit(String post, Map<String, ?> change) {
    return amy.patch(conference.path("posts/" + post), change);
  }

  private long kept(String post, String version, String kind) {
    return server.count(
        "select count(*) from attestation where post = ?::uuid and version = ? and kind = ?",
        post,
        version,
        kind);
  }

  @Test
  void theConferenceTellsTheQuestionsAndTheVersionOfTheirWords() {
    // when
    JsonNode policy =
        server.anonymous().get("conferences/" + conference.slug()).json().path("policy");
    // then
    JsonNode asked = policy.path("attestation");
    assertThat(asked.path("version").asText()).isEqualTo(policy.path("version").asText());
    assertThat(asked.path("shows").findValuesAsText("kind"))
        .containsExactly("no-patient", "written-permission", "general");
    assertThat(asked.path("confirm")).hasSize(2);
    post("NNT 12", policy.path("version").asText(), "no-patient").expect(201);
  }

  @Test
  void moderatorsSeeWhatTheAuthorOfAHeldPostHasSaid() {
    // given
    String held =
        post("MRN 83920174, what would you give?", "2026-11", "general")
            .expect(202)
            .json()
            .path("post")
            .path("id")
            .asText();
    // when
    JsonNode item =
        conference
            .moderator()
            .get(conference.path("moderation/items/" + held))
            .expect(200)
            .json()
            .path("item");
    // then
    assertThat(item.path("attested").asText()).isEqualTo("general");
  }

  @Test
  void theVersionAndTheAnswerAreKeptWithThePost() {
    // when
    String post =
        post(ONE_PATIENT, "2026-11", "general").expect(201).json().path("post").path("id").asText();
    // then
    assertThat(kept(post, "2026-11", "general")).isEqualTo(1);
  }

  @Test
  void theVersionOfAnotherClientsWordsIsKeptAsItCame() {
    // when
    String post =
        post("NNT 12", "app-7.2", "no-patient").expect(201).json().path("post").path("id").asText();
    // then
    assertThat(kept(post, "app-7.2", "no-patient")).isEqualTo(1);
  }

  @Test
  void anEditIsAskedAboutToo() {
    // given
    String post = conference.post(amy, "a teaching point").path("id").asText();
    // when, then
    assertThat(edit(post, Map.of("text", ONE_PATIENT)).expect(409).problem())
        .isEqualTo("attestation-needed");
    assertThat(server.anonymous().get(conference.path("posts")).text()).doesNotContain("54-year");
  }

  @Test
  void aPermissionThatIsStatedWithAnEditIsSeenByEverybody() {
    // given
    String post = conference.post(amy, "a teaching point").path("id").asText();
    // when
    JsonNode edited =
        edit(
                post,
                Map.of(
                    "text",
                    ONE_PATIENT,
                    "attestation",
                    Map.of("version", "2026-11", "kind", "written-permission")))
            .expect(200)
            .json()
            .path("post");
    // then
    assertThat(edited.path("statement").asText()).contains("written permission");
    assertThat(server.anonymous().get(conference.path("posts")).text())
        .contains("written permission");
    assertThat(kept(post, "2026-11", "written-permission")).isEqualTo(1);
  }

  @Test
  void theAuthorOfAHeldTextIsToldWhichPartOfItAndWhy() {
    try (TestStream own = amy.watch(conference.path("stream"))) {
      // given
      String text = "\uD83D\uDE37 Seen today: MRN 83920174, in bed 4";
      // when
      String post =
          amy.post(conference.path("posts"), Map.of("text", text))
              .expect(202)
              .json()
              .path("post")
              .path("id")
              .asText();
      // then
      JsonNode found = own.awaitLine("own").path("findings").path(0);
      assertThat(found.path("media").isNull()).isTrue();
      assertThat(text.substring(found.path("start").asInt(), found.path("end").asInt()))
          .contains("83920174");
      assertThat(own.raw()).noneMatch(line -> line.contains("\"matched\""));
      // and when the part is taken out, it is published
      assertThat(
              edit(post, Map.of("text", "Seen today: a wide complex tachycardia"))
                  .expect(200)
                  .json()
                  .path("post")
                  .path("state")
                  .asText())
          .isEqualTo("published");
    }
  }
}
