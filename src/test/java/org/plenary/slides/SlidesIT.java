package org.plenary.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** Decks and what is showing, over the API of a real server with its real renderer. */
class SlidesIT {
  private static final Duration A_DECK = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient sam;

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
    sam = conference.speaker();
  }

  private Reply put(Path pdf) throws IOException {
    return sam.upload("PUT", conference.talk("deck"), "application/pdf", Files.readAllBytes(pdf));
  }

  /** Uploads a deck and waits until it is the talk's. */
  private String ready(Path pdf) throws IOException {
    String deck = put(pdf).expect(202).json().path("id").asText();
    await()
        .atMost(A_DECK)
        .until(() -> {
          Reply now = sam.get(conference.talk("deck"));
          return now.status() == 200
              && now.json().path("id").asText().equals(deck)
              && now.json().path("state").asText().equals("ready");
        });
    return deck;
  }

  private Reply show(TestClient who, String deck, int number, long order) {
    return who.put(
        conference.talk("slide"), Map.of("number", number, "deck", deck, "order", order));
  }

  private static String anImage(JsonNode page) {
    Iterator<JsonNode> images = page.path("images").elements();
    return images.hasNext() ? images.next().asText() : "";
  }

  @Test
  void anUploadedDeckIsRenderedAndItsProgressIsOnTheStream() throws IOException {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // when
      String deck = ready(TestDecks.plain(folder, 3));
      // then
      JsonNode begun =
          viewer.awaitLine("deck", line -> line.path("state").asText().equals("rendering"));
      assertThat(begun.path("pages").asInt()).isEqualTo(3);
      JsonNode done = viewer.awaitLine("deck", line -> line.path("state").asText().equals("ready"));
      assertThat(done.path("deck").asText()).isEqualTo(deck);
      assertThat(done.path("seq").asLong()).isGreaterThan(begun.path("seq").asLong());
    }
  }

  @Test
  void theSpeakerSeesAllSlidesAndViewersOnlyWhatHasBeenShown() throws IOException {
    // given
    String deck = ready(TestDecks.plain(folder, 3));
    show(sam, deck, 1, 1).expect(200);
    // when
    JsonNode speaker = sam.get(conference.talk("deck")).expect(200).json().path("pages");
    JsonNode viewer =
        server.anonymous().get(conference.talk("deck")).expect(200).json().path("pages");
    // then
    assertThat(speaker).hasSize(3);
    assertThat(speaker).allMatch(page -> page.path("text").asText().contains("Slide"));
    assertThat(speaker)
        .allMatch(page -> sam.get(anImage(page)).status() == 200)
        .allMatch(page -> page.path("images").size() == 3);
    assertThat(viewer.get(0)).isEqualTo(speaker.get(0));
    assertThat(List.of(viewer.get(1), viewer.get(2)))
        .allMatch(page -> page.path("text").asText().isEmpty() && page.path("images").isEmpty());
  }

  @Test
  void aSlideThatHasNotBeenShownIsNotServedToViewersWhoGuessItsAddress() throws IOException {
    // given
    String deck = ready(TestDecks.plain(folder, 2));
    show(sam, deck, 1, 1).expect(200);
    JsonNode pages = sam.get(conference.talk("deck")).expect(200).json().path("pages");
    String second = anImage(pages.get(1));
    // when, then
    for (TestClient who :
        List.of(
            server.anonymous(),
            conference.attendee(),
            conference.wall(),
            conference.moderator(),
            conference.speaker(conference.anotherSession()))) {
      who.get(second).expect(404);
      who.get(anImage(pages.get(0))).expect(200);
    }
    sam.get(second).expect(200);
    conference.organizer().get(second).expect(200);
    // when
    show(sam, deck, 2, 2).expect(200);
    // then
    assertThat(server.anonymous().get(second).expect(200).header("cache-control"))
        .contains("immutable");
  }

  @Test
  void theTextOfASlideThatHasNotBeenShownIsNowhereOnTheStream() throws IOException {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      String deck = ready(TestDecks.plain(folder, 2));
      // when
      show(sam, deck, 1, 1).expect(200);
      // then
      assertThat(viewer.awaitLine("slide").path("page").path("text").asText()).contains("Slide 1");
      assertThat(viewer.raw()).noneMatch(line -> line.contains("Slide 2"));
    }
  }

  @Test
  void aCommandThatComesLateOrTwiceChangesNothing() throws IOException {
    try (TestStream viewer = server.anonymous().watch(conference.path("stream"))) {
      // given
      String deck = ready(TestDecks.plain(folder, 3));
      show(sam, deck, 1, 1).expect(200);
      show(sam, deck, 3, 3).expect(200);
      // when
      Reply late = show(sam, deck, 2, 2).expect(200);
      Reply twice = show(sam, deck, 3, 3).expect(200);
      // then
      assertThat(List.of(late.json(), twice.json()))
          .allMatch(now -> now.path("number").asInt() == 3 && now.path("order").asLong() == 3);
      viewer.awaitPost(conference.post(conference.attendee(), "after").path("id").asText());
      assertThat(viewer.ofType("slide").stream().map(line -> line.path("number").asInt()))
          .containsExactly(1, 3);
    }
  }

  @Test
  void nobodyButTheTalksSpeakerAdvances() throws IOException {
    // given
    String deck = ready(TestDecks.plain(folder, 1));
    TestClient other = conference.speaker(conference.anotherSession());
    // when, then
    for (TestClient who :
        List.of(
            other,
            conference.organizer(),
            conference.moderator(),
            conference.attendee(),
            server.admin())) {
      show(who, deck, 1, 1).expect(403);
    }
    show(server.anonymous(), deck, 1, 1).expect(401);
    other
        .upload(
            "PUT",
            conference.talk("deck"),
            "application/pdf",
            Files.readAllBytes(TestDecks.plain(folder, 1)))
        .expect(403);
  }

  @Test
  void aSlideBeyondTheLastOrOfAnotherDeckIsRefused() throws IOException {
    // given
    String deck = ready(TestDecks.plain(folder, 2));
    // when, then
    assertThat(show(sam, deck, 3, 1).expect(400).fields()).containsExactly("number");
    assertThat(show(sam, conference.session().toString(), 1, 1).expect(409).problem())
        .isEqualTo("other-deck");
    show(sam, deck, 2, 1).expect(200);
  }

  @Test
  void aDeckThatCannotBeReadIsRefusedAndTheOldOneStays() throws IOException {
    // given
    String old = ready(TestDecks.plain(folder, 1));
    show(sam, old, 1, 1).expect(200);
    Path broken = Files.write(folder.resolve("broken.pdf"), "%PDF-1.7 nothing".getBytes());
    // when, then
    assertThat(put(TestDecks.encrypted(folder, "secret")).expect(422).problem())
        .isEqualTo("deck-encrypted");
    assertThat(put(broken).expect(422).problem()).isEqualTo("deck-broken");
    put(TestDecks.circular(folder)).expect(422);
    sam.upload("PUT", conference.talk("deck"), "image/png", new byte[10]).expect(415);
    JsonNode deck = server.anonymous().get(conference.talk("deck")).expect(200).json();
    assertThat(deck.path("id").asText()).isEqualTo(old);
    server.anonymous().get(anImage(deck.path("pages").get(0))).expect(200);
  }

  @Test
  void aNewDeckStartsBeforeItsFirstSlideAndLateJoinersLearnWhatIsShowing() throws IOException {
    // given
    String old = ready(TestDecks.plain(folder, 1));
    show(sam, old, 1, 1).expect(200);
    String deck = ready(TestDecks.plain(folder, 2));
    assertThat(showing()).isEqualTo("null");
    // when
    show(sam, deck, 2, 2).expect(200);
    // then
    assertThat(showing()).contains(deck).contains("\"number\":2");
  }

  private String showing() {
    try (TestStream late = server.anonymous().watch(conference.path("stream"))) {
      return late.awaitLine("snapshot").path("sessions").get(0).path("slide").toString();
    }
  }

  @Test
  void aPostStandsByTheSlideThatItsAuthorWasLookingAt() throws IOException {
    // given
    String deck = ready(TestDecks.plain(folder, 3));
    TestClient amy = conference.attendee();
    show(sam, deck, 1, 1).expect(200);
    String begun = slideShownAt();
    show(sam, deck, 2, 2).expect(200);
    // when
    JsonNode now = conference.post(amy, "about the second");
    JsonNode earlier = posted(amy, Map.of("writtenAt", begun));
    JsonNode named = posted(amy, Map.of("slide", Map.of("deck", deck, "number", 1)));
    // then
    assertThat(now.path("slide").path("number").asInt()).isEqualTo(2);
    assertThat(earlier.path("slide").path("number").asInt()).isEqualTo(1);
    assertThat(named.path("slide").path("number").asInt()).isEqualTo(1);
    assertThat(posted(amy, Collections.singletonMap("slide", null)).path("slide").isNull())
        .isTrue();
    assertThat(server.anonymous().get(conference.path("posts?slide=1")).json().path("posts"))
        .hasSize(2);
    // and
    Reply future =
        amy.post(
            conference.path("posts"),
            Map.of(
                "session",
                conference.session(),
                "text",
                "x",
                "slide",
                Map.of("deck", deck, "number", 3)));
    assertThat(future.expect(400).fields()).containsExactly("slide");
  }

  private String slideShownAt() {
    try (TestStream stream = server.anonymous().watch(conference.path("stream?after=1"))) {
      return stream.awaitLine("slide").path("at").asText();
    }
  }

  private JsonNode posted(TestClient author, Map<String, ?> more) {
    Map<String, Object> body = new java.util.HashMap<>(more);
    body.put("session", conference.session());
    body.put("text", "anchored");
    return author.post(conference.path("posts"), body).expect(201).json().path("post");
  }
}
