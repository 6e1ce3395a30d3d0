package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.HookSender;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** The switches for when something from elsewhere goes wrong on the wall. */
class HidingIT {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient moderator;
  private HookSender relay;
  private TestStream wall;

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
    moderator = conference.moderator();
    relay = HookSender.of(conference, conference.organizer(), "publish-text");
    wall = server.anonymous().watch(conference.path("stream"));
  }

  @AfterEach
  void leave() {
    wall.close();
  }

  private void tell(HookSender source, String id, String text) {
    source
        .send(
            "m-" + id + text.hashCode(),
            "post.created",
            Map.of(
                "id",
                id,
                "author",
                Map.of("id", id, "name", "A", "handle", "@" + id),
                "text",
                text))
        .expect(202);
  }

  private JsonNode awaitText(String text) {
    return wall.awaitLine("post", line -> line.path("post").path("text").asText().equals(text))
        .path("post");
  }

  private void hide(HookSender source, boolean hidden) {
    moderator
        .put(conference.path("moderation/elsewhere/" + source.id()), Map.of("hidden", hidden))
        .expect(200);
  }

  private List<String> listed() {
    return server
        .anonymous()
        .get(conference.path("posts"))
        .json()
        .path("posts")
        .findValuesAsText("text");
  }

  private void awaitGone(int posts, Duration within) {
    await().atMost(within).until(() -> wall.ofType("post.gone").size() == posts);
  }

  @Test
  void aSourceIsOffTheWallAtOnceAndOnlyThatAndComesBackWithWhatCameMeanwhile() {
    // given
    HookSender other = HookSender.of(conference, conference.organizer(), "publish-text");
    tell(relay, "p1", "one");
    tell(relay, "p2", "two");
    tell(other, "p3", "three");
    awaitText("one");
    awaitText("two");
    awaitText("three");
    conference.post(conference.attendee(), "local");
    // when
    hide(relay, true);
    // then
    awaitGone(2, AT_ONCE);
    assertThat(listed()).containsExactlyInAnyOrder("three", "local");
    // when
    tell(relay, "p4", "four");
    relay.send("m9", "post.deleted", Map.of("id", "p2")).expect(202);
    tell(other, "p5", "five");
    awaitText("five");
    assertThat(listed()).containsExactlyInAnyOrder("three", "local", "five");
    hide(relay, false);
    // then
    awaitText("four");
    assertThat(listed()).containsExactlyInAnyOrder("one", "three", "local", "five", "four");
    assertThat(conference.log(moderator))
        .filteredOn(entry -> entry.path("action").asText().equals("source"))
        .extracting(entry -> entry.path("note").asText())
        .containsExactly(
            "webhook relay.example shown: 1 posts", "webhook relay.example hidden: 2 posts");
  }

  @Test
  void whatWasOnItsWayWhenItsSourceWasHiddenDoesNotStayOnTheWall() {
    // given
    for (int i = 0; i < 25; i++) {
      tell(relay, "p" + i, "on its way " + i);
    }
    // when
    hide(relay, true);
    // then
    await()
        .during(Duration.ofSeconds(1))
        .atMost(PATIENCE)
        .until(() -> listed().stream().noneMatch(text -> text.startsWith("on its way")));
    List<String> shown = shownAndGone();
    assertThat(shown).isEmpty();
  }

  /** What the stream has left on the wall. */
  private List<String> shownAndGone() {
    List<String> gone =
        wall.ofType("post.gone").stream().map(line -> line.path("id").asText()).toList();
    return wall.ofType("post").stream()
        .map(line -> line.path("post").path("id").asText())
        .filter(id -> !gone.contains(id))
        .toList();
  }

  @Test
  void whatWaitsAtTheDeskFromAHiddenSourceCannotBeApproved() {
    // given
    HookSender held = HookSender.of(conference, conference.organizer(), "hold");
    tell(held, "p1", "held");
    JsonNode item =
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    moderator.get(conference.path("moderation/items")).json().path("items").path(0),
                found -> !found.isMissingNode());
    hide(held, true);
    // when
    var answer =
        moderator.post(
            conference.item(item.path("id").asText(), "/decision"), Map.of("action", "approve"));
    // then
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("type").asText()).endsWith("source-hidden");
  }

  @Test
  void localOnlyLeavesNothingFromElsewhereOnTheWallUntilItIsUndone() {
    // given
    tell(relay, "p1", "one");
    awaitText("one");
    // when
    moderator.put(conference.path("moderation/elsewhere"), Map.of("localOnly", true)).expect(200);
    // then
    awaitGone(1, AT_ONCE);
    tell(relay, "p2", "two");
    await()
        .atMost(PATIENCE)
        .until(() ->
            moderator
                    .get(conference.path("moderation/elsewhere"))
                    .json()
                    .path("sources")
                    .path(0)
                    .path("waiting")
                    .asInt()
                == 1);
    assertThat(listed()).isEmpty();
    moderator.put(conference.path("moderation/elsewhere"), Map.of("localOnly", false)).expect(200);
    awaitText("two");
    assertThat(listed()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void onlyTheDeskHidesAndOnlyItsOwnSources() {
    // given
    TestConference other = TestConference.open(server);
    // then
    conference
        .attendee()
        .put(conference.path("moderation/elsewhere"), Map.of("localOnly", true))
        .expect(403);
    other
        .moderator()
        .put(other.path("moderation/elsewhere/" + relay.id()), Map.of("hidden", true))
        .expect(404);
  }
}
