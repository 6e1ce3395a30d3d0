package org.plenary.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.testing.HookSender;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;

/** What the desk does not want to see unasked. */
class MuteIT {
  private static final Duration A_SECOND_AND_A_BIT = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient moderator;
  private TestClient attendee;

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
    moderator = conference.moderator();
    attendee = conference.attendee();
  }

  private Reply mute(String kind, String value, Instant expiresAt) {
    Map<String, Object> asked = new HashMap<>(Map.of("kind", kind, "value", value));
    if (expiresAt != null) {
      asked.put("expiresAt", expiresAt.toString());
    }
    return moderator.post(conference.path("moderation/mutes"), asked);
  }

  private Reply post(String text) {
    return attendee.post(conference.path("posts"), Map.of("text", text));
  }

  private List<String> waiting() {
    return moderator
        .get(conference.path("moderation/items"))
        .json()
        .path("items")
        .findParents("risk")
        .stream()
        .filter(item -> item.path("reason").asText().equals("muted"))
        .map(item -> item.path("post").path("text").asText())
        .toList();
  }

  @Test
  void aTermKeepsPostsFromHereAndElsewhereAndTheirEditsForTheDeskUntilItIsTakenBack() {
    // given
    HookSender relay = HookSender.of(conference, conference.organizer(), "publish-text");
    String before = post("Nothing to see").expect(201).json().path("post").path("id").asText();
    String mute = mute("term", "Miracle  CURE", null).expect(201).json().path("id").asText();
    // when
    await().atMost(A_SECOND_AND_A_BIT).until(() -> post("A Miracle Cure!").status() == 202);
    post("A mira\u00adcle cure!").expect(202);
    attendee.patch(conference.path("posts/" + before), Map.of("text", "miracle cure")).expect(202);
    relay
        .send(
            "m1",
            "post.created",
            Map.of(
                "id", "p1",
                "author", Map.of("id", "u", "name", "U"),
                "text", "the MIRACLE\u200b cure"))
        .expect(202);
    // then
    await().atMost(PATIENCE).until(() -> waiting().size() == 4);
    assertThat(waiting())
        .containsExactlyInAnyOrder(
            "miracle cure", "A Miracle Cure!", "A mira\u00adcle cure!", "the MIRACLE cure");
    post("miracle cures nobody").expect(201);
    moderator.delete(conference.path("moderation/mutes/" + mute)).expect(204);
    await().atMost(A_SECOND_AND_A_BIT).until(() -> post("miracle cure").status() == 201);
    assertThat(moderator.get(conference.path("moderation/mutes")).json().path("mutes")).isEmpty();
    assertThat(conference.log(moderator))
        .filteredOn(entry -> entry.path("action").asText().equals("mute"))
        .extracting(entry -> entry.path("note").asText())
        .containsExactly("no longer muted term \"miracle cure\"", "muted term \"miracle cure\"");
  }

  @Test
  void anAuthorIsMutedUntilTheTimeThatWasSaid() throws Exception {
    // given
    String id = post("Hello").expect(201).json().path("post").path("author").path("id").asText();
    JsonNode mute = mute("author", id, Instant.now().plusSeconds(3600)).expect(201).json();
    // then
    assertThat(mute.path("name").asText()).isEqualTo("Amy Attendee");
    await().atMost(A_SECOND_AND_A_BIT).until(() -> post("Hello again").status() == 202);
    conference.post(conference.attendee(), "Somebody else");
    server.execute(
        "update mute set expires_at = now() where id::text = ?", mute.path("id").asText());
    await().atMost(A_SECOND_AND_A_BIT).until(() -> post("Hello at last").status() == 201);
  }

  @Test
  void aServerIsMutedForWhatComesFromItAndWhatLeadsThere() {
    // given
    mute("domain", "Shop.Example", null).expect(201);
    // then
    await()
        .atMost(A_SECOND_AND_A_BIT)
        .until(() -> post("see https://www.shop.example/x").status() == 202);
    post("see https://workshop.example/").expect(201);
  }

  @Test
  void aTrialTellsWhatWouldHaveBeenCaughtAndChangesNothing() {
    // given
    post("Sepsis in the ED").expect(201);
    post("Septic shock").expect(201);
    // when
    JsonNode trial =
        moderator
            .post(
                conference.path("moderation/mutes/trial"),
                Map.of("kind", "term", "value", "sepsis"))
            .expect(200)
            .json();
    // then
    assertThat(trial.path("of").asInt()).isEqualTo(2);
    assertThat(trial.path("caught").findValuesAsText("text")).containsExactly("Sepsis in the ED");
    post("sepsis again").expect(201);
  }

  @ParameterizedTest
  @CsvSource({"term, ' x '", "author, nobody", "domain, not a host", "domain, localhost"})
  void whatCannotBeMutedIsNamed(String kind, String value) {
    assertThat(mute(kind, value, null).fields()).containsExactly("value");
  }

  @Test
  void onlyTheDeskMutesAndOnlyPeopleOfItsConference() {
    // given
    TestConference other = TestConference.open(server);
    String stranger = conference.post(attendee, "x").path("author").path("id").asText();
    Map<String, String> asked = Map.of("kind", "author", "value", stranger);
    // then
    attendee.post(conference.path("moderation/mutes"), asked).expect(403);
    attendee.post(conference.path("moderation/mutes/trial"), asked).expect(403);
    other.moderator().post(other.path("moderation/mutes"), asked).expect(400);
    moderator.delete(conference.path("moderation/mutes/" + UUID.randomUUID())).expect(404);
    mute("term", "late", Instant.now().minusSeconds(1)).expect(400);
  }
}
