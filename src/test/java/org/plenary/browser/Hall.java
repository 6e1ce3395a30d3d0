package org.plenary.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plenary.demo.DemoDecks;
import org.plenary.model.Ids;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;

/** A talk that is on, with a deck, and a speaker who goes through it by commands over the API. */
final class Hall {
  private static final String SLIDE =
      "insert into slide (deck, number, width, height, text, doubt)"
          + " select ?::uuid, number, width, height, text, doubt from slide where deck::text = ?";
  private static final String SLIDE_IMAGE =
      "insert into slide_image (deck, number, width, height, ext, bytes)"
          + " select ?::uuid, number, width, height, ext, bytes from slide_image where deck::text = ?";

  /** One deck of each length, as the server has drawn and checked it. */
  private static final Map<Integer, String> READY = new ConcurrentHashMap<>();

  private final TestServer server;
  private final TestConference conference;
  private final UUID talk;
  private final TestClient speaker;
  private final String deck;

  private Hall(
      TestServer server, TestConference conference, UUID talk, TestClient speaker, String deck) {
    this.server = server;
    this.conference = conference;
    this.talk = talk;
    this.speaker = speaker;
    this.deck = deck;
  }

  /** With a deck of so many slides, of which the first is shown. */
  static Hall open(int slides) {
    return open(slides, Map.of());
  }

  /**
   * @param settings of the conference, by their names in the contract
   */
  static Hall open(int slides, Map<String, ?> settings) {
    TestServer server = TestServer.shared();
    TestConference conference = TestConference.create(server.admin(), settings);
    return in(server, conference, "Lactate clearance in septic shock", slides);
  }

  /** Another talk of the same conference that is on as well. */
  Hall beside(String title, int slides) {
    return in(server, conference, title, slides);
  }

  private static Hall in(TestServer server, TestConference conference, String title, int slides) {
    UUID talk = talk(server, conference, title);
    TestClient speaker = conference.speaker(talk);
    String deck =
        READY.containsKey(slides)
            ? copy(server, READY.get(slides), talk)
            : drawn(conference, talk, speaker, slides);
    READY.putIfAbsent(slides, deck);
    Hall hall = new Hall(server, conference, talk, speaker, deck);
    hall.show(1);
    return hall;
  }

  /** A deck that the server has drawn and checked. */
  private static String drawn(
      TestConference conference, UUID talk, TestClient speaker, int slides) {
    String sessions = conference.path("sessions/" + talk + "/deck");
    speaker.upload("PUT", sessions, "application/pdf", deckOf(slides)).expect(202);
    JsonNode deck =
        await()
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> speaker.get(sessions).json(),
                answer -> answer.path("state").asText().equals("ready"));
    return deck.path("id").asText();
  }

  /** The same deck before another talk, as the server has drawn it: it takes seconds a page. */
  private static String copy(TestServer server, String deck, UUID talk) {
    String id = Ids.next().toString();
    try {
      server.execute(
          "insert into deck (id, session, state, pages, rendered, uploaded_by)"
              + " select ?::uuid, ?::uuid, state, pages, rendered, uploaded_by from deck"
              + " where id::text = ?",
          id,
          talk.toString(),
          deck);
      for (String kept : List.of(SLIDE, SLIDE_IMAGE)) {
        server.execute(kept, id, deck);
      }
      server.execute(
          "update session set deck = ?::uuid, slide = null where id::text = ?",
          id,
          talk.toString());
      return id;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID talk(TestServer server, TestConference conference, String title) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    return UUID.fromString(
        server
            .admin()
            .post(
                conference.path("sessions"),
                Map.of(
                    "title",
                    title,
                    "speaker",
                    "Dr. Speaker",
                    "hall",
                    "B",
                    "startsAt",
                    now.minus(Duration.ofMinutes(5)).toString(),
                    "endsAt",
                    now.plus(Duration.ofHours(2)).toString()))
            .expect(201)
            .json()
            .path("id")
            .asText());
  }

  /** The first slides of a deck of the demo. */
  private static byte[] deckOf(int slides) {
    try (PDDocument document = Loader.loadPDF(DemoDecks.lactate().pdf())) {
      while (document.getNumberOfPages() > slides) {
        document.removePage(document.getNumberOfPages() - 1);
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The talk as the programme tells it: what it shows, and by which command. */
  JsonNode showing() {
    for (JsonNode session :
        server
            .anonymous()
            .get("conferences/" + conference.slug())
            .expect(200)
            .json()
            .path("sessions")) {
      if (session.path("id").asText().equals(talk.toString())) {
        return session;
      }
    }
    throw new AssertionError("the programme does not have this talk");
  }

  /** The speaker shows a slide. */
  void show(int number) {
    long order = showing().path("order").asLong() + 1;
    speaker
        .put(
            conference.path("sessions/" + talk + "/slide"),
            Map.of("number", number, "deck", deck, "order", order))
        .expect(200);
  }

  TestServer server() {
    return server;
  }

  TestConference conference() {
    return conference;
  }

  String deck() {
    return deck;
  }

  UUID talk() {
    return talk;
  }

  /** A code that lets one attendee in after another. */
  String attendee() {
    return conference.invite(Map.of("role", "attendee", "attendance", "onsite"));
  }

  String viewer() {
    return "/s/" + talk;
  }

  /** The published posts of the talk, newest first. */
  JsonNode posts() {
    return server
        .anonymous()
        .get(conference.path("posts?session=" + talk))
        .expect(200)
        .json()
        .path("posts");
  }

  /** Posts a text about the slide now shown. */
  JsonNode post(TestClient author, String text, int slide) {
    return author
        .post(
            conference.path("posts"),
            Map.of("session", talk, "text", text, "slide", Map.of("deck", deck, "number", slide)))
        .expect(201)
        .json()
        .path("post");
  }

  /** Posts a text that is held, with these pictures, and answers the post's id. */
  String held(TestClient author, String text, byte[]... pictures) {
    List<String> media =
        Arrays.stream(pictures).map(picture -> conference.upload(author, picture)).toList();
    Map<String, Object> post = new HashMap<>(Map.of("session", talk, "text", text));
    if (!media.isEmpty()) {
      post.put("media", media);
      post.put("attestation", Map.of("version", "2026-11", "kind", "no-patient"));
    }
    return author
        .post(conference.path("posts"), post)
        .expect(202)
        .json()
        .path("post")
        .path("id")
        .asText();
  }
}
