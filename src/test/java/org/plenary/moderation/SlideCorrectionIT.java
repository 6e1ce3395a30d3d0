package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.testing.HookSender;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** A moderator says which slide a post from elsewhere is about. */
class SlideCorrectionIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient moderator;
  private HookSender relay;
  private TestStream wall;
  private String deck;

  @BeforeEach
  void open() throws SQLException {
    conference = TestConference.open(server);
    moderator = conference.moderator();
    relay = HookSender.of(conference, conference.organizer(), "publish-text");
    wall = server.anonymous().watch(conference.path("stream"));
    deck = deck(conference.session());
  }

  @AfterEach
  void leave() {
    wall.close();
  }

  /**
   * One has been shown, one must not be photographed, one is to come, one is not to be spoken of.
   */
  private String deck(UUID session) throws SQLException {
    String made = UUID.randomUUID().toString();
    server.execute(
        "insert into deck (id, session, state, pages, rendered) values (?::uuid, ?::uuid, 'ready', 3, 3)",
        made,
        session.toString());
    server.execute(
        "insert into slide (deck, number, width, height, text, rights, first_shown_at) values"
            + " (?::uuid, 1, 640, 360, '', 'open', now()), (?::uuid, 2, 640, 360, '', 'no-photo', now()),"
            + " (?::uuid, 3, 640, 360, '', 'open', null), (?::uuid, 4, 640, 360, '', 'nothing', now())",
        made,
        made,
        made,
        made);
    return made;
  }

  private static Map<String, Object> note(String id, String text, int secondsOn) {
    Map<String, Object> note = new HashMap<>();
    note.put("id", id);
    note.put("author", Map.of("id", "u", "name", "Ana", "handle", "@ana@relay.example"));
    note.put("text", text);
    note.put("editedAt", Instant.now().plusSeconds(secondsOn).toString());
    return note;
  }

  private JsonNode published(String id, String text) {
    relay.send("m-" + id, "post.created", note(id, text, 0)).expect(202);
    return awaitText("post", text);
  }

  private JsonNode awaitText(String type, String text) {
    return wall.awaitLine(type, line -> line.path("post").path("text").asText().equals(text))
        .path("post");
  }

  private Reply correct(JsonNode post, String slideOf, int number) {
    return moderator.put(
        conference.path("posts/" + post.path("id").asText() + "/slide"),
        Map.of("slide", Map.of("deck", slideOf, "number", number)));
  }

  private JsonNode lastDecision() {
    return moderator.get(conference.path("moderation/log")).json().path("decisions").get(0);
  }

  @Test
  void itIsSeenByEverybodyOnRecordAndKeptInLaterVersions() {
    // given
    JsonNode post = published("p1", "Which slide is this?");
    assertThat(post.path("slide").isNull()).isTrue();
    // when
    correct(post, deck, 1).expect(200);
    correct(post, deck, 1).expect(200);
    // then: the talk comes with the slide, so those who follow another one lose it
    wall.awaitLine("post.gone", line -> line.path("id").equals(post.path("id")));
    JsonNode corrected =
        wall.awaitLine("post", line -> line.path("post").path("slide").has("number")).path("post");
    assertThat(corrected.path("id")).isEqualTo(post.path("id"));
    assertThat(corrected.path("session").asText()).isEqualTo(conference.session().toString());
    assertThat(corrected.path("editedAt").isNull()).isTrue();
    assertThat(lastDecision().path("action").asText()).isEqualTo("slide");
    assertThat(lastDecision().path("item")).isEqualTo(post.path("id"));
    assertThat(lastDecision().path("note").asText())
        .isEqualTo("from no slide to slide 1 of Sepsis in 2026");
    // when its author edits it
    relay.send("m2", "post.updated", note("p1", "Which slide was this?", 5)).expect(202);
    // then
    assertThat(awaitText("post.edited", "Which slide was this?").path("slide").path("number"))
        .isEqualTo(corrected.path("slide").path("number"));
    // when it is about no slide after all
    moderator
        .put(
            conference.path("posts/" + post.path("id").asText() + "/slide"),
            Collections.singletonMap("slide", null))
        .expect(200);
    // then
    JsonNode bare =
        wall.awaitLine("post.edited", line -> line.path("post").path("slide").isNull())
            .path("post");
    assertThat(bare.path("session").asText()).isEqualTo(conference.session().toString());
    assertThat(wall.ofType("post")).hasSize(2);
  }

  @Test
  void aVersionThatIsHeldAnewStandsBesideTheSameSlide() {
    // given
    JsonNode post = published("p1", "About the first slide");
    correct(post, deck, 1).expect(200);
    conference
        .organizer()
        .patch(conference.path("sources/" + relay.id()), Map.of("policy", "hold"))
        .expect(200);
    // when
    relay.send("m2", "post.updated", note("p1", "Still about it", 5)).expect(202);
    // then
    JsonNode held = await().atMost(PATIENCE).until(() -> held("Still about it"), x -> x != null);
    assertThat(held.path("id")).isNotEqualTo(post.path("id"));
    assertThat(held.path("slide").path("number").asInt()).isEqualTo(1);
    // when
    correct(held, deck, 2).expect(200);
    // then
    assertThat(held("Still about it").path("slide").path("number").asInt()).isEqualTo(2);
  }

  private JsonNode held(String text) {
    for (JsonNode item : moderator.get(conference.path("moderation/items")).json().path("items")) {
      if (item.path("post").path("text").asText().equals(text)) {
        return item.path("post");
      }
    }
    return null;
  }

  @Test
  void aSlideToComeOneOfAnotherConferenceAndOneWithoutPicturesAreRefused() throws SQLException {
    // given
    JsonNode post = published("p1", "With a picture");
    String elsewhere = deck(TestConference.open(server).session());
    server.execute(
        "insert into media (id, conference, owner, post, state, width, height, alt) select gen_random_uuid(), conference, author, id, 'held', 1, 1, ''"
            + " from post where id = ?::uuid",
        post.path("id").asText());
    // when, then
    correct(post, deck, 3).expect(400);
    correct(post, deck, 5).expect(400);
    correct(post, elsewhere, 1).expect(400);
    assertThat(correct(post, deck, 2).expect(409).json().path("type").asText())
        .endsWith("slide-rights");
    assertThat(correct(post, deck, 4).expect(409).json().path("type").asText())
        .endsWith("slide-rights");
    assertThat(wall.ofType("post.gone")).isEmpty();
  }

  @Test
  void onlyAPostFromElsewhereThatIsThereIsPutElsewhere() {
    // given
    JsonNode local = conference.post(conference.attendee(), "Written here");
    JsonNode gone = published("p1", "Soon gone");
    relay.send("m2", "post.deleted", Map.of("id", "p1")).expect(202);
    wall.awaitLine("post.gone", line -> line.path("id").equals(gone.path("id")));
    // when, then
    assertThat(correct(local, deck, 1).expect(409).json().path("type").asText())
        .endsWith("not-from-elsewhere");
    assertThat(correct(gone, deck, 1).expect(409).json().path("type").asText())
        .endsWith("post-over");
    TestClient attendee = conference.attendee();
    attendee
        .put(
            conference.path("posts/" + gone.path("id").asText() + "/slide"),
            Map.of("slide", Map.of("deck", deck, "number", 1)))
        .expect(403);
  }
}
