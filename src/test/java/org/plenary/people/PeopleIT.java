package org.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** Coming in, staying in, and being shown out. */
class PeopleIT {
  private static final Duration REMOVAL = Duration.ofSeconds(5);

  private final TestServer server = TestServer.shared();
  private TestConference conference;

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
  }

  private Reply exchange(String code) {
    return server.anonymous().post("auth/exchange", Map.of("code", code, "displayName", "Nobody"));
  }

  @Test
  void anInvitationLetsInAsOftenAsItSays() {
    // given
    String code = conference.invite(Map.of("role", "attendee", "maxUses", 2));
    // when, then
    exchange(code).expect(200);
    server.anonymous().post("auth/invitation", Map.of("code", code)).expect(200);
    exchange(code).expect(200);
    assertThat(exchange(code).expect(410).problem()).isEqualTo("gone");
    server.anonymous().post("auth/invitation", Map.of("code", code)).expect(410);
  }

  @Test
  void anInvitationThatHasExpiredLetsNobodyIn() {
    // given
    String code =
        conference.invite(
            Map.of("role", "attendee", "expiresAt", Instant.now().minusSeconds(1).toString()));
    // when, then
    exchange(code).expect(410);
  }

  @Test
  void aGuessedCodeLetsNobodyIn() {
    exchange("AAAAAAAAAAAAAAAAAAAAAAAAAAA").expect(404);
  }

  @Test
  void eachUseOfAnInvitationIsAnotherPerson() {
    // given
    String code = conference.invite(Map.of("role", "attendee", "attendance", "remote"));
    // when
    JsonNode one = exchange(code).expect(200).json().path("participant");
    JsonNode other = exchange(code).expect(200).json().path("participant");
    // then
    assertThat(one.path("id")).isNotEqualTo(other.path("id"));
    assertThat(one.path("attendance").asText()).isEqualTo("remote");
    assertThat(one.path("conference").asText()).isEqualTo(conference.slug());
  }

  @Test
  void aWallLetsInThoseWhoStandBeforeItForADay() {
    // when
    JsonNode made =
        conference.wall().post(conference.path("wall/invitation"), "").expect(201).json();
    // then
    assertThat(Instant.parse(made.path("expiresAt").asText()))
        .isBetween(
            Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(24)));
    String code = made.path("code").asText();
    assertThat(made.path("link").asText()).endsWith("/join/" + code);
    JsonNode guest = exchange(code).expect(200).json().path("participant");
    assertThat(guest.path("role").asText()).isEqualTo("attendee");
    assertThat(guest.path("attendance").asText()).isEqualTo("onsite");
    assertThat(guest.path("conference").asText()).isEqualTo(conference.slug());
  }

  @Test
  void pagesCanReadThatSomebodyIsSignedInAndNothingElse() {
    // given
    String code = conference.invite(Map.of("role", "attendee"));
    // when
    List<String> cookies = exchange(code).expect(200).headers().allValues("set-cookie");
    // then
    assertThat(cookies)
        .filteredOn(cookie -> !cookie.contains("; HTTPOnly"))
        .singleElement()
        .asString()
        .startsWith("plenary_here=1;");
    // when
    List<String> after =
        conference
            .attendee()
            .post("auth/signout", "")
            .expect(204)
            .headers()
            .allValues("set-cookie");
    // then
    assertThat(after).anyMatch(cookie -> cookie.startsWith("plenary_here=;"));
  }

  @Test
  void codesAreKeptAsHashesOnly() {
    // given
    String code = conference.invite(Map.of("role", "moderator"));
    // when
    long found =
        server.count(
            "select count(*) from invitation where strpos(invitation::text, ?) > 0"
                + " or strpos(encode(code_hash, 'escape'), ?) > 0",
            code,
            code);
    // then
    assertThat(found).isZero();
  }

  @Test
  void aSpeakerIsInvitedToATalkOfTheConference() {
    // when, then
    TestClient admin = server.admin();
    assertThat(
            admin
                .post(conference.path("invitations"), Map.of("role", "speaker"))
                .expect(400)
                .fields())
        .containsExactly("session");
    assertThat(
            admin
                .post(
                    conference.path("invitations"),
                    Map.of("role", "speaker", "session", TestConference.open(server).session()))
                .expect(400)
                .fields())
        .containsExactly("session");
    admin.post(conference.path("invitations"), Map.of("role", "admin")).expect(400);
  }

  @Test
  void aProfileIsChangedByItsOwnerAndStandsOnLaterPosts() {
    // given
    TestClient amy = conference.attendee();
    // when
    amy.patch("me", Map.of("displayName", "Amy A.", "credentials", "MD", "attendance", "remote"))
        .expect(200);
    // then
    JsonNode author = conference.post(amy, "hello").path("author");
    assertThat(author.path("name").asText()).isEqualTo("Amy A.");
    assertThat(author.path("credentials").asText()).isEqualTo("MD");
    assertThat(author.path("verified").asBoolean()).isFalse();
    assertThat(author.path("attendance").asText()).isEqualTo("remote");
    amy.patch("me", Map.of("role", "admin")).expect(400);
  }

  @Test
  void cookiesAreNotReadableByScriptsAndStayOnTheSite() {
    // when
    Reply reply = exchange(conference.invite(Map.of("role", "attendee"))).expect(200);
    // then
    List<String> all = reply.headers().allValues("set-cookie");
    List<String> cookies = all.stream().filter(c -> !c.startsWith("plenary_here=1;")).toList();
    assertThat(all).hasSize(3).allMatch(c -> c.matches("(?i).*; samesite=lax.*"));
    assertThat(cookies).hasSize(2).allMatch(c -> c.matches("(?i).*; httponly.*; samesite=lax.*"));
    assertThat(cookies).anyMatch(c -> c.startsWith("plenary_session=") && c.contains("Path=/;"));
    assertThat(cookies)
        .anyMatch(c -> c.startsWith("plenary_refresh=") && c.contains("Path=/api/v1/auth"));
  }

  private String origin() {
    return server.uri().toString();
  }

  private TestClient browser(TestClient person, String name, String value) {
    return server
        .anonymous()
        .withHeaders(Map.of("Cookie", "plenary_session=" + person.token(), name, value));
  }

  @Test
  void aCookieIsGoodForChangesFromPagesOfThisServerOnly() {
    // given
    TestClient amy = conference.attendee();
    Map<String, ?> body = Map.of("text", "from a browser");
    String posts = conference.path("posts");
    // when, then
    browser(amy, "Origin", origin()).post(posts, body).expect(201);
    browser(amy, "Sec-Fetch-Site", "same-origin").post(posts, body).expect(201);
    browser(amy, "Origin", "https://evil.example").post(posts, body).expect(403);
    browser(amy, "Origin", "null").post(posts, body).expect(403);
    browser(amy, "Origin", origin() + ".evil.example").post(posts, body).expect(403);
    browser(amy, "Sec-Fetch-Site", "cross-site").post(posts, body).expect(403);
    browser(amy, "Sec-Fetch-Site", "same-site").post(posts, body).expect(403);
    browser(amy, "X-Nothing", "said").post(posts, body).expect(403);
    browser(amy, "X-Nothing", "said").get("me").expect(200);
  }

  @Test
  void aCookieOpensASocketForPagesOfThisServerOnly() {
    // given
    TestClient amy = conference.attendee();
    String stream = conference.path("stream");
    // when, then
    try (TestStream own = browser(amy, "Origin", origin()).stream(stream)) {
      own.awaitLine("live");
    }
    for (String origin : List.of("https://evil.example", "null")) {
      assertThatThrownBy(() -> browser(amy, "Origin", origin).stream(stream))
          .isInstanceOfSatisfying(
              TestStream.Refused.class, refused -> assertThat(refused.status()).isEqualTo(403));
    }
  }

  @Test
  void theDeskAndClosedConferencesAreStreamedToThoseWhoMayReadThem() {
    // given
    TestConference closed = TestConference.create(server.admin(), Map.of("public", false));
    TestClient stranger = conference.moderator();
    // when, then
    assertRefused(closed.path("stream"), server.anonymous(), 401);
    assertRefused(closed.path("stream"), stranger, 404);
    assertRefused(closed.path("moderation/stream"), closed.attendee(), 403);
    assertRefused(conference.path("moderation/stream"), server.anonymous(), 401);
    stranger.get("conferences/" + closed.slug()).expect(404);
    server.anonymous().get(closed.path("posts")).expect(401);
    stranger.get("sessions/" + closed.session()).expect(404);
    try (TestStream own = closed.attendee().stream(closed.path("stream"));
        TestStream desk = closed.moderator().stream(closed.path("moderation/stream"))) {
      own.awaitLine("live");
      desk.awaitLine("live");
    }
  }

  private static void assertRefused(String stream, TestClient who, int status) {
    assertThatThrownBy(() -> who.stream(stream))
        .isInstanceOfSatisfying(
            TestStream.Refused.class, refused -> assertThat(refused.status()).isEqualTo(status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "other-key", "tampered", "expired", "nonsense"})
  void aTokenThatThisServerDidNotSignOrThatIsOverIsRefused(String kind) throws Exception {
    // given
    TestClient amy = conference.attendee();
    String[] parts = amy.token().split("\\.");
    String claims = decoded(parts[1]);
    String forged =
        switch (kind) {
          case "none" -> encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
          case "other-key" -> signed(claims, "another key of some length");
          case "tampered" ->
              parts[0] + "." + encoded(claims.replace("attendee", "admin")) + "." + parts[2];
          case "expired" -> signed(claims.replaceAll("\"exp\":\\d+", "\"exp\":1700000000"), key());
          default -> "not.a.token";
        };
    // when, then
    amy.withToken(forged).get("me").expect(401);
    amy.withToken(forged).get("conferences/" + conference.slug()).expect(401);
    amy.withToken(signed(claims, key())).get("me").expect(200);
  }

  private String key() throws Exception {
    return java.nio.file.Files.readString(server.dataDir().resolve("signing.key")).strip();
  }

  private static String signed(String claims, String key) throws Exception {
    String content = encoded("{\"alg\":\"HS512\",\"typ\":\"JWT\"}") + "." + encoded(claims);
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
    return content
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(content.getBytes()));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  @Test
  void aRemovedMemberOfStaffIsOutWithinFiveSeconds() {
    // given
    TestClient mo = conference.moderator();
    TestClient olga = conference.organizer();
    String items = conference.path("moderation/items");
    mo.get(items).expect(200);
    try (TestStream desk = mo.stream(conference.path("moderation/stream"));
        TestStream wall = mo.stream(conference.path("stream"))) {
      desk.awaitLine("live");
      wall.awaitLine("live");
      // when
      olga.delete(conference.path("staff/" + mo.id())).expect(204);
      // then
      assertThat(desk.awaitClose(REMOVAL)).isEqualTo(4001);
      assertThat(wall.awaitClose(REMOVAL)).isEqualTo(4001);
    }
    await().atMost(REMOVAL).until(() -> mo.get(items).status() == 401);
    assertThatThrownBy(() -> mo.stream(conference.path("stream")))
        .isInstanceOf(TestStream.Refused.class);
    assertThat(olga.get(conference.path("staff")).expect(200).text())
        .doesNotContain(mo.id().toString());
    olga.delete(conference.path("staff/" + mo.id())).expect(404);
  }

  @Test
  void aRemovedSpeakerHasLostTheSlidesAndARemovedModeratorTheClaims() {
    // given
    TestClient sam = conference.speaker();
    TestClient mo = conference.moderator();
    TestClient olga = conference.organizer();
    String held =
        conference
            .attendee()
            .post(
                conference.path("posts"),
                Map.of("text", "Patient: Jane Roe MRN 12345678 DOB 01/02/1950"))
            .expect(202)
            .json()
            .path("post")
            .path("id")
            .asText();
    mo.post(conference.item(held, "/claim"), "").expect(200);
    olga.post(conference.item(held, "/claim"), "").expect(409);
    // when
    olga.delete(conference.path("staff/" + sam.id())).expect(204);
    olga.delete(conference.path("staff/" + mo.id())).expect(204);
    // then
    sam.put(conference.talk("slide"), Map.of("number", 1, "deck", UUID.randomUUID(), "order", 1))
        .expect(401);
    olga.post(conference.item(held, "/claim"), "").expect(200);
  }

  @Test
  void whoSignsOutIsOutEverywhere() {
    // given
    TestClient amy = conference.attendee();
    try (TestStream stream = amy.stream(conference.path("stream"))) {
      stream.awaitLine("live");
      // when
      amy.post("auth/signout", "").expect(204);
      // then
      amy.get("me").expect(401);
      assertThat(stream.awaitClose(REMOVAL)).isEqualTo(4001);
    }
  }

  private static String refreshCookie(Reply reply) {
    return reply.headers().allValues("set-cookie").stream()
        .filter(cookie -> cookie.startsWith("plenary_refresh="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private Reply refresh(String cookie) {
    return server
        .anonymous()
        .withHeaders(Map.of("Cookie", cookie, "Origin", origin()))
        .post("auth/refresh", "");
  }

  @Test
  void aRefreshGivesANewSecretAndTheOldOneIsGoodUntilItIsUsed() {
    // given
    Reply first = exchange(conference.invite(Map.of("role", "attendee"))).expect(200);
    String old = refreshCookie(first);
    // when
    Reply renewed = refresh(old).expect(200);
    // then
    assertThat(renewed.json().path("participant")).isEqualTo(first.json().path("participant"));
    assertThat(refreshCookie(renewed)).isNotEqualTo(old);
    // when its answer was lost
    Reply again = refresh(old).expect(200);
    refresh(refreshCookie(again)).expect(200);
    // then
    server
        .anonymous()
        .withHeaders(Map.of("Cookie", refreshCookie(renewed), "Origin", "https://evil.example"))
        .post("auth/refresh", "")
        .expect(403);
    server.anonymous().post("auth/refresh", "").expect(401);
  }

  @Test
  void aCopyOfARefreshSecretEndsTheSignInForWhoeverHasIt() {
    // given a thief who has the first secret
    String stolen = refreshCookie(exchange(conference.invite(Map.of("role", "attendee"))));
    Reply second = refresh(stolen).expect(200);
    Reply third = refresh(refreshCookie(second)).expect(200);
    TestClient owner = server.anonymous().withToken(third.json().path("token").asText());
    owner.get("me").expect(200);
    // when
    refresh(stolen).expect(401);
    // then
    owner.get("me").expect(401);
    refresh(refreshCookie(third)).expect(401);
  }

  @Test
  void ofTwoWhoUseOneSecretTheSlowerOneIsFoundOut() {
    // given
    String stolen = refreshCookie(exchange(conference.invite(Map.of("role", "attendee"))));
    String thief = refreshCookie(refresh(stolen).expect(200));
    String owner = refreshCookie(refresh(stolen).expect(200));
    // when
    refresh(thief).expect(401);
    // then
    refresh(owner).expect(401);
  }

  @Test
  void aRefreshAfterSigningOutIsRefused() {
    // given
    Reply first = exchange(conference.invite(Map.of("role", "attendee"))).expect(200);
    server
        .anonymous()
        .withToken(first.json().path("token").asText())
        .post("auth/signout", "")
        .expect(204);
    // when, then
    refresh(refreshCookie(first)).expect(401);
  }
}
