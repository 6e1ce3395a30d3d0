package org.plenary.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;

/**
 * A deck with something on it that may identify a patient does not show before its speaker says.
 */
class DeckReviewIT {
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

  private String upload(Path pdf) throws IOException {
    return sam.upload("PUT", conference.talk("deck"), "application/pdf", Files.readAllBytes(pdf))
        .expect(202)
        .json()
        .path("id")
        .asText();
  }

  private JsonNode awaitReview() {
    await()
        .atMost(A_DECK)
        .until(
            () -> sam.get(conference.talk("deck/review")),
            reply -> reply.status() == 200 && reply.json().path("state").asText().equals("review"));
    return sam.get(conference.talk("deck/review")).expect(200).json();
  }

  private void awaitReady(String deck) {
    await()
        .atMost(A_DECK)
        .until(
            () -> sam.get(conference.talk("deck")),
            reply ->
                reply.status() == 200
                    && reply.json().path("id").asText().equals(deck)
                    && reply.json().path("state").asText().equals("ready"));
  }

  private Reply answer(int page, Object body) {
    return sam.post(conference.talk("deck/review/" + page), body);
  }

  @Test
  void theSpeakerIsAskedAboutThePageAndTheOldDeckStaysUntilTheLastAnswer() throws IOException {
    // given
    String old = upload(TestDecks.plain(folder, 1));
    awaitReady(old);
    // when
    String deck = upload(TestDecks.withIdentifiers(folder));
    JsonNode review = awaitReview();
    // then
    assertThat(review.path("id").asText()).isEqualTo(deck);
    assertThat(review.path("pages")).hasSize(1);
    JsonNode question = review.path("pages").get(0);
    assertThat(question.path("page").path("number").asInt()).isEqualTo(2);
    assertThat(question.path("findings")).isNotEmpty();
    assertThat(question.path("findings").toString()).doesNotContain("Kowalczyk", "48213377");
    assertThat(sam.get(conference.talk("deck")).json().path("id").asText()).isEqualTo(old);
    sam.put(conference.talk("slide"), Map.of("number", 2, "deck", deck, "order", 1)).expect(409);
    // when
    answer(2, Map.of("action", "confirm")).expect(204);
    // then
    awaitReady(deck);
    sam.get(conference.talk("deck/review")).expect(204);
    JsonNode entry = conference.log(conference.moderator()).getFirst();
    assertThat(entry.path("item").asText()).isEqualTo(deck);
    assertThat(entry.path("action").asText()).isEqualTo("approve");
    assertThat(entry.path("note").asText()).isEqualTo("slide 2");
  }

  @Test
  void whatIsBlackenedIsGoneFromEveryPictureAndFromTheText() throws IOException {
    // given
    String deck = upload(TestDecks.withIdentifiers(folder));
    JsonNode question = awaitReview().path("pages").get(0);
    int width = question.path("page").path("width").asInt();
    int height = question.path("page").path("height").asInt();
    Map<String, Integer> lower =
        Map.of("x", 0, "y", height / 2, "width", width, "height", height - height / 2);
    // when
    answer(2, Map.of("action", "redact", "boxes", List.of(lower))).expect(204);
    // then
    awaitReady(deck);
    JsonNode page = sam.get(conference.talk("deck")).expect(200).json().path("pages").get(1);
    assertThat(page.path("text").asText())
        .contains("Case")
        .doesNotContain("Kowalczyk")
        .doesNotContain("48213377");
    List<JsonNode> images = new ArrayList<>();
    page.path("images").elements().forEachRemaining(images::add);
    assertThat(images).hasSize(3);
    for (JsonNode image : images) {
      BufferedImage picture =
          ImageIO.read(new ByteArrayInputStream(sam.get(image.asText()).expect(200).body()));
      for (int x = 5; x < picture.getWidth(); x += 20) {
        Color colour = new Color(picture.getRGB(x, picture.getHeight() * 3 / 5));
        assertThat(colour.getRed() + colour.getGreen() + colour.getBlue()).isLessThan(30);
      }
    }
  }

  @Test
  void aPageOfAnotherDeckTakesThePlaceOfTheOneWithItsNumber() throws IOException {
    // given
    String deck = upload(TestDecks.withIdentifiers(folder));
    awaitReview();
    // when
    byte[] other = Files.readAllBytes(TestDecks.plain(folder, 3));
    sam.upload("PUT", conference.talk("deck/review/2"), "application/pdf", other).expect(204);
    // then
    awaitReady(deck);
    JsonNode pages = sam.get(conference.talk("deck")).expect(200).json().path("pages");
    assertThat(pages).hasSize(2);
    assertThat(pages.get(1).path("text").asText()).contains("Slide 2").doesNotContain("48213377");
  }

  @Test
  void aRedactionThatLeavesAnIdentifierIsRefusedAndChangesNothing() throws IOException {
    // given
    upload(TestDecks.withIdentifiers(folder));
    JsonNode before = awaitReview();
    // when
    Reply refused =
        answer(
            2,
            Map.of(
                "action",
                "redact",
                "boxes",
                List.of(Map.of("x", 0, "y", 0, "width", 20, "height", 20))));
    // then
    assertThat(refused.expect(409).json().path("type").asText()).contains("still-found");
    assertThat(awaitReview()).isEqualTo(before);
  }

  @Test
  void anotherPageTakesThePlaceOfOneThatIsAskedAbout() throws IOException {
    // given
    String deck = upload(TestDecks.withIdentifiers(folder));
    awaitReview();
    // when
    sam.upload(
            "PUT",
            conference.talk("deck/review/2"),
            "application/pdf",
            Files.readAllBytes(TestDecks.plain(folder, 1)))
        .expect(204);
    // then
    awaitReady(deck);
    JsonNode page = sam.get(conference.talk("deck")).expect(200).json().path("pages").get(1);
    assertThat(page.path("text").asText()).contains("Slide 1");
  }

  @Test
  void identifiersThatOnlyTheFileHoldsAreAskedAboutToo() throws IOException {
    // when
    upload(TestDecks.withHiddenIdentifiers(folder));
    // then
    assertThat(awaitReview().path("pages")).hasSize(1);
  }

  @Test
  void aPageThatIsNotAskedAboutTakesNoAnswer() throws IOException {
    // given
    upload(TestDecks.withIdentifiers(folder));
    awaitReview();
    // then
    answer(1, Map.of("action", "confirm")).expect(404);
    answer(99, Map.of("action", "confirm")).expect(404);
    answer(2, Map.of("action", "redact")).expect(400);
    answer(
            2,
            Map.of(
                "action",
                "confirm",
                "boxes",
                List.of(Map.of("x", 0, "y", 0, "width", 9, "height", 9))))
        .expect(400);
    conference
        .speaker(conference.anotherSession())
        .post(conference.talk("deck/review/2"), Map.of("action", "confirm"))
        .expect(403);
  }
}
