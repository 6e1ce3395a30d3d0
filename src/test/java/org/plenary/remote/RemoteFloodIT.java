package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

/** A source that brings more than it may: what is over goes to a person, and nothing is lost. */
class RemoteFloodIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<String, Integer> NO_CAPS =
      Map.of(
          "authorPerMinute", 0,
          "authorPerHour", 0,
          "domainPerMinute", 0,
          "perSecond", 0,
          "burst", 0,
          "wallPerMinute", 0,
          "repeats", 0);

  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient organizer;
  private TestClient moderator;
  private HookSender relay;
  private TestStream wall;

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
    organizer = conference.organizer();
    moderator = conference.moderator();
    relay = HookSender.of(conference, organizer, "publish-text");
    wall = server.anonymous().watch(conference.path("stream"));
  }

  @AfterEach
  void leave() {
    wall.close();
  }

  private void change(Map<String, ?> change) {
    organizer.patch(conference.path("sources/" + relay.id()), change).expect(200);
  }

  private void cap(String name, int most) {
    Map<String, Integer> caps = new HashMap<>(NO_CAPS);
    caps.put(name, most);
    if (name.equals("burst")) {
      caps.put("perSecond", 1);
    }
    change(Map.of("caps", caps));
  }

  private static Map<String, Object> note(String id, String handle, String text) {
    return Map.of(
        "id", id, "author", Map.of("id", handle, "name", "A", "handle", handle), "text", text);
  }

  private void send(int number, String handle, String text) {
    relay.send("m" + number, "post.created", note("p" + number, handle, text)).expect(202);
  }

  private List<String> onTheWall() {
    return wall.ofType("post").stream()
        .map(line -> line.path("post").path("text").asText())
        .toList();
  }

  private List<String> tooMany() {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : moderator.get(conference.path("moderation/items")).json().path("items")) {
      if (item.path("reason").asText().equals("too-many")) {
        texts.add(item.path("post").path("text").asText());
      }
    }
    return texts;
  }

  private void awaitThere(int published, int held) {
    await()
        .atMost(PATIENCE)
        .until(() -> onTheWall().size() == published && tooMany().size() == held);
  }

  @Test
  void whatOneAuthorWritesOverTheirShareGoesToTheDeskAndIsNotLost() {
    // when
    for (int i = 0; i < 9; i++) {
      send(i, "@spam@relay.example", "Buy " + i);
    }
    send(9, "@ana@relay.example", "Lactate clears late");
    // then
    awaitThere(7, 3);
    assertThat(onTheWall()).contains("Lactate clears late", "Buy 0", "Buy 5");
    assertThat(tooMany()).containsExactlyInAnyOrder("Buy 6", "Buy 7", "Buy 8");
  }

  @Test
  void theAuthorsOfOneServerShareItsShare() {
    // given
    cap("domainPerMinute", 2);
    // when
    send(1, "@a@one.example", "1");
    send(2, "@b@one.example", "2");
    send(3, "@c@one.example", "3");
    send(4, "@a@other.example", "4");
    // then
    awaitThere(3, 1);
    assertThat(tooMany()).containsExactly("3");
  }

  @Test
  void aLinkThatComesAgainAndAgainIsForAPersonToJudge() {
    // given
    cap("repeats", 3);
    // when
    for (int i = 0; i < 4; i++) {
      send(i, "@a" + i + "@b" + i + ".example", i + " see https://spam.example/x#" + i);
    }
    send(4, "@ana@relay.example", "see https://example.org/y");
    // then
    awaitThere(4, 1);
    assertThat(tooMany()).containsExactly("3 see https://spam.example/x#3");
  }

  @Test
  void aSourceThatTellsTooMuchAtOnceFillsTheDeskAndNotTheWall() {
    // given
    cap("burst", 3);
    // when
    for (int i = 0; i < 5; i++) {
      send(i, "@a" + i + "@b" + i + ".example", "n" + i);
    }
    // then
    await().atMost(PATIENCE).until(() -> onTheWall().size() + tooMany().size() == 5);
    assertThat(onTheWall()).contains("n0", "n1", "n2");
    assertThat(tooMany()).isNotEmpty();
  }

  @Test
  void aPostThatIsChangedAgainAndAgainWaitsForAPerson() {
    // given
    Map<String, Object> note = new HashMap<>(note("p1", "@a@b.example", "version 0"));
    Instant start = Instant.now();
    // when
    for (int i = 0; i <= 11; i++) {
      String text = "version " + i;
      note.put("text", text);
      note.put("editedAt", start.plusSeconds(i).toString());
      relay.send("m" + i, "post.updated", note).expect(202);
      if (i <= 10) {
        wall.awaitLine(
            i == 0 ? "post" : "post.edited",
            line -> line.path("post").path("text").asText().equals(text));
      }
    }
    // then
    wall.awaitLine("post.gone");
    await().atMost(PATIENCE).until(() -> tooMany().equals(List.of("version 11")));
  }

  @Test
  void theWallTakesItsTimeWhileLocalPostsPass() {
    // given
    cap("wallPerMinute", 2);
    TestClient attendee = conference.attendee();
    // when
    for (int i = 0; i < 4; i++) {
      send(i, "@a" + i + "@b" + i + ".example", "n" + i);
    }
    await().atMost(PATIENCE).until(() -> onTheWall().size() == 2);
    conference.post(attendee, "From the hall");
    // then
    await().atMost(PATIENCE).until(() -> onTheWall().size() == 3);
    assertThat(onTheWall()).containsExactlyInAnyOrder("n0", "n1", "From the hall");
    assertThat(
            server.count(
                "select count(*) from remote_post where due and excess is null"
                    + " and run_after > now() and conference = ?",
                conference.slug()))
        .isEqualTo(2);
    assertThat(tooMany()).isEmpty();
  }

  @Test
  void aPostIsAboutTheTalkThatItsAuthorSawThenAndNeverAboutOneToCome() {
    // given
    Instant now = Instant.now();
    String before = talk(now.minusSeconds(3_600), now.minusSeconds(20));
    String running = talk(now.minusSeconds(20), now.plusSeconds(3_600));
    talk(now.plusSeconds(3_600), now.plusSeconds(7_200));
    Map<String, Object> early = new HashMap<>(note("p1", "@a@b.example", "early"));
    early.put("writtenAt", now.plusSeconds(4_000).toString());
    Map<String, Object> late = new HashMap<>(early);
    late.putAll(note("p2", "@a@b.example", "late"));
    // when
    relay.send("m1", "post.created", early).expect(202);
    JsonNode first = wall.awaitLine("post", line -> true).path("post");
    change(Map.of("lag", 60));
    relay.send("m2", "post.created", late).expect(202);
    JsonNode second =
        wall.awaitLine("post", line -> line.path("post").path("text").asText().equals("late"))
            .path("post");
    // then
    assertThat(first.path("session").asText()).isEqualTo(running);
    assertThat(second.path("session").asText()).isEqualTo(before);
  }

  private String talk(Instant from, Instant to) {
    return server
        .admin()
        .post(
            conference.path("sessions"),
            Map.of(
                "title", "T",
                "speaker", "S",
                "hall", "A",
                "startsAt", from.toString(),
                "endsAt", to.toString()))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }
}
