package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.json.Json;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** What is written in a channel of Slack, as its Events API tells it. */
class SlackIT {
  private static final String SECRET = "8f742231b10e8888abcd99e1ee2285a5";
  private static final Duration A_CHECK = Duration.ofSeconds(40);

  private static FakeSlack slack;
  private static PictureHost elsewhere;
  private static TestServer server;

  private TestConference conference;
  private TestClient moderator;
  private TestStream wall;
  private JsonNode source;
  private int second;

  @BeforeAll
  static void start() {
    slack = new FakeSlack();
    elsewhere = new PictureHost();
    server =
        TestServer.start(
            Map.of(
                "PLENARY_FETCH_ALLOW",
                "127.0.0.1:" + slack.port() + ",127.0.0.1:" + elsewhere.port()));
    slack.names.put("U1", "Ana Ferreira");
  }

  @AfterAll
  static void stop() {
    server.close();
    slack.close();
    elsewhere.close();
  }

  @BeforeEach
  void open() {
    slack.out = false;
    slack.strangers.clear();
    conference = TestConference.open(server);
    moderator = conference.moderator();
    wall = server.anonymous().watch(conference.path("stream"));
    source = conference.organizer().post(conference.path("sources"), asked()).expect(201).json();
  }

  @AfterEach
  void leave() {
    wall.close();
  }

  private static Map<String, Object> asked() {
    return Map.of(
        "kind",
        "slack",
        "url",
        slack.url(),
        "picturesUrl",
        slack.url(),
        "token",
        SECRET,
        "botToken",
        FakeSlack.TOKEN,
        "policy",
        "publish-text");
  }

  private Reply send(String body, String secret, Instant at, Map<String, String> more) {
    String time = Long.toString(at.getEpochSecond());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = new HashMap<>(more);
    headers.put("X-Slack-Request-Timestamp", time);
    headers.put(
        "X-Slack-Signature",
        "v0="
            + HexFormat.of()
                .formatHex(
                    WebhookSignature.hmac(
                        secret.getBytes(StandardCharsets.US_ASCII), "v0:" + time + ":", bytes)));
    return server
        .anonymous()
        .send(
            "POST",
            source.path("hook").asText().replaceFirst(".*(?=/api/)", ""),
            "application/json",
            BodyPublishers.ofByteArray(bytes),
            headers);
  }

  private Reply send(String id, Map<String, ?> event, Map<String, String> more) {
    String body =
        Json.write(
            Map.of("type", "event_callback", "event_id", id, "team_id", "T1", "event", event));
    return send(body, SECRET, Instant.now(), more);
  }

  private String nextTs() {
    return (Instant.now().getEpochSecond() - 60 + second++) + ".000100";
  }

  private static Map<String, Object> message(String user, String text, String ts) {
    Map<String, Object> message = new HashMap<>();
    message.put("type", "message");
    message.put("channel", "C1");
    message.put("channel_type", "channel");
    message.put("user", user);
    message.put("text", text);
    message.put("ts", ts);
    message.put("event_ts", ts);
    return message;
  }

  private JsonNode awaitText(String type, String text) {
    return wall.awaitLine(type, line -> line.path("post").path("text").asText().equals(text))
        .path("post");
  }

  private JsonNode held(String text) {
    return await()
        .atMost(A_CHECK)
        .until(
            () -> {
              for (JsonNode item :
                  moderator.get(conference.path("moderation/items")).json().path("items")) {
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
  void theAddressIsConfirmedToWhoeverKnowsTheSecretOnly() {
    // given
    String asked = "{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"3eZbrw1aB\"}";
    // when, then
    assertThat(send(asked, SECRET, Instant.now(), Map.of()).expect(200).json().path("challenge"))
        .isEqualTo(Json.mapper().valueToTree("3eZbrw1aB"));
    assertThat(send(asked, "another secret of the same length", Instant.now(), Map.of()).text())
        .doesNotContain("3eZbrw1aB");
  }

  @Test
  void aMessageIsOnTheWallOnceItsEditInPlaceAndItsDeletionAtOnce() {
    // given
    String ts = nextTs();
    Map<String, Object> message = message("U1", "Lactate clears late, <@U1>", ts);
    // when
    send("Ev1", message, Map.of()).expect(202);
    send("Ev1", message, Map.of("X-Slack-Retry-Num", "1", "X-Slack-Retry-Reason", "http_timeout"))
        .expect(202);
    // then
    JsonNode post = awaitText("post", "Lactate clears late, @Ana Ferreira");
    assertThat(post.path("author").path("name").asText()).isEqualTo("Ana Ferreira");
    assertThat(post.path("author").path("verified").asBoolean()).isFalse();
    assertThat(post.path("source").path("kind").asText()).isEqualTo("slack");
    assertThat(post.path("source").path("url").asText()).isEmpty();
    // when
    Map<String, Object> changed = message("U1", "", nextTs());
    changed.put("subtype", "message_changed");
    changed.put("message", message("U1", "Lactate clears early", ts));
    send("Ev2", changed, Map.of()).expect(202);
    awaitText("post.edited", "Lactate clears early");
    Map<String, Object> deleted = message("U1", "", nextTs());
    deleted.put("subtype", "message_deleted");
    deleted.put("deleted_ts", ts);
    send("Ev3", deleted, Map.of()).expect(202);
    // then
    wall.awaitLine("post.gone", line -> line.path("id").equals(post.path("id")));
    assertThat(wall.ofType("post")).hasSize(1);
  }

  @Test
  void aPictureIsFetchedWithTheTokenHeldCheckedAndItsAddressToldToNobody() {
    // given
    String address = slack.file("files-pri/T1-F1/slide.jpg", TestPhotos.jpeg(TestPhotos.slide()));
    Map<String, Object> message = message("U1", "The survival curve", nextTs());
    message.put("subtype", "file_share");
    message.put("files", List.of(Map.of("mimetype", "image/jpeg", "url_private", address)));
    // when
    send("Ev1", message, Map.of()).expect(202);
    // then
    JsonNode post =
        await()
            .atMost(A_CHECK)
            .until(() -> wall.ofType("post").stream().findFirst().orElse(null), x -> x != null);
    String shown = post.path("post").path("media").get(0).path("url").asText();
    server.anonymous().get(shown).expect(200);
    assertThat(post.toString()).doesNotContain("files-pri").doesNotContain(FakeSlack.TOKEN);
    assertThat(slack.strangers).isEmpty();
  }

  @Test
  void theTokenGoesToNobodyElseAndAPictureThatSlackRefusesLeavesTheTextToAPerson() {
    // given
    String outside = elsewhere.serve("a.jpg", TestPhotos.jpeg(TestPhotos.slide()));
    Map<String, Object> message = message("U1", "Two pictures", nextTs());
    message.put(
        "files",
        List.of(
            Map.of("mimetype", "image/jpeg", "url_private", outside),
            Map.of("mimetype", "image/jpeg", "url_private", slack.url() + "/not-for-bots")));
    // when
    send("Ev1", message, Map.of()).expect(202);
    // then
    assertThat(held("Two pictures").path("reason").asText()).isEqualTo("picture-missing");
    assertThat(wall.ofType("post")).isEmpty();
    assertThat(slack.strangers).isEmpty();
  }

  @Test
  void whoCannotBeNamedInTimeIsAskedForAgainAndTakenInAtLast() {
    // given
    slack.out = true;
    Map<String, Object> message = message("U9", "Who am I?", nextTs());
    // when, then
    send("Ev1", message, Map.of()).expect(503);
    send("Ev1", message, Map.of("X-Slack-Retry-Num", "2")).expect(503);
    assertThat(wall.ofType("post")).isEmpty();
    send("Ev1", message, Map.of("X-Slack-Retry-Num", "3")).expect(202);
    assertThat(awaitText("post", "Who am I?").path("author").path("name").asText())
        .isEqualTo("Slack member");
  }

  @Test
  void aStrangerIsAnsweredAlikeWhateverIsWrong() {
    // given
    Map<String, ?> event = message("U1", "forged", nextTs());
    String body = Json.write(Map.of("type", "event_callback", "event_id", "Ev1", "event", event));
    Instant now = Instant.now();
    TestClient nobody = server.anonymous();
    // when
    List<Reply> refused =
        List.of(
            send(body, "another secret of the same length", now, Map.of()),
            send(body, SECRET, now.minusSeconds(301), Map.of()),
            send(body, SECRET, now.plusSeconds(301), Map.of()),
            nobody.post("hooks/" + source.path("id").asText(), event));
    // then
    assertThat(refused).extracting(Reply::status).containsOnly(401);
    assertThat(refused).extracting(Reply::text).containsOnly(refused.getFirst().text());
    assertThat(
            server.count(
                "select count(*) from remote_post where conference = ?", conference.slug()))
        .isZero();
  }

  @Test
  void aPausedSourceTakesNothingButDeletions() {
    // given
    String ts = nextTs();
    send("Ev1", message("U1", "Before", ts), Map.of()).expect(202);
    awaitText("post", "Before");
    String path = conference.path("sources/" + source.path("id").asText());
    conference.organizer().patch(path, Map.of("paused", true)).expect(200);
    // when
    send("Ev2", message("U1", "Meanwhile", nextTs()), Map.of()).expect(202);
    Map<String, Object> deleted = message("U1", "", nextTs());
    deleted.put("subtype", "message_deleted");
    deleted.put("deleted_ts", ts);
    send("Ev3", deleted, Map.of()).expect(202);
    // then
    wall.awaitLine("post.gone");
    assertThat(wall.ofType("post")).hasSize(1);
  }

  @Test
  void itsSecretsAreKeptEncryptedAndTestedAndExchanged() {
    // given
    String id = source.path("id").asText();
    TestClient organizer = conference.organizer();
    // then
    assertThat(source.toString()).doesNotContain(SECRET).doesNotContain(FakeSlack.TOKEN);
    assertThat(
            server.count(
                "select count(*) from remote_source where id::text = ?"
                    + " and (position(convert_to(?, 'UTF8') in secret) > 0 or position(convert_to(?, 'UTF8') in bot_token) > 0)",
                id,
                SECRET,
                FakeSlack.TOKEN))
        .isZero();
    assertThat(
            organizer
                .json("POST", conference.path("sources/" + id + "/trial"), "", Map.of())
                .expect(200)
                .json()
                .path("steps")
                .get(0)
                .asText())
        .contains("ICEM");
    // when
    String other = "0123456789abcdef0123456789abcdef";
    organizer
        .patch(conference.path("sources/" + id), Map.of("token", other, "botToken", "xoxb-none"))
        .expect(200);
    // then
    String asked = "{\"type\":\"url_verification\",\"challenge\":\"c\"}";
    send(asked, SECRET, Instant.now(), Map.of()).expect(200);
    send(asked, other, Instant.now(), Map.of()).expect(200);
    organizer.patch(conference.path("sources/" + id), Map.of("newSecret", true)).expect(400);
  }
}
