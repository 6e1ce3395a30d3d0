package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** The desk, over the API of a real server. */
class ModerationIT {
  private static final String IDENTIFIERS = "Patient: Jane Roe MRN 12345678 DOB 01/02/1950";

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

  private String held(String text) {
    return amy.post(conference.path("posts"), Map.of("text", text))
        .expect(202)
        .json()
        .path("post")
        .path("id")
        .asText();
  }

  private Reply decide(String post, String action, String clause) {
    return mo.post(
        conference.item(post, "/decision"),
        clause == null
            ? Map.of("action", action)
            : Map.of("action", action, "clause", clause, "note", "because"));
  }

  private List<String> queue() {
    List<String> queue = new ArrayList<>();
    mo.get(conference.path("moderation/items?state=held"))
        .expect(200)
        .json()
        .path("items")
        .forEach(item -> queue.add(item.path("id").asText()));
    return queue;
  }

  /** Three decisions about two posts. */
  private void decideThings() {
    String one = held(IDENTIFIERS);
    String two = held(IDENTIFIERS + " again");
    decide(one, "approve", null).expect(200);
    decide(two, "reject", "patient-data").expect(200);
    decide(one, "remove", "patient-data").expect(200);
  }

  @Test
  void whatAModeratorLooksAtIsNotChangedUnderTheirEyes() {
    // given
    String post = held(IDENTIFIERS);
    mo.post(conference.item(post, "/claim"), "").expect(200);
    Map<String, String> change = Map.of("text", IDENTIFIERS + " and more");
    // when, then
    assertThat(amy.patch(conference.path("posts/" + post), change).expect(409).problem())
        .isEqualTo("being-decided");
    assertThat(mo.get(conference.item(post, "")).expect(200).text()).doesNotContain("and more");
    // when
    mo.delete(conference.item(post, "/claim")).expect(204);
    // then
    amy.patch(conference.path("posts/" + post), change).expect(202);
    assertThat(mo.get(conference.item(post, "")).expect(200).text()).contains("and more");
  }

  @Test
  void everyDecisionIsOnRecordWithWhoWhenWhatAndWhy() {
    // when
    decideThings();
    // then
    List<JsonNode> log = conference.log(mo);
    assertThat(log.stream().map(entry -> entry.path("action").asText()))
        .containsExactly("remove", "reject", "approve");
    assertThat(log)
        .allSatisfy(entry -> {
          assertThat(entry.path("by").asText()).isEqualTo(mo.id().toString());
          assertThat(entry.path("name").asText()).isEqualTo("Mo Moderator");
          assertThat(entry.path("at").asText()).endsWith("Z");
        });
    assertThat(log.getFirst().path("clause").asText()).isEqualTo("patient-data");
    assertThat(log.getFirst().path("note").asText()).isEqualTo("because");
    assertThat(log.toString()).doesNotContain("12345678");
  }

  @Test
  void theRecordIsPagedFromTheNewest() {
    // given
    decideThings();
    // when
    JsonNode first = mo.get(conference.path("moderation/log?limit=2")).expect(200).json();
    JsonNode rest =
        mo.get(conference.path("moderation/log?limit=2&before=" + first.path("next").asLong()))
            .expect(200)
            .json();
    // then
    assertThat(first.path("decisions").findValuesAsText("number")).containsExactly("3", "2");
    assertThat(rest.path("decisions").findValuesAsText("number")).containsExactly("1");
    assertThat(rest.has("next")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update decision set clause = 'other'",
        "delete from decision",
        "truncate decision",
        "update event set body = '{}'",
        "delete from event",
        "truncate event",
      })
  void theDatabaseRefusesToChangeWhatIsOnRecord(String change) {
    // given
    decideThings();
    // when, then
    assertThatThrownBy(() -> server.execute(change)).hasMessageContaining("is append-only");
  }

  @Test
  void anybodyCanVerifyThatNoDecisionWasChangedOrTakenOut() throws Exception {
    // given
    decideThings();
    // when
    byte[] previous = {};
    for (JsonNode entry : conference.log(mo).reversed()) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(previous);
      previous = sha.digest(row(entry).getBytes(StandardCharsets.UTF_8));
      // then
      assertThat(entry.path("chain").asText()).isEqualTo(HexFormat.of().formatHex(previous));
    }
  }

  private String row(JsonNode entry) {
    return String.join(
        "\n",
        conference.slug(),
        entry.path("number").asText(),
        java.time.Instant.parse(entry.path("at").asText()).toString(),
        entry.path("item").asText(),
        entry.path("by").asText(),
        entry.path("action").asText(),
        entry.path("clause").asText(),
        entry.path("note").asText(),
        entry.path("boxes").toString());
  }

  @Test
  void theQueueIsWorkedFromTheHighestRisk() {
    // given
    String low = conference.post(amy, "an advertisement").path("id").asText();
    String high = conference.post(amy, "a patient").path("id").asText();
    amy.post(conference.path("posts/" + low + "/report"), Map.of("clause", "advertising"))
        .expect(202);
    String middle = held(IDENTIFIERS);
    amy.post(conference.path("posts/" + high + "/report"), Map.of("clause", "shows-patient"))
        .expect(202);
    // when, then
    assertThat(queue()).containsExactly(high, middle, low);
  }

  @Test
  void anOrdinaryReportBringsThePostToTheDeskAndLeavesItOnTheWall() {
    // given
    String post = conference.post(amy, "buy this").path("id").asText();
    // when
    server
        .anonymous()
        .post(conference.path("posts/" + post + "/report"), Map.of("clause", "advertising"))
        .expect(202);
    // then
    assertThat(queue()).containsExactly(post);
    assertThat(server.anonymous().get(conference.path("posts")).text()).contains(post);
    // and when
    decide(post, "remove", "advertising").expect(200);
    // then
    assertThat(queue()).isEmpty();
    assertThat(server.anonymous().get(conference.path("posts")).text()).doesNotContain(post);
  }

  @Test
  void anOrdinaryReportThatIsUnfoundedIsPutAwayWithoutTouchingThePost() {
    // given
    String post = conference.post(amy, "fine").path("id").asText();
    amy.post(conference.path("posts/" + post + "/report"), Map.of("clause", "abuse")).expect(202);
    // when
    decide(post, "approve", null).expect(200);
    // then
    assertThat(queue()).isEmpty();
    assertThat(server.anonymous().get(conference.path("posts")).text()).contains(post);
  }

  @Test
  void aPostThatIsTakenDownFromTheWallIsListedUntilItIsRestored() {
    // given
    String post = conference.post(amy, "never held").path("id").asText();
    // when
    decide(post, "remove", "off-topic").expect(200);
    // then
    assertThat(removed()).containsExactly("never held");
    // and when
    decide(post, "restore", null).expect(200);
    // then
    assertThat(removed()).isEmpty();
    assertThat(server.anonymous().get(conference.path("posts")).text()).contains(post);
  }

  private List<String> removed() {
    List<String> texts = new ArrayList<>();
    mo.get(conference.path("moderation/items?state=removed"))
        .expect(200)
        .json()
        .path("items")
        .forEach(item -> texts.add(item.path("post").path("text").asText()));
    return texts;
  }

  @Test
  void aReportUnderAnUnknownClauseIsRefused() {
    // given
    String post = conference.post(amy, "fine").path("id").asText();
    // when, then
    assertThat(
            amy.post(conference.path("posts/" + post + "/report"), Map.of("clause", "dislike"))
                .expect(400)
                .fields())
        .containsExactly("clause");
  }

  @Test
  void theDeskIsToldOfItemsClaimsAndTheirEnd() {
    try (TestStream desk = mo.watch(conference.path("moderation/stream"))) {
      // when
      String post = held(IDENTIFIERS);
      mo.post(conference.item(post, "/claim"), "").expect(200);
      decide(post, "reject", "patient-data").expect(200);
      // then
      desk.awaitLine("item", line -> line.path("item").path("id").asText().equals(post));
      desk.awaitLine("claim", line -> line.path("id").asText().equals(post));
      JsonNode gone = desk.awaitLine("item.gone", line -> line.path("id").asText().equals(post));
      assertThat(gone.path("outcome").asText()).isEqualTo("rejected");
    }
  }

  @Test
  void aClaimIsLetGoByItsHolderAndByNobodyElse() {
    try (TestStream desk = mo.watch(conference.path("moderation/stream"))) {
      // given
      String post = held(IDENTIFIERS);
      TestClient max = conference.moderator();
      mo.post(conference.item(post, "/claim"), "").expect(200);
      // when
      max.delete(conference.item(post, "/claim")).expect(204);
      // then
      max.post(conference.item(post, "/claim"), "").expect(409);
      // when
      mo.delete(conference.item(post, "/claim")).expect(204);
      // then
      desk.awaitLine("claim", line -> line.path("claim").isNull());
      max.post(conference.item(post, "/claim"), "").expect(200);
    }
  }

  @Test
  void whoIsAtTheDeskIsToldToTheOthersUntilTheyAreSilent() throws Exception {
    // given
    TestClient max = conference.moderator();
    mo.put(conference.path("moderation/presence"), "").expect(200);
    // when
    JsonNode here = max.put(conference.path("moderation/presence"), "").expect(200).json();
    // then
    assertThat(here.path("here").findValuesAsText("id"))
        .containsExactlyInAnyOrder(mo.id().toString(), max.id().toString());
    amy.put(conference.path("moderation/presence"), "").expect(403);
    // when
    server.execute(
        "update desk_presence set at = now() - interval '46 seconds' where participant = ?::uuid",
        mo.id().toString());
    // then
    assertThat(
            max.put(conference.path("moderation/presence"), "")
                .json()
                .path("here")
                .findValuesAsText("id"))
        .containsExactly(max.id().toString());
  }

  @Test
  void aRejectedThreadIsRejectedAsAWhole() {
    // given
    JsonNode thread =
        amy.post(
                conference.path("posts"),
                Map.of("text", "harmless", "thread", List.of(Map.of("text", IDENTIFIERS))))
            .expect(202)
            .json();
    String first = thread.path("post").path("id").asText();
    // when
    decide(first, "reject", "patient-data").expect(200);
    // then
    assertThat(server.anonymous().get(conference.path("posts")).expect(200).json().path("posts"))
        .isEmpty();
  }

  @Test
  void aFrozenWallIsToldToEverybodyAndToLateJoiners() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // when
      mo.put(conference.path("wall"), Map.of("frozen", true)).expect(200);
      // then
      viewer.awaitLine("wall", line -> line.path("frozen").asBoolean());
      try (TestStream late = server.anonymous().watch(conference.path("stream"))) {
        assertThat(late.awaitLine("snapshot").path("wall").path("frozen").asBoolean()).isTrue();
      }
    }
  }

  @Test
  void anItemOfAnotherConferenceDoesNotExist() {
    // given
    String post = held(IDENTIFIERS);
    TestConference other = TestConference.open(server);
    TestClient max = other.moderator();
    // when, then
    max.get(other.item(post, "")).expect(404);
    max.post(other.item(post, "/claim"), "").expect(404);
    max.post(other.item(post, "/decision"), Map.of("action", "approve")).expect(404);
    max.post(other.item(post, "/decision"), Map.of("action", "reject", "clause", "other"))
        .expect(404);
    max.post(other.item(post, "/decision"), Map.of("action", "remove", "clause", "other"))
        .expect(404);
    assertThat(queue()).containsExactly(post);
  }
}
