package org.plenary.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** A speaker says what may be posted about some slides. */
class SlideRightsIT {
  private final TestServer server = TestServer.shared();
  private TestConference conference;
  private TestClient sam;
  private TestClient ann;
  private String deck;

  @BeforeEach
  void showAFirstSlideOfThree() throws SQLException {
    conference = TestConference.open(server);
    sam = conference.speaker();
    ann = conference.attendee();
    deck = UUID.randomUUID().toString();
    server.execute(
        "insert into deck (id, session, state, pages, rendered) values (?::uuid, ?::uuid, 'ready', 3, 3)",
        deck,
        conference.session().toString());
    server.execute(
        "insert into slide (deck, number, width, height, text) select ?::uuid, n, 640, 360, ''"
            + " from generate_series(1, 3) n",
        deck);
    server.execute(
        "update session set deck = ?::uuid, starts_at = now() - interval '1 hour',"
            + " ends_at = now() + interval '1 hour' where id = ?::uuid",
        deck,
        conference.session().toString());
    sam.put(conference.talk("slide"), Map.of("number", 1, "deck", deck, "order", 1)).expect(200);
  }

  private Reply limit(Map<String, ?> more) {
    Map<String, Object> asked = new HashMap<>(Map.of("deck", deck, "from", 1, "to", 2));
    asked.putAll(more);
    return sam.put(conference.talk("deck/rights"), asked);
  }

  private Map<String, Object> about(Map<String, Object> post) {
    Map<String, Object> whole = new HashMap<>(post);
    whole.put("session", conference.session());
    return whole;
  }

  private Reply say(Map<String, Object> post) {
    return ann.post(conference.path("posts"), about(post));
  }

  private Map<String, Object> pictured() {
    return conference.withPictures(
        "Look at this", conference.upload(ann, TestPhotos.jpeg(TestPhotos.slide())));
  }

  private JsonNode firstPage() {
    return ann.get(conference.talk("deck")).expect(200).json().path("pages").get(0);
  }

  @Test
  void picturesOfASlideThatMustNotBePhotographedAreRefusedWithItsSpeakersReasonAndWordsAreNot() {
    // given
    limit(Map.of("rights", "no-photo", "reason", "Unpublished data")).expect(204);
    // when
    Reply refused = say(pictured());
    // then
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("type").asText()).endsWith("slide-rights");
    assertThat(refused.json().path("detail").asText())
        .isEqualTo("The speaker does not want pictures with posts about slide 1: Unpublished data");
    say(Map.of("text", "NNT 12")).expect(201);
    // when it is about no slide, or about one that is open
    Map<String, Object> aboutNone = new HashMap<>(pictured());
    aboutNone.put("slide", null);
    say(aboutNone).expect(202);
  }

  @ParameterizedTest
  @CsvSource({"embargo, true", "nothing, false"})
  void nothingIsPostedAboutASlideUnderEmbargoOrKeptFromTheWall(String rights, boolean timed) {
    // given
    String until =
        Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS).toString();
    limit(timed ? Map.of("rights", rights, "until", until) : Map.of("rights", rights)).expect(204);
    // when
    Reply refused = say(Map.of("text", "NNT 12"));
    // then
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("detail").asText())
        .startsWith("The speaker wants nothing posted about slide 1" + (timed ? " until " : "."));
    // when its author writes about no slide
    Map<String, Object> aboutNone = new HashMap<>(Map.of("text", "Coffee is served"));
    aboutNone.put("slide", null);
    say(aboutNone).expect(201);
  }

  @Test
  void anEmbargoLiftsItself() {
    // given
    limit(Map.of("rights", "embargo", "until", Instant.now().plusSeconds(2).toString()))
        .expect(204);
    say(Map.of("text", "Too early")).expect(409);
    assertThat(firstPage().path("rights").asText()).isEqualTo("embargo");
    // when, then
    await().until(() -> firstPage().path("rights").asText().equals("open"));
    assertThat(firstPage().path("rightsUntil").isNull()).isTrue();
    say(Map.of("text", "In time")).expect(201);
  }

  @Test
  void everyViewerIsToldAndThoseWhoComeLaterReadTheSame() {
    try (TestStream viewer =
        server.anonymous().watch(conference.path("stream?session=" + conference.session()))) {
      // when
      limit(Map.of("rights", "no-photo", "reason", "Ask me first")).expect(204);
      // then
      JsonNode told = viewer.awaitLine("slide.rights");
      assertThat(told.path("from").asInt()).isEqualTo(1);
      assertThat(told.path("to").asInt()).isEqualTo(2);
      assertThat(told.path("rights").asText()).isEqualTo("no-photo");
      assertThat(told.path("rightsReason").asText()).isEqualTo("Ask me first");
      assertThat(firstPage().path("rights").asText()).isEqualTo("no-photo");
      assertThat(firstPage().path("rightsReason").asText()).isEqualTo("Ask me first");
      // when the next slide comes, it says so too
      sam.put(conference.talk("slide"), Map.of("number", 2, "deck", deck, "order", 2)).expect(200);
      assertThat(
              viewer
                  .awaitLine("slide", line -> line.path("number").asInt() == 2)
                  .path("page")
                  .path("rights")
                  .asText())
          .isEqualTo("no-photo");
    }
  }

  @Test
  void aPictureThatIsAddedToAHeldPostLaterIsRefusedAsWell() {
    // given
    JsonNode held =
        say(Map.of("text", "Our patient John Whitfield, MRN 4471902, did well")).expect(202).json();
    limit(Map.of("rights", "no-photo")).expect(204);
    String picture = conference.upload(ann, TestPhotos.jpeg(TestPhotos.slide()));
    // when
    Reply refused =
        ann.patch(
            conference.path("posts/" + held.path("post").path("id").asText()),
            Map.of("text", "Something else", "media", List.of(picture)));
    // then
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("type").asText()).endsWith("slide-rights");
  }

  @Test
  void aPostFromElsewhereThatIsAgainstItWaitsForAPerson() {
    // given
    limit(Map.of("rights", "nothing")).expect(204);
    HookSender relay = HookSender.of(conference, conference.organizer(), "publish-text");
    // when
    relay
        .send(
            "m1",
            "post.created",
            Map.of(
                "id",
                "p1",
                "author",
                Map.of("id", "u", "name", "Ana", "handle", "@ana@relay.example"),
                "text",
                "NNT 12 on this slide",
                "writtenAt",
                Instant.now().toString()))
        .expect(202);
    // then
    TestClient moderator = conference.moderator();
    await()
        .untilAsserted(() -> {
          JsonNode items =
              moderator.get(conference.path("moderation/items?state=held")).json().path("items");
          assertThat(items).hasSize(1);
          assertThat(items.get(0).path("reason").asText()).isEqualTo("slide-rights");
        });
  }

  @Test
  void whatIsAskedWronglyIsAnsweredByTheFieldAndChangesNothing() {
    Map<Map<String, Object>, String> wrong =
        Map.of(
            Map.of("rights", "embargo"), "until",
            Map.of("rights", "embargo", "until", "2020-01-01T00:00:00Z"), "until",
            Map.of("rights", "no-photo", "to", 4), "to",
            Map.of("rights", "no-photo", "from", 3), "to",
            Map.of("rights", "no-photo", "deck", UUID.randomUUID()), "deck",
            Map.of("rights", "no-photo", "reason", "a\u202eb"), "reason",
            Map.of("rights", "secret"), "rights");
    wrong.forEach(
        (asked, field) -> assertThat(limit(asked).expect(400).fields()).containsExactly(field));
    assertThat(firstPage().path("rights").asText()).isEqualTo("open");
  }
}
