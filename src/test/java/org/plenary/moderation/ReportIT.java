package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** "This shows a patient": what it hides, how fast, and how it cannot be misused. */
class ReportIT {
  private static final Duration A_CHECK = Duration.ofSeconds(40);
  private static final Duration AT_ONCE = Duration.ofSeconds(2);
  private static final Map<String, String> PATIENT =
      Map.of("clause", "shows-patient", "note", "a name on the screen");

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

  private String published(String text) {
    return conference.post(amy, text).path("id").asText();
  }

  private Reply report(TestClient who, String post) {
    return who.post(conference.path("posts/" + post + "/report"), PATIENT);
  }

  /** Somebody without an account, as a reverse proxy on this machine tells of them. */
  private TestClient passerBy(String address) {
    return server.anonymous().withHeaders(Map.of("X-Forwarded-For", "198.51.100.1, " + address));
  }

  private void restore(String post) {
    mo.post(conference.item(post, "/decision"), Map.of("action", "restore")).expect(200);
  }

  private boolean isPublic(String post) {
    return server.anonymous().get(conference.path("posts")).expect(200).text().contains(post);
  }

  private JsonNode detail(String post) {
    return mo.get(conference.item(post, "")).expect(200).json();
  }

  private int risk(String post) {
    return detail(post).path("item").path("risk").asInt();
  }

  @Test
  void aReportedPictureIsGoneFromEveryPlaceWithinTwoSecondsAndComesBackByOneStep() {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"));
        TestStream desk = mo.watch(conference.path("moderation/stream"))) {
      // given
      String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
      String post = conference.postHeld(amy, "lactate", media).path("id").asText();
      String address = "/media/" + media + "/1600";
      await().atMost(A_CHECK).until(() -> server.anonymous().get(address).status() == 200);
      // when
      Instant before = Instant.now();
      report(passerBy("203.0.113.7"), post).expect(202);
      // then
      JsonNode gone = viewer.awaitLine("post.gone", line -> line.path("id").asText().equals(post));
      desk.awaitLine("item", line -> line.path("item").path("risk").asInt() == 100);
      assertThat(Duration.between(before, Instant.now())).isLessThan(AT_ONCE);
      assertThat(gone.path("why").asText()).isEqualTo("removed");
      server.anonymous().get(address).expect(404);
      assertThat(isPublic(post)).isFalse();
      assertThat(server.anonymous().get(conference.path("posts?q=lactate")).text())
          .doesNotContain(post);
      try (TestStream late = server.anonymous().watch(conference.path("stream"))) {
        assertThat(late.awaitLine("snapshot").toString()).doesNotContain(post);
      }
      assertThat(detail(post).path("reports").get(0).path("note").asText())
          .isEqualTo("a name on the screen");
      // and when
      restore(post);
      // then
      assertThat(isPublic(post)).isTrue();
      server.anonymous().get(address).expect(200);
    }
  }

  @Test
  void whatAModeratorHasPutBackIsNotHiddenByAnotherReport() {
    // given
    String post = published("harmless");
    report(passerBy("203.0.113.20"), post).expect(202);
    restore(post);
    // when
    report(conference.attendee(), post).expect(202);
    // then
    assertThat(isPublic(post)).isTrue();
    assertThat(risk(post)).isEqualTo(60);
    // and when: changed since, it is not what the moderator has seen
    mo.post(conference.item(post, "/decision"), Map.of("action", "approve")).expect(200);
    amy.patch(conference.path("posts/" + post), Map.of("text", "something else")).expect(200);
    report(conference.attendee(), post).expect(202);
    // then
    assertThat(isPublic(post)).isFalse();
  }

  @Test
  void whoeverWasWrongTwiceNoLongerHidesAnything() {
    // given
    TestClient rob = conference.attendee();
    for (String text : new String[] {"one", "two"}) {
      String post = published(text);
      report(rob, post).expect(202);
      assertThat(isPublic(post)).isFalse();
      restore(post);
    }
    String third = published("three");
    // when
    report(rob, third).expect(202);
    // then
    assertThat(isPublic(third)).isTrue();
    assertThat(risk(third)).isEqualTo(90);
    // and when
    report(conference.attendee(), third).expect(202);
    // then
    assertThat(isPublic(third)).isFalse();
    assertThat(risk(third)).isEqualTo(100);
  }

  @Test
  void withoutAnAccountTheAddressCounts() {
    // given
    for (String text : new String[] {"one", "two"}) {
      String post = published(text);
      report(passerBy("203.0.113.30"), post).expect(202);
      restore(post);
    }
    String third = published("three");
    // when, then
    report(passerBy("203.0.113.30"), third).expect(202);
    assertThat(isPublic(third)).isTrue();
    report(passerBy("203.0.113.31"), third).expect(202);
    assertThat(isPublic(third)).isFalse();
    assertThat(
            server.count(
                "select count(*) from report where encode(origin, 'escape') like '%203.0.113%'"))
        .isZero();
  }

  @Test
  void aRightReportDoesNotCountAgainstWhoeverMadeIt() {
    // given
    TestClient rob = conference.attendee();
    for (String text : new String[] {"one", "two", "three"}) {
      String post = published(text);
      report(rob, post).expect(202);
      mo.post(
              conference.item(post, "/decision"),
              Map.of("action", "reject", "clause", "shows-patient"))
          .expect(200);
    }
    String last = published("four");
    // when
    report(rob, last).expect(202);
    // then
    assertThat(isPublic(last)).isFalse();
  }

  @Test
  void nobodyReportsByTheDozen() {
    // given
    String post = published("harmless");
    TestClient somebody = passerBy("203.0.113.40");
    // when
    for (int i = 0; i < 5; i++) {
      assertThat(report(somebody, post).status()).isIn(202, 404);
    }
    // then
    Reply sixth = report(somebody, post);
    assertThat(sixth.expect(429).header("retry-after")).isNotEmpty();
    assertThat(report(passerBy("203.0.113.41"), post).status()).isEqualTo(404);
  }

  @Test
  void theDeskSeesWhatHasBecomeOfTheAuthorsOtherPosts() {
    // given
    published("fine");
    String bad = published("an advertisement");
    mo.post(conference.item(bad, "/decision"), Map.of("action", "remove", "clause", "advertising"))
        .expect(200);
    String now = published("look at this");
    // when
    report(passerBy("203.0.113.50"), now).expect(202);
    // then
    JsonNode author = detail(now).path("author");
    assertThat(author.path("published").asInt()).isEqualTo(1);
    assertThat(author.path("removed").asInt()).isEqualTo(1);
    assertThat(author.path("held").asInt()).isEqualTo(1);
    assertThat(author.path("decisions").findValuesAsText("action")).containsExactly("remove");
    assertThat(author.path("decisions").findValuesAsText("clause")).containsExactly("advertising");
    assertThat(
            mo.get(conference.path("moderation/items"))
                .expect(200)
                .json()
                .path("alarmSeconds")
                .asInt())
        .isEqualTo(120);
  }
}
