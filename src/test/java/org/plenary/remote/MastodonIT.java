package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/**
 * A hashtag on an instance that speaks Mastodon's documented wire, with all that goes wrong there.
 */
class MastodonIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static FakeMastodon instance;
  private static TestServer server;

  private TestConference conference;
  private TestClient organizer;
  private TestClient moderator;
  private TestStream wall;

  @BeforeAll
  static void start() {
    instance = new FakeMastodon();
    server = TestServer.start(Map.of("PLENARY_FETCH_ALLOW", "127.0.0.1:" + instance.port()));
  }

  @AfterAll
  static void stop() {
    server.close();
    instance.close();
  }

  @BeforeEach
  void open() throws SQLException {
    // All of them ask one host, faster than it likes.
    server.execute("delete from host_budget");
    conference = TestConference.open(server);
    organizer = conference.organizer();
    moderator = conference.moderator();
    wall = server.anonymous().watch(conference.path("stream"));
  }

  @AfterEach
  void leave() {
    wall.close();
    organizer
        .get(conference.path("sources"))
        .json()
        .path("sources")
        .forEach(
            source -> organizer.delete(conference.path("sources/" + source.path("id").asText())));
    await().atMost(PATIENCE).until(() -> instance.listening() == 0);
    instance.forget();
  }

  private String follow() {
    return organizer
        .post(
            conference.path("sources"),
            Map.of(
                "kind", "mastodon",
                "url", instance.url(),
                "tag", "#Démo26",
                "token", FakeMastodon.TOKEN,
                "policy", "publish-text"))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private String followLive() {
    String source = follow();
    awaitState("live");
    await().atMost(PATIENCE).until(() -> instance.listening() == 1);
    return source;
  }

  private JsonNode source() {
    return organizer.get(conference.path("sources")).expect(200).json().path("sources").get(0);
  }

  private void awaitState(String state) {
    await().atMost(PATIENCE).until(() -> source().path("state").asText().equals(state));
  }

  private JsonNode awaitText(String text) {
    return wall.awaitLine("post", line -> line.path("post").path("text").asText().equals(text))
        .path("post");
  }

  private void awaitGone(JsonNode post) {
    String id = post.path("id").asText();
    await()
        .atMost(PATIENCE)
        .until(() ->
            wall.ofType("post.gone").stream()
                .anyMatch(line -> line.path("id").asText().equals(id)));
  }

  /** As if the posts had stood for a while. */
  private void letTimePass() {
    try {
      server.execute("update remote_sighting set verified_at = verified_at - interval '1 hour'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsWrittenUnderTheHashtagIsOnTheWallAsTextWithItsAuthorsHandle() {
    // given
    followLive();
    ObjectNode status =
        instance.status(
            "ana", "<p>Fluids <b>early</b>, see <a href=\"https://example.org/x\">this</a></p>");
    // when
    instance.tell("update", status);
    // then
    JsonNode post = awaitText("Fluids early, see this");
    assertThat(post.path("author").path("name").asText()).isEqualTo("Dr ana");
    assertThat(post.path("author").path("source").asText()).isEqualTo("@ana@social.example");
    assertThat(post.path("author").path("verified").asBoolean()).isFalse();
    assertThat(post.path("source").path("kind").asText()).isEqualTo("mastodon");
    assertThat(post.path("source").path("url").asText()).isEqualTo(status.path("url").asText());
    assertThat(post.path("ranges").get(0).path("href").asText()).isEqualTo("https://example.org/x");
  }

  @Test
  void whatWasWrittenBeforeAndWhatIsToldTwiceIsThereOnce() throws SQLException {
    // given
    for (int i = 0; i < 45; i++) {
      instance.status(
          "author" + i % 9, "<p>Earlier " + i + "</p>", Instant.now().minusSeconds(600 - i));
    }
    // when
    followLive();
    ObjectNode last = instance.status("ana", "<p>Now</p>");
    instance.tell("update", last);
    instance.tell("update", last);
    instance.tell("status.update", last);
    // then
    await().atMost(PATIENCE).until(() -> taken() == 46);
    // More than the wall takes in a minute: as if everybody's turn had come.
    server.execute("update remote_post set run_after = now() where due");
    awaitText("Now");
    await().atMost(PATIENCE).until(() -> wall.ofType("post").size() == 46);
    server.execute("delete from remote_rate");
    ObjectNode end = instance.status("ben", "<p>End</p>");
    instance.tell("update", end);
    awaitText("End");
    assertThat(
            wall.ofType("post").stream()
                .map(line -> line.path("post").path("text").asText())
                .toList())
        .doesNotHaveDuplicates();
    assertThat(taken()).isEqualTo(47);
  }

  private long taken() {
    return server.count("select count(*) from remote_post where conference = ?", conference.slug());
  }

  @Test
  void aDeletionOverTheStreamTakesThePostAwayAndALateUpdateDoesNotBringItBack() {
    // given
    followLive();
    ObjectNode status = instance.status("ana", "<p>A slip</p>");
    instance.tell("update", status);
    JsonNode post = awaitText("A slip");
    // when
    instance.send("delete", instance.delete(status));
    awaitGone(post);
    instance.tell("status.update", instance.edit(status, "<p>A slip again</p>"));
    instance.tell("update", instance.status("ben", "<p>After</p>"));
    // then
    awaitText("After");
    assertThat(wall.ofType("post")).hasSize(2);
  }

  /** What happens to a status without a word from the stream. */
  private enum Silently {
    DELETED {
      @Override
      void happenTo(ObjectNode status, FakeMastodon instance) {
        instance.delete(status);
      }
    },
    MADE_PRIVATE {
      @Override
      void happenTo(ObjectNode status, FakeMastodon instance) {
        status.put("visibility", "private");
      }
    },
    UNTAGGED {
      @Override
      void happenTo(ObjectNode status, FakeMastodon instance) {
        instance.edit(status, "<p>Passing</p>").putArray("tags");
      }
    };

    abstract void happenTo(ObjectNode status, FakeMastodon instance);
  }

  @ParameterizedTest
  @EnumSource(Silently.class)
  void whatTheStreamDoesNotTellIsFoundByAskingAgain(Silently change) {
    // given
    followLive();
    ObjectNode status = instance.status("ana", "<p>Passing</p>");
    instance.tell("update", status);
    JsonNode post = awaitText("Passing");
    // when
    change.happenTo(status, instance);
    letTimePass();
    // then
    awaitGone(post);
  }

  @Test
  void whatHappensWhileTheStreamIsDownIsCaughtUpWithAndTheGapIsOnRecord() {
    // given
    followLive();
    instance.tell("update", instance.status("ana", "<p>Before</p>"));
    awaitText("Before");
    // when
    instance.drop();
    instance.status("ana", "<p>Meanwhile</p>");
    // then
    awaitText("Meanwhile");
    awaitState("live");
    assertThat(gaps("filled_at is null")).isZero();
    assertThat(gaps("true")).isPositive();
    assertThat(wall.ofType("post")).hasSize(2);
  }

  private long gaps(String which) {
    return server.count(
        "select count(*) from remote_gap g join remote_source s on s.id = g.source where "
            + which
            + " and s.conference = ?",
        conference.slug());
  }

  @ParameterizedTest
  @ValueSource(strings = {"unlisted", "private", "direct"})
  void whatIsNotPublicIsNeverTakenIn(String visibility) {
    refusesQuietly(status -> status.put("visibility", visibility));
  }

  @Test
  void whatIsNotUnderTheHashtagABoostAndWhoHasOptedOutAreNotTakenIn() {
    refusesQuietly(status -> status.putArray("tags").addObject().put("name", "other"));
    refusesQuietly(status -> status.putObject("reblog").put("id", "1"));
    refusesQuietly(
        status -> ((ObjectNode) status.path("account")).put("note", "<p>cardiology #NoBot</p>"));
  }

  private void refusesQuietly(Consumer<ObjectNode> change) {
    if (instance.listening() == 0) {
      followLive();
    }
    ObjectNode status = instance.status("ana", "<p>Not for here</p>");
    change.accept(status);
    instance.tell("update", status);
    String marker = "Marker " + System.nanoTime();
    instance.tell("update", instance.status("ben", "<p>" + marker + "</p>"));
    awaitText(marker);
    assertThat(wall.lines().toString()).doesNotContain("Not for here");
    assertThat(server.count("select count(*) from post where text like 'Not for here%'")).isZero();
  }

  @Test
  void aWarningTheWorkOfARobotAndAYoungAccountAreForAPersonToJudge() {
    // given
    followLive();
    ObjectNode warned = instance.status("ana", "<p>Wound photographs</p>");
    warned.put("spoiler_text", "surgery");
    warned.put("language", "de");
    ObjectNode robot = instance.status("bot", "<p>Automatic</p>");
    ((ObjectNode) robot.path("account")).put("bot", true);
    ObjectNode young = instance.status("new", "<p>Fresh</p>");
    ((ObjectNode) young.path("account")).put("created_at", Instant.now().toString());
    // when
    instance.tell("update", warned);
    instance.tell("update", robot);
    instance.tell("update", young);
    // then
    JsonNode held = awaitItem("Wound photographs", "content-warning").path("post");
    assertThat(held.path("contentWarning").asText()).isEqualTo("surgery");
    assertThat(held.path("language").asText()).isEqualTo("de");
    awaitItem("Automatic", "automated-author");
    awaitItem("Fresh", "young-account");
    assertThat(wall.ofType("post")).isEmpty();
  }

  private JsonNode awaitItem(String text, String reason) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              for (JsonNode item :
                  moderator.get(conference.path("moderation/items")).json().path("items")) {
                if (item.path("post").path("text").asText().equals(text)
                    && item.path("reason").asText().equals(reason)) {
                  return item;
                }
              }
              return null;
            },
            item -> item != null);
  }

  @Test
  void aTokenThatIsRevokedStopsTheSourceWithWordsAndAnotherOneStartsIt() {
    // given
    String source = followLive();
    instance.revoke("another-token");
    // when
    instance.drop();
    // then
    awaitState("unauthorized");
    assertThat(source().path("lastError").asText()).contains("token");
    organizer
        .patch(conference.path("sources/" + source), Map.of("token", "another-token"))
        .expect(200);
    awaitState("live");
    assertThat(source().path("lastError").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void anInstanceThatIsBusyIsTriedAgain(int status) {
    // given
    instance.fail(status);
    follow();
    awaitState("backing-off");
    assertThat(source().path("lastError").asText()).contains(Integer.toString(status));
    // when
    instance.fail(200);
    // then
    awaitState("live");
  }

  @Test
  void framesThatCannotBeReadAreLeftAlone() {
    // given
    followLive();
    // when
    instance.sendRaw("{");
    instance.sendRaw("[]");
    instance.sendRaw("{\"event\":\"update\",\"payload\":\"{\"}");
    instance.sendRaw(
        "{\"event\":\"update\",\"payload\":\"{\\\"id\\\":\\\"1\\\",\\\"visibility\\\":\\\"public\\\"}\"}");
    instance.sendRaw("{\"event\":\"filters_changed\"}");
    instance.tell("update", instance.status("ana", "<p>Still here</p>"));
    // then
    awaitText("Still here");
  }

  @Test
  void aPausedOrRemovedSourceIsNoLongerListenedTo() {
    // given
    String source = followLive();
    // when
    organizer.patch(conference.path("sources/" + source), Map.of("paused", true)).expect(200);
    // then
    await().atMost(PATIENCE).until(() -> instance.listening() == 0);
    organizer.patch(conference.path("sources/" + source), Map.of("paused", false)).expect(200);
    awaitState("live");
    organizer.delete(conference.path("sources/" + source)).expect(204);
    await().atMost(PATIENCE).until(() -> instance.listening() == 0);
  }

  @Test
  void aPictureIsNotShownBeforeItsCheckAndIsThenServedFromHere() {
    // given
    PictureHost host = new PictureHost();
    followLive();
    ObjectNode status = instance.status("ana", "<p>Leaking?</p>");
    ObjectNode media = status.withArray("media_attachments").addObject();
    media.put("type", "image");
    media.put("url", host.serve("band.jpg", TestPhotos.jpeg(TestPhotos.wristband())));
    media.put("description", "a wristband of somebody");
    // when
    instance.tell("update", status);
    // then: the host of the picture is not one that may be fetched from
    awaitItem("Leaking?", "picture-missing");
    assertThat(wall.lines().toString()).doesNotContain("wristband");
    host.close();
  }

  private JsonNode attempt(String token) {
    return organizer
        .post(
            conference.path("sources/trial"),
            Map.of(
                "kind", "mastodon",
                "url", instance.url(),
                "tag", "#Démo26",
                "token", token,
                "policy", "hold"))
        .expect(200)
        .json();
  }

  @Test
  void tryingAnInstanceTellsWhatItAllowsAndKeepsNothing() {
    // given
    instance.status("ana", "<p>one</p>");
    instance.status("bo", "<p>long ago</p>", Instant.now().minus(Duration.ofDays(3)));
    // when
    JsonNode good = attempt(FakeMastodon.TOKEN);
    JsonNode bad = attempt("another-token");
    // then
    assertThat(good.path("problem").isNull()).isTrue();
    assertThat(good.path("steps")).hasSize(3);
    assertThat(good.path("found").asInt()).isEqualTo(1);
    assertThat(bad.path("problem").asText()).contains("401");
    assertThat(bad.path("found").isNull()).isTrue();
    assertThat(organizer.get(conference.path("sources")).json().path("sources")).isEmpty();
    assertThat(instance.listening()).isZero();
  }

  @Test
  void noOneTriesAddressesOfThisNetworkNorTooMany() {
    // given
    Map<String, String> inside =
        Map.of("kind", "feed", "url", "https://127.0.0.1:1/", "policy", "hold");
    // when
    JsonNode refused = organizer.post(conference.path("sources/trial"), inside).expect(200).json();
    for (int i = 0; i < 5; i++) {
      organizer.post(conference.path("sources/trial"), inside).expect(200);
    }
    // then
    assertThat(refused.path("problem").asText()).isNotEmpty();
    assertThat(refused.path("steps")).isEmpty();
    organizer.post(conference.path("sources/trial"), inside).expect(429);
    moderator.post(conference.path("sources/trial"), inside).expect(403);
  }

  @Test
  void aSourceThatThereIsIsTriedWithTheTokenItHas() {
    // given
    String source = followLive();
    instance.revoke("another");
    // when
    JsonNode tried =
        organizer
            .post(conference.path("sources/" + source + "/trial"), Map.of())
            .expect(200)
            .json();
    // then
    assertThat(tried.path("problem").asText()).contains("401");
  }
}
