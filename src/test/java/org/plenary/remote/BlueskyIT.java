package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** A hashtag on a network that speaks Bluesky's documented wire, with all that goes wrong there. */
class BlueskyIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static FakeBluesky network;
  private static TestServer server;

  private TestConference conference;
  private TestClient organizer;
  private TestClient moderator;
  private TestStream wall;

  @BeforeAll
  static void start() {
    network = new FakeBluesky();
    server = TestServer.start(Map.of("PLENARY_FETCH_ALLOW", "127.0.0.1:" + network.port()));
  }

  @AfterAll
  static void stop() {
    server.close();
    network.close();
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
    organizer.delete(conference.path("sources/" + source().path("id").asText()));
    await().atMost(PATIENCE).until(() -> network.listening() == 0);
    network.reset();
  }

  private void follow(String policy) {
    follow(policy, List.of());
  }

  private void follow(String policy, List<String> authors) {
    organizer
        .post(
            conference.path("sources"),
            Map.of(
                "authors",
                authors,
                "kind",
                "bluesky",
                "url",
                network.url(),
                "streamUrl",
                network.url().replaceFirst("http", "ws"),
                "picturesUrl",
                network.url(),
                "tag",
                "#Demo26",
                "policy",
                policy))
        .expect(201);
    await().atMost(PATIENCE).until(() -> network.listening() == 1);
    awaitState("live");
  }

  private JsonNode source() {
    return organizer.get(conference.path("sources")).expect(200).json().path("sources").get(0);
  }

  private void awaitState(String state) {
    await().atMost(PATIENCE).until(() -> source().path("state").asText().equals(state));
  }

  private JsonNode awaitText(String text) {
    return wall.awaitLine(
            "post", line -> line.path("post").path("text").asText().startsWith(text + " #"))
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

  /** What the wall shows now, told by a post that comes last. */
  private long shown(String text) {
    network.write("last", "last" + text.hashCode(), network.record("That was all"));
    awaitText("That was all");
    return server
        .anonymous()
        .get(conference.path("posts"))
        .json()
        .path("posts")
        .findValuesAsText("text")
        .stream()
        .filter(each -> each.startsWith(text + " #"))
        .count();
  }

  private void letTimePass() {
    try {
      server.execute("update remote_sighting set verified_at = verified_at - interval '1 hour'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void reconnect() {
    network.drop();
    await().atMost(PATIENCE).until(() -> network.listening() == 0);
    await().atMost(PATIENCE).until(() -> network.listening() == 1);
  }

  @Test
  void whatIsWrittenUnderTheHashtagIsOnTheWallWithItsAuthorAndItsAddress() {
    // given
    follow("publish-text");
    // when
    network.sendRaw("{no json");
    network.sendRaw("{\"kind\":\"unheard-of\",\"did\":\"did:plc:x\",\"time_us\":1}");
    ObjectNode other = network.record("Nothing of ours");
    other.remove("facets");
    other.put("text", "Nothing of ours");
    network.write("eve", "k0", other);
    network.write("ana", "k1", network.record("Fluids eärly 🫀"));
    // then
    JsonNode post = awaitText("Fluids eärly 🫀");
    assertThat(post.path("author").path("name").asText()).isEqualTo("Dr ana");
    assertThat(post.path("author").path("source").asText()).isEqualTo("@ana.example.social");
    assertThat(post.path("source").path("kind").asText()).isEqualTo("bluesky");
    assertThat(post.path("source").path("host").asText()).isEqualTo("bsky.app");
    assertThat(post.path("source").path("url").asText())
        .isEqualTo("https://bsky.app/profile/did:plc:ana/post/k1");
    assertThat(post.path("language").asText()).isEqualTo("en");
    JsonNode range = post.path("ranges").get(0);
    assertThat(
            post.path("text")
                .asText()
                .substring(range.path("start").asInt(), range.path("end").asInt()))
        .isEqualTo("#Demo26");
    assertThat(wall.ofType("post")).hasSize(1);
  }

  @Test
  void editsReplaceDeletionsRemoveAndWhatIsToldAgainChangesNothing() {
    // given
    follow("publish-text");
    network.write("ana", "k1", network.record("First words"));
    network.write("ben", "k2", network.record("To be deleted"));
    awaitText("First words");
    JsonNode deleted = awaitText("To be deleted");
    // when
    network.edit("ana", "k1", network.record("Better words"));
    network.delete("ben", "k2");
    // then
    awaitGone(deleted);
    await().atMost(PATIENCE).until(() -> shown("Better words") == 1);
    // when
    network.repeat();
    // then
    assertThat(shown("To be deleted")).isZero();
    assertThat(shown("First words")).isZero();
    assertThat(shown("Better words")).isEqualTo(1);
  }

  @Test
  void theHashtagTakenOffTakesThePostOffTheWall() {
    // given
    follow("publish-text");
    network.write("ana", "k1", network.record("Tagged"));
    JsonNode post = awaitText("Tagged");
    // when
    ObjectNode untagged = network.record("Tagged");
    untagged.remove("facets");
    untagged.put("text", "Tagged no more");
    network.edit("ana", "k1", untagged);
    // then
    awaitGone(post);
  }

  @Test
  void whatWasWrittenWhileTheStreamWasCutIsReadAfterwardsOnce() {
    // given
    follow("publish-text");
    network.write("ana", "k1", network.record("Before"));
    awaitText("Before");
    // when
    reconnect();
    network.drop();
    network.write("ana", "k2", network.record("Meanwhile"));
    // then
    awaitText("Meanwhile");
    awaitState("live");
    assertThat(shown("Before")).isEqualTo(1);
    assertThat(shown("Meanwhile")).isEqualTo(1);
    assertThat(network.asked).anyMatch(uri -> uri.contains("cursor="));
  }

  @Test
  void aStreamThatHasForgottenWhatCameMeanwhileLeavesAGapOnRecord() {
    // given
    follow("publish-text");
    network.write("ana", "k1", network.record("Before"));
    awaitText("Before");
    // when
    network.loseHistory();
    network.skip(Duration.ofMinutes(5));
    reconnect();
    network.write("ana", "k2", network.record("Long after"));
    // then
    awaitText("Long after");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(source().path("lastError").asText()).contains("missed");
          assertThat(source().path("gaps").get(0).path("filledAt").isNull()).isTrue();
        });
  }

  @Test
  void whoIsGoneTakesTheirPostsWithThemAndBringsThemBack() {
    // given
    follow("publish-text");
    network.write("ana", "k1", network.record("One of mine"));
    network.write("ben", "k2", network.record("Somebody else's"));
    JsonNode post = awaitText("One of mine");
    awaitText("Somebody else's");
    // when
    network.account("ana", false);
    // then
    awaitGone(post);
    assertThat(shown("Somebody else's")).isEqualTo(1);
    // when
    network.account("ana", true);
    // then
    await().atMost(PATIENCE).until(() -> shown("One of mine") == 1);
  }

  @Test
  void whatTheStreamNeverToldIsFoundByAsking() {
    // given
    follow("publish-text");
    network.write("ana", "k1", network.record("Silently deleted"));
    network.write("ben", "k2", network.record("Hidden from strangers"));
    JsonNode deleted = awaitText("Silently deleted");
    JsonNode hidden = awaitText("Hidden from strangers");
    // when
    network.forget("ana", "k1");
    network.author("ben").putArray("labels").addObject().put("val", "!no-unauthenticated");
    letTimePass();
    // then
    awaitGone(deleted);
    awaitGone(hidden);
  }

  @Test
  void whoDoesNotWantToBeShownToStrangersIsNot() {
    // given
    follow("publish-text");
    network.author("ben").putArray("labels").addObject().put("val", "!no-unauthenticated");
    // when
    network.write("ben", "k1", network.record("For those signed in"));
    // then
    assertThat(shown("For those signed in")).isZero();
  }

  @Test
  void aPostWithAPictureWaitsUntilAPersonHasReleasedIt() {
    // given
    follow("publish-text");
    ObjectNode record = network.record("A picture of somebody");
    // when
    network.write(
        "ana",
        "k1",
        network.withPicture(record, TestPhotos.jpeg(TestPhotos.wristband()), "a wrist"));
    // then
    await()
        .atMost(PATIENCE)
        .until(() ->
            moderator.get(conference.path("moderation/items")).json().path("items").size() == 1);
    assertThat(shown("A picture of somebody")).isZero();
    assertThat(wall.ofType("post")).noneMatch(line -> line.toString().contains("a wrist"));
  }

  @Test
  void anAppViewThatAsksForAPauseIsAskedAgainAndNothingIsLost() {
    // given
    follow("publish-text");
    network.fail(429);
    network.write("ana", "k1", network.record("In a busy hour"));
    awaitState("backing-off");
    // when
    network.fail(200);
    // then
    awaitText("In a busy hour");
    assertThat(shown("In a busy hour")).isEqualTo(1);
  }

  @Test
  void anAuthorWhomTheAppViewDoesNotKnowYetIsAskedForAgain() {
    // given
    follow("publish-text");
    network.know("new", false);
    network.write("new", "k1", network.record("My first post"));
    network.write("new", "k2", network.record("Deleted soon"));
    network.delete("new", "k2");
    assertThat(shown("My first post")).isZero();
    // when
    network.know("new", true);
    // then
    awaitText("My first post");
    assertThat(shown("Deleted soon")).isZero();
  }

  @Test
  void nothingOfAnAvatarACardOrAQuotedPictureIsFetchedOrTold() {
    // given
    follow("publish-text");
    network.author("ana").put("avatar", network.url() + "/img/xyzzy-avatar.jpg");
    network.author("ana").put("banner", network.url() + "/img/xyzzy-banner.jpg");
    ObjectNode quoted =
        network.withPicture(
            network.record("Of somebody else"),
            TestPhotos.jpeg(TestPhotos.wristband()),
            "xyzzy-alt");
    ObjectNode record = network.record("See this");
    ObjectNode embed = record.putObject("embed");
    embed.put("$type", "app.bsky.embed.recordWithMedia");
    embed
        .putObject("record")
        .put("$type", "app.bsky.embed.record")
        .putObject("record")
        .put("uri", "at://did:plc:ben/app.bsky.feed.post/q1")
        .set("value", quoted);
    ObjectNode card = embed.putObject("media").put("$type", "app.bsky.embed.external");
    card.putObject("external")
        .put("uri", "https://example.org/trial")
        .put("title", "xyzzy-title")
        .put("description", "xyzzy-description")
        .putObject("thumb")
        .putObject("ref")
        .put("$link", "bafkreixyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyx");
    // when
    network.write("ana", "k1", record);
    JsonNode post = awaitText("See this");
    // then
    assertThat(post.path("media")).isEmpty();
    assertThat(post.path("text").asText()).contains("https://example.org/trial");
    network.write("ana", "k2", network.record("Held #phi: Patient John Smith, MRN 48291734"));
    await()
        .atMost(PATIENCE)
        .until(() ->
            moderator.get(conference.path("moderation/items")).json().path("items").size() == 1);
    TestClient anybody = server.anonymous();
    String sent =
        anybody.get(conference.path("posts")).text()
            + moderator.get(conference.path("moderation/items")).text()
            + moderator.get(conference.path("moderation/elsewhere")).text()
            + organizer.get(conference.path("sources")).text()
            + wall.ofType("post");
    try (TestStream late = anybody.watch(conference.path("stream"))) {
      sent += late.awaitLine("snapshot");
    }
    assertThat(sent).doesNotContain("xyzzy").doesNotContain(network.url() + "/img");
    assertThat(network.asked).noneMatch(address -> address.startsWith("/img/"));
  }

  @Test
  void onlyThoseWhoAreNamedAreFollowedAndAskedForByTheirAccounts() {
    // given
    network.author("ana");
    network.author("ben");
    follow("publish-text", List.of("@ana.example.social", "did:plc:ben", "no.example.social"));
    assertThat(source().path("lastError").asText()).startsWith("1 of the authors");
    // when
    network.write("eve", "k1", network.record("Not named"));
    network.write("ana", "k2", network.record("Named by handle"));
    network.write("ben", "k3", network.record("Named by account"));
    // then
    awaitText("Named by handle");
    awaitText("Named by account");
    assertThat(wall.ofType("post")).hasSize(2);
    assertThat(network.wanted).containsExactlyInAnyOrder("did:plc:ana", "did:plc:ben");
    // when
    organizer
        .patch(
            conference.path("sources/" + source().path("id").asText()),
            Map.of("authors", List.of()))
        .expect(200);
    // then
    await()
        .atMost(PATIENCE)
        .until(() ->
            network.asked.stream()
                .anyMatch(each -> each.contains("/subscribe") && !each.contains("requireHello")));
  }
}
