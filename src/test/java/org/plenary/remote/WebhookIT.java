package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.json.Json;
import org.plenary.testing.HookSender;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** Posts that another service tells of by signed webhook: real messages, pictures, checks. */
class WebhookIT {
  private static final Duration A_CHECK = Duration.ofSeconds(40);

  private static PictureHost host;
  private static TestServer server;

  private TestConference conference;
  private TestClient organizer;
  private TestClient moderator;

  @BeforeAll
  static void start() {
    host = new PictureHost();
    server = TestServer.start(Map.of("PLENARY_FETCH_ALLOW", "127.0.0.1:" + host.port()));
  }

  @AfterAll
  static void stop() {
    server.close();
    host.close();
  }

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
    organizer = conference.organizer();
    moderator = conference.moderator();
  }

  private HookSender source(String policy) {
    return HookSender.of(conference, organizer, policy);
  }

  private TestStream wall() {
    return server.anonymous().watch(conference.path("stream"));
  }

  private static Map<String, Object> note(String id, String text) {
    Map<String, Object> note = new HashMap<>();
    note.put("id", id);
    note.put("author", Map.of("id", "u1", "name", "Ana Ferreira", "handle", "@ana@relay.example"));
    note.put("text", text);
    note.put("url", "https://relay.example/posts/" + id);
    return note;
  }

  private static JsonNode awaitText(TestStream wall, String text) {
    return wall.awaitLine("post", line -> line.path("post").path("text").asText().equals(text))
        .path("post");
  }

  private JsonNode awaitItem(String text) {
    return await()
        .atMost(A_CHECK)
        .until(
            () -> {
              for (JsonNode item :
                  moderator
                      .get(conference.path("moderation/items"))
                      .expect(200)
                      .json()
                      .path("items")) {
                if (item.path("post").path("text").asText().equals(text)
                    && !item.path("checking").asBoolean()) {
                  return item;
                }
              }
              return null;
            },
            item -> item != null);
  }

  @Test
  void aTextIsOnTheWallWithItsSourceAndWithoutAnyVouching() {
    // given
    HookSender relay = source("publish-text");
    try (TestStream wall = wall()) {
      // when
      relay
          .send("m1", "post.created", note("p1", "Lactate clears late, see https://example.org/x"))
          .expect(202);
      // then
      JsonNode post = awaitText(wall, "Lactate clears late, see https://example.org/x");
      assertThat(post.path("source"))
          .isEqualTo(
              Json.mapper()
                  .valueToTree(
                      Map.of(
                          "kind", "webhook",
                          "host", "relay.example",
                          "url", "https://relay.example/posts/p1")));
      assertThat(post.path("author").path("source").asText()).isEqualTo("@ana@relay.example");
      assertThat(post.path("author").path("verified").asBoolean()).isFalse();
      assertThat(post.path("ranges").get(0).path("href").asText())
          .isEqualTo("https://example.org/x");
    }
  }

  @Test
  void aMessageThatComesTwiceAndAnOlderVersionThatComesLateChangeNothing() {
    // given
    HookSender relay = source("publish-text");
    try (TestStream wall = wall()) {
      Map<String, Object> second = note("p1", "second version");
      second.put("editedAt", Instant.now().toString());
      Map<String, Object> first = note("p1", "first version");
      first.put("writtenAt", Instant.now().minusSeconds(60).toString());
      // when
      relay.send("m2", "post.updated", second).expect(202);
      awaitText(wall, "second version");
      relay.send("m2", "post.updated", second).expect(202);
      relay.send("m1", "post.created", first).expect(202);
      relay.send("m3", "post.created", note("p2", "the next one")).expect(202);
      awaitText(wall, "the next one");
      // then
      assertThat(wall.ofType("post")).hasSize(2);
      assertThat(wall.ofType("post.edited")).isEmpty();
      assertThat(
              server.count(
                  "select count(*) from remote_post where due and conference = ?",
                  conference.slug()))
          .isZero();
    }
  }

  @Test
  void anEditIsSeenInPlaceAndOneThatNamesAPatientTakesThePostOffTheWall() {
    // given
    HookSender relay = source("publish-text");
    try (TestStream wall = wall()) {
      relay.send("m1", "post.created", note("p1", "Fluids early")).expect(202);
      String id = awaitText(wall, "Fluids early").path("id").asText();
      // when
      relay.send("m2", "post.updated", edited("p1", "Fluids very early", 1)).expect(202);
      wall.awaitLine("post.edited", line -> line.path("post").path("id").asText().equals(id));
      relay
          .send("m3", "post.updated", edited("p1", "Patient John Smith, MRN 48291734", 2))
          .expect(202);
      // then
      wall.awaitLine("post.gone", line -> line.path("id").asText().equals(id));
      assertThat(awaitItem("Patient John Smith, MRN 48291734").path("reason").asText())
          .isEqualTo("edited");
    }
  }

  private static Map<String, Object> edited(String id, String text, int secondsOn) {
    Map<String, Object> note = note(id, text);
    note.put("editedAt", Instant.now().plusSeconds(secondsOn).toString());
    return note;
  }

  @Test
  void aWarningIsHeldApartFromTheTextScreenedAndFound() {
    // given
    HookSender relay = source("publish-text");
    Map<String, Object> warned = note("p1", "Eine offene Wunde");
    warned.put("contentWarning", "open surgery");
    warned.put("language", "de_AT");
    Map<String, Object> named = note("p2", "Much better today");
    named.put("contentWarning", "Patient John Smith, MRN 48291734");
    try (TestStream wall = wall()) {
      // when
      relay.send("m1", "post.created", warned).expect(202);
      relay.send("m2", "post.created", named).expect(202);
      // then
      assertThat(awaitItem("Much better today").path("findings")).isNotEmpty();
      approve(awaitItem("Eine offene Wunde"));
      JsonNode post = awaitText(wall, "Eine offene Wunde");
      assertThat(post.path("contentWarning").asText()).isEqualTo("open surgery");
      assertThat(post.path("language").asText()).isEqualTo("de-AT");
      assertThat(organizer.get(conference.path("posts?q=surgery")).json().path("posts")).hasSize(1);
      relay.send("m3", "post.updated", edited("p1", "Eine offene Wunde", 1)).expect(202);
      JsonNode edited = wall.awaitLine("post.edited", line -> true).path("post");
      assertThat(edited.path("contentWarning").isNull()).isTrue();
    }
  }

  @Test
  void whatIsDeletedThereIsGoneHereAndDoesNotComeBack() {
    // given
    HookSender relay = source("publish-text");
    try (TestStream wall = wall()) {
      relay.send("m1", "post.created", note("p1", "A slip")).expect(202);
      String id = awaitText(wall, "A slip").path("id").asText();
      // when
      relay.send("m2", "post.deleted", Map.of("id", "p1")).expect(202);
      wall.awaitLine("post.gone", line -> line.path("id").asText().equals(id));
      relay.send("m3", "post.updated", edited("p1", "A slip again", 5)).expect(202);
      relay.send("m4", "post.deleted", Map.of("id", "p9")).expect(202);
      relay.send("m5", "post.created", note("p9", "deleted before it was told of")).expect(202);
      relay.send("m6", "post.created", note("p2", "the next one")).expect(202);
      awaitText(wall, "the next one");
      // then
      assertThat(wall.ofType("post")).hasSize(2);
      assertThat(
              server.count(
                  "select count(*) from remote_post where wanted is not null and conference = ?",
                  conference.slug()))
          .isZero();
    }
  }

  @Test
  void underHoldAPersonDecidesAboutEveryPostAndAboutEveryEdit() {
    // given
    HookSender relay = source("hold");
    try (TestStream wall = wall()) {
      relay.send("m1", "post.created", note("p1", "Held first")).expect(202);
      JsonNode item = awaitItem("Held first");
      assertThat(item.path("reason").asText()).isEqualTo("from-elsewhere");
      assertThat(wall.ofType("post")).isEmpty();
      // when
      approve(item);
      String id = awaitText(wall, "Held first").path("id").asText();
      relay.send("m2", "post.updated", edited("p1", "Changed afterwards", 1)).expect(202);
      // then
      wall.awaitLine("post.gone", line -> line.path("id").asText().equals(id));
      awaitItem("Changed afterwards");
      assertThat(wall.ofType("post")).hasSize(1);
    }
  }

  private void approve(JsonNode item) {
    moderator
        .post(conference.item(item.path("id").asText(), "/decision"), Map.of("action", "approve"))
        .expect(200);
  }

  @Test
  void aTrustedAuthorIsOneOfWhomAPersonHasReleasedAPost() {
    // given
    HookSender relay = source("trusted");
    try (TestStream wall = wall()) {
      relay.send("m1", "post.created", note("p1", "My first")).expect(202);
      JsonNode item = awaitItem("My first");
      assertThat(item.path("reason").asText()).isEqualTo("new-author");
      // when
      approve(item);
      awaitText(wall, "My first");
      relay.send("m2", "post.created", note("p2", "My second")).expect(202);
      // then
      awaitText(wall, "My second");
    }
  }

  @Test
  void aPictureIsFetchedHeldCheckedAndServedFromHere() {
    // given
    HookSender relay = source("publish-text");
    String address = host.serve("slide.jpg", TestPhotos.jpeg(TestPhotos.slide()));
    Map<String, Object> note = note("p1", "The survival curve");
    note.put("media", List.of(Map.of("url", address, "alt", "Kaplan-Meier curve")));
    try (TestStream wall = wall()) {
      // when
      relay.send("m1", "post.created", note).expect(202);
      // then
      JsonNode post =
          await()
              .atMost(A_CHECK)
              .until(
                  () ->
                      wall.ofType("post").stream()
                          .findFirst()
                          .map(line -> line.path("post"))
                          .orElse(null),
                  found -> found != null);
      JsonNode picture = post.path("media").get(0);
      assertThat(picture.path("alt").asText()).isEqualTo("Kaplan-Meier curve");
      assertThat(picture.path("url").asText()).startsWith("/media/");
      server.anonymous().get(picture.path("url").asText()).expect(200);
      assertThat(post.toString()).doesNotContain(address);
    }
  }

  @Test
  void aPictureOfAWristbandStaysHeldUnderEveryPolicy() {
    // given
    HookSender relay = source("publish-text");
    String address = host.serve("band.jpg", TestPhotos.jpeg(TestPhotos.wristband()));
    Map<String, Object> note = note("p1", "from the ward");
    note.put("media", List.of(Map.of("url", address)));
    try (TestStream wall = wall()) {
      // when
      relay.send("m1", "post.created", note).expect(202);
      // then
      JsonNode item = awaitItem("from the ward");
      assertThat(item.path("findings").size()).isPositive();
      assertThat(wall.ofType("post")).isEmpty();
      server
          .anonymous()
          .get("/media/" + item.path("post").path("media").get(0).path("id").asText() + "/640")
          .expect(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/x.jpg",
        "http://169.254.169.254/latest/meta-data",
        "https://2130706433/x.jpg",
        "https://user@example.org/x.jpg",
      })
  void aPictureThatMayNotBeFetchedLeavesTheTextToAPerson(String address) {
    // given
    HookSender relay = source("publish-text");
    Map<String, Object> note = note("p1", "Look at this");
    note.put("media", List.of(Map.of("url", address)));
    // when
    relay.send("m1", "post.created", note).expect(202);
    // then
    assertThat(awaitItem("Look at this").path("reason").asText()).isEqualTo("picture-missing");
  }

  @Test
  void whoDoesNotKnowTheSecretIsAnsweredAlikeWhetherThereIsASuchASourceOrNot() {
    // given
    HookSender relay = source("publish-text");
    Map<String, Object> note = note("p1", "forged");
    // when
    List<Reply> refused =
        List.of(
            relay
                .withSecret("whsec_" + "AAAA".repeat(11) + "AA==")
                .send("m1", "post.created", note),
            relay.to(UUID.randomUUID().toString()).send("m2", "post.created", note),
            relay.at(Instant.now().minusSeconds(301)).send("m3", "post.created", note),
            relay.altered().send("m4", "post.created", note),
            server.anonymous().post("hooks/" + relay.id(), note));
    // then
    assertThat(refused).extracting(Reply::status).containsOnly(401);
    assertThat(refused).extracting(Reply::text).containsOnly(refused.getFirst().text());
    assertThat(
            server.count(
                "select count(*) from remote_post where conference = ?", conference.slug()))
        .isZero();
  }

  @Test
  void aNewSecretCountsAtOnceAndTheOldOneForAnotherDay() {
    // given
    HookSender relay = source("hold");
    // when
    String fresh =
        organizer
            .patch(conference.path("sources/" + relay.id()), Map.of("newSecret", true))
            .expect(200)
            .json()
            .path("secret")
            .asText();
    // then
    relay.send("m1", "post.created", note("p1", "old secret")).expect(202);
    relay.withSecret(fresh).send("m2", "post.created", note("p2", "new secret")).expect(202);
  }

  @Test
  void aSourceWhoseKeyWasLostLetsNobodyInUntilItHasANewSecret() throws SQLException {
    // given
    HookSender relay = source("hold");
    server.execute(
        "update remote_source set secret = sha256(secret) where id::text = ?", relay.id());
    // when
    relay.send("m1", "post.created", note("p1", "x")).expect(401);
    // then
    JsonNode listed = organizer.get(conference.path("sources")).json().path("sources").get(0);
    assertThat(listed.path("lastError").asText()).contains("new one");
    String fresh =
        organizer
            .patch(conference.path("sources/" + relay.id()), Map.of("newSecret", true))
            .json()
            .path("secret")
            .asText();
    relay.withSecret(fresh).send("m1", "post.created", note("p1", "x")).expect(202);
  }

  @Test
  void aPausedSourceIsToldToComeAgainAndARemovedOneIsNotKnown() {
    // given
    HookSender relay = source("publish-text");
    String path = conference.path("sources/" + relay.id());
    // when
    organizer.patch(path, Map.of("paused", true)).expect(200);
    // then
    Reply paused = relay.send("m1", "post.created", note("p1", "x"));
    assertThat(paused.status()).isEqualTo(503);
    assertThat(paused.header("Retry-After")).isEqualTo("300");
    organizer.patch(path, Map.of("paused", false)).expect(200);
    relay.send("m1", "post.created", note("p1", "x")).expect(202);
    organizer.delete(path).expect(204);
    relay.send("m2", "post.created", note("p2", "y")).expect(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"post.created\",\"data\":{\"id\":\"p\",\"text\":\"x\"}} | data.author",
        "{\"type\":\"post.created\",\"data\":{\"author\":{\"id\":\"u\",\"name\":\"n\"},\"text\":\"x\"}} | data.id",
        "{\"type\":\"post.created\",\"data\":{\"id\":\"p\",\"author\":{\"id\":\"u\",\"name\":\"n\"}}} | data.text",
        "{\"type\":\"post.created\",\"data\":{\"id\":\"p\",\"author\":{\"id\":\"u\",\"name\":\"n\"},\"text\":\"x\",\"language\":\"?\"}} | data.language",
        "{\"type\":\"post.liked\",\"data\":{}} | type",
        "{\"type\":\"post.created\",\"data\":{\"id\":\"p\",\"author\":{\"id\":\"u\",\"name\":\"n\"},\"text\":\"x\",\"url\":\"javascript:1\"}} | data.url",
        "[] | body",
        "{ | body",
      })
  void whatIsNotUnderstoodIsNamedToTheSenderAndToTheOrganizer(String given) {
    // given
    HookSender relay = source("hold");
    String[] parts = given.split(" \\| ");
    // when
    Reply refused = relay.sendRaw("m1", parts[0]);
    // then
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly(parts[1]);
    assertThat(
            organizer
                .get(conference.path("sources"))
                .json()
                .path("sources")
                .get(0)
                .path("lastError")
                .asText())
        .contains(parts[1]);
  }

  @Test
  void onlyAnOrganizerSeesAndChangesSourcesAndNobodySeesASecretAgain() {
    // given
    HookSender relay = source("hold");
    // then
    moderator.get(conference.path("sources")).expect(403);
    conference.attendee().get(conference.path("sources")).expect(403);
    server.anonymous().get(conference.path("sources")).expect(401);
    moderator.patch(conference.path("sources/" + relay.id()), Map.of("paused", true)).expect(403);
    TestConference other = TestConference.open(server);
    other.organizer().delete(other.path("sources/" + relay.id())).expect(404);
    JsonNode listed =
        organizer.get(conference.path("sources")).expect(200).json().path("sources").get(0);
    assertThat(listed.path("secret").isNull()).isTrue();
    assertThat(listed.path("state").asText()).isEqualTo("waiting");
    assertThat(listed.path("hook").asText()).endsWith("/api/v1/hooks/" + relay.id());
  }
}
