package org.plenary.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.model.Rejected;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** An author puts a blacked-out picture in the place of a held one; real uploads, real checks. */
class OwnPicturesIT {
  private static final Duration A_CHECK = Duration.ofSeconds(40);

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

  /** A post of Amy's that is held for its picture of a wristband. */
  private record HeldPost(String post, String media) {}

  private HeldPost wristband() {
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
    String post = conference.postHeld(amy, "from the ward", media).path("id").asText();
    await()
        .atMost(A_CHECK)
        .until(() -> item(post), item -> item.path("reason").asText().equals("identifier"));
    return new HeldPost(post, media);
  }

  private JsonNode item(String post) {
    return mo.get(conference.item(post, "")).expect(200).json().path("item");
  }

  private String cleanUpload(TestClient owner) {
    return conference.upload(owner, TestPhotos.jpeg(TestPhotos.slide()));
  }

  private Reply exchange(String post, String... media) {
    return amy.patch(conference.path("posts/" + post), Map.of("media", List.of(media)));
  }

  private Reply held(TestClient who, String media) {
    return who.get(conference.path("media/" + media + "/held"));
  }

  private Reply shown(String media) {
    return server.anonymous().get("/media/" + media + "/1600");
  }

  private Reply claim(String post) {
    return mo.post(conference.item(post, "/claim"), Map.of());
  }

  private Reply approve(String post) {
    return mo.post(conference.item(post, "/decision"), Map.of("action", "approve"));
  }

  private void assertNothingHappened(HeldPost held) {
    held(amy, held.media()).expect(200);
    shown(held.media()).expect(404);
    assertThat(item(held.post()).path("post").path("media").findValuesAsText("id"))
        .containsExactly(held.media());
  }

  @Test
  void theAuthorAloneIsToldWhatWasFoundAndWhereAndNeverTheText() {
    TestClient bob = conference.attendee();
    try (TestStream own = amy.watch(conference.path("stream"));
        TestStream other = bob.watch(conference.path("stream"))) {
      // when
      HeldPost held = wristband();
      // then
      JsonNode told =
          own.awaitLine("own", line -> line.path("step").asText().equals("moderator"))
              .path("findings");
      assertThat(told.findValuesAsText("category")).contains("name").hasSizeGreaterThan(2);
      assertThat(told)
          .allSatisfy(found -> {
            assertThat(found.path("media").asText()).isEqualTo(held.media());
            assertThat(found.path("box").path("width").asInt()).isPositive();
          });
      assertThat(told.toString()).doesNotContain("ROE", "83920174", "1961");
      // and on load
      try (TestStream late = amy.watch(conference.path("stream"))) {
        assertThat(late.awaitLine("own").path("findings")).isEqualTo(told);
      }
      // and nobody else
      String later = conference.post(amy, "a later text").path("id").asText();
      other.awaitPost(later);
      assertThat(other.raw()).noneMatch(line -> line.contains("findings"));
    }
  }

  @Test
  void aReplacementIsCheckedLikeAnyPictureAndTheOldOneIsDestroyed() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      HeldPost held = wristband();
      // when
      String clean = cleanUpload(amy);
      JsonNode answer = exchange(held.post(), clean).expect(202).json().path("post");
      // then
      assertThat(answer.path("state").asText()).isEqualTo("held");
      assertThat(answer.path("media").findValuesAsText("id")).containsExactly(clean);
      held(amy, held.media()).expect(404);
      held(mo, held.media()).expect(404);
      assertThat(
              server.count("select count(*) from quarantine where media = ?::uuid", held.media()))
          .isZero();
      // and it passes by itself, as a clean picture does
      JsonNode post = viewer.awaitPost(held.post());
      assertThat(post.path("media").findValuesAsText("id")).containsExactly(clean);
      shown(clean).expect(200);
      shown(held.media()).expect(404);
      assertThat(viewer.raw()).noneMatch(line -> line.contains(held.media()));
    }
  }

  @Test
  void aReplacementThatStillShowsAPatientStaysHeldWithItsOwnFindings() {
    try (TestStream own = amy.watch(conference.path("stream"))) {
      // given
      HeldPost held = wristband();
      String another = conference.upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
      // when
      exchange(held.post(), another).expect(202);
      // then
      JsonNode told =
          own.awaitLine(
              "own",
              line ->
                  line.path("step").asText().equals("moderator")
                      && line.path("findings").findValuesAsText("media").contains(another));
      assertThat(told.path("findings").findValuesAsText("media")).containsOnly(another);
      shown(another).expect(404);
    }
  }

  @Test
  void theSameReplacementTwiceIsOne() {
    // given
    conference = TestConference.create(server.admin(), Map.of("screening", "review"));
    amy = conference.attendee();
    mo = conference.moderator();
    HeldPost held = wristband();
    String clean = cleanUpload(amy);
    JsonNode first = exchange(held.post(), clean).expect(202).json();
    // when
    JsonNode second = exchange(held.post(), clean).expect(202).json();
    // then
    assertThat(second).isEqualTo(first);
    held(amy, clean).expect(200);
  }

  @Test
  void nothingIsExchangedWhileAModeratorLooksAtIt() {
    // given
    HeldPost held = wristband();
    claim(held.post()).expect(200);
    String clean = cleanUpload(amy);
    // when
    Reply refused = exchange(held.post(), clean).expect(409);
    // then
    assertThat(refused.problem()).isEqualTo("being-decided");
    assertNothingHappened(held);
    // and the new picture belongs to no post: it can still be posted
    conference.postHeld(amy, "another post", clean);
  }

  @Test
  void whatAModeratorHasNotSeenIsNotReleasedByADecisionAboutWhatWasThere() {
    // given a conference in which a person releases every picture
    conference = TestConference.create(server.admin(), Map.of("screening", "review"));
    amy = conference.attendee();
    mo = conference.moderator();
    HeldPost held = wristband();
    String another = conference.upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
    exchange(held.post(), another).expect(202);
    await().atMost(A_CHECK).until(() -> !item(held.post()).path("checking").asBoolean());
    // when: who looked at the first one decides
    Reply refused = approve(held.post()).expect(409);
    // then
    assertThat(refused.problem()).isEqualTo("changed");
    shown(another).expect(404);
    // and when they have taken it since
    claim(held.post()).expect(200);
    approve(held.post()).expect(200);
    shown(another).expect(200);
  }

  @Test
  void aReleaseWithoutAPersonNeedsTheProofAtTheMomentOfTheRelease() {
    // given a picture that did not pass, and a gate that believed a moment ago that it had
    HeldPost held = wristband();
    UUID unit = UUID.fromString(held.post());
    Decision believed = new Decision(unit, null, Action.AUTO_RELEASE, null, null, List.of());
    // when, then
    assertThatThrownBy(
            () -> server.plenary().parts().gate().release(conference.slug(), believed, Map.of()))
        .isInstanceOf(Rejected.class);
    assertNothingHappened(held);
  }

  @Test
  void onlyOwnPicturesThatWaitForAPostAreTaken() {
    // given
    HeldPost held = wristband();
    TestClient bob = conference.attendee();
    String bobs = cleanUpload(bob);
    // when, then
    assertThat(exchange(held.post(), bobs).expect(400).fields()).containsExactly("media");
    assertThat(exchange(held.post(), UUID.randomUUID().toString()).expect(400).fields())
        .containsExactly("media");
    assertThat(exchange(held.post(), held.media(), held.media()).expect(400).fields())
        .containsExactly("media");
    bob.patch(conference.path("posts/" + held.post()), Map.of("media", List.of(bobs))).expect(404);
    assertNothingHappened(held);
  }

  @Test
  void whatIsPublishedOrReportedKeepsThePictureThatWasDecided() {
    // given
    HeldPost held = wristband();
    String clean = cleanUpload(amy);
    exchange(held.post(), clean).expect(202);
    await().atMost(A_CHECK).until(() -> shown(clean).status() == 200);
    String another = cleanUpload(amy);
    // when, then
    assertThat(exchange(held.post(), another).expect(409).problem()).isEqualTo("published");
    shown(clean).expect(200);
    // when
    conference
        .attendee()
        .post(
            conference.path("posts/" + held.post() + "/report"), Map.of("clause", "shows-patient"))
        .expect(202);
    // then
    assertThat(exchange(held.post(), another).expect(409).problem()).isEqualTo("being-decided");
    shown(clean).expect(404);
    shown(another).expect(404);
  }

  @Test
  void oneOfTwoPicturesIsExchangedAndTheOtherStays() {
    // given
    conference = TestConference.create(server.admin(), Map.of("screening", "review"));
    amy = conference.attendee();
    mo = conference.moderator();
    String first = cleanUpload(amy);
    String second = conference.upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
    String post = conference.postHeld(amy, "two of them", first, second).path("id").asText();
    String redone = cleanUpload(amy);
    // when
    JsonNode answer = exchange(post, first, redone).expect(202).json().path("post");
    // then
    assertThat(answer.path("media").findValuesAsText("id")).containsExactly(first, redone);
    held(amy, first).expect(200);
    held(amy, second).expect(404);
    held(amy, redone).expect(200);
  }
}
