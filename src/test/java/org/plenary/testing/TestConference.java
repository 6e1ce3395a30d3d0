package org.plenary.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A conference with one talk, made over the API, and people who come in by invitation when they are
 * asked for.
 */
public final class TestConference {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final TestClient admin;
  private final String slug;
  private final UUID session;

  private TestConference(TestClient admin, String slug, UUID session) {
    this.admin = admin;
    this.slug = slug;
    this.session = session;
  }

  /** A public one; clean pictures pass by themselves. */
  public static TestConference open(TestServer server) {
    return create(server.admin(), Map.of());
  }

  /**
   * @param more settings of the conference, by their names in the contract
   */
  public static TestConference create(TestClient admin, Map<String, ?> more) {
    String slug = "c" + Long.toString(System.nanoTime(), 36) + COUNT.incrementAndGet();
    Map<String, Object> asked = new HashMap<>(more);
    asked.put("slug", slug);
    asked.put("name", "Conference " + slug);
    asked.put("hashtag", "#demo");
    admin.post("conferences", asked).expect(201);
    return new TestConference(admin, slug, talk(admin, slug));
  }

  private static UUID talk(TestClient admin, String slug) {
    return UUID.fromString(
        admin
            .post(
                "conferences/" + slug + "/sessions",
                Map.of(
                    "title", "Sepsis in 2026",
                    "speaker", "Dr. Speaker",
                    "hall", "A",
                    "startsAt", "2026-11-22T08:00:00Z",
                    "endsAt", "2026-11-22T09:00:00Z"))
            .expect(201)
            .json()
            .path("id")
            .asText());
  }

  public String slug() {
    return slug;
  }

  public UUID session() {
    return session;
  }

  /** Adds a talk. */
  public UUID anotherSession() {
    return talk(admin, slug);
  }

  /** A path under the conference. */
  public String path(String rest) {
    return "conferences/" + slug + "/" + rest;
  }

  /** The path of something of the first talk. */
  public String talk(String rest) {
    return path("sessions/" + session + "/" + rest);
  }

  /** What is on record, as a moderator reads it. */
  public List<JsonNode> log(TestClient moderator) {
    List<JsonNode> log = new ArrayList<>();
    moderator.get(path("moderation/log")).expect(200).json().path("decisions").forEach(log::add);
    return log;
  }

  public List<String> actionsOnRecord(TestClient moderator) {
    return log(moderator).stream().map(entry -> entry.path("action").asText()).toList();
  }

  /** The path of the queue's item of this post. */
  public String item(String post, String rest) {
    return path("moderation/items/" + post + rest);
  }

  public String invite(Map<String, ?> terms) {
    return admin.post(path("invitations"), terms).expect(201).json().path("code").asText();
  }

  public TestClient attendee() {
    return come(Map.of("role", "attendee", "attendance", "onsite"), "Amy Attendee");
  }

  public TestClient moderator() {
    return come(Map.of("role", "moderator"), "Mo Moderator");
  }

  public TestClient organizer() {
    return come(Map.of("role", "organizer"), "Olga Organizer");
  }

  public TestClient wall() {
    return come(Map.of("role", "wall"), "Wall");
  }

  public TestClient speaker() {
    return speaker(session);
  }

  public TestClient speaker(UUID talk) {
    return come(Map.of("role", "speaker", "session", talk), "Sam Speaker");
  }

  /** A moderator who comes in at another server that has the same database. */
  public TestClient moderator(URI elsewhere) {
    return admin.at(elsewhere).join(invite(Map.of("role", "moderator")), "Mo Moderator");
  }

  private TestClient come(Map<String, ?> terms, String name) {
    return admin.join(invite(terms), name);
  }

  /** Posts a text to the talk and answers the post. */
  public JsonNode post(TestClient author, String text) {
    return author
        .post(path("posts"), Map.of("session", session, "text", text))
        .expect(201)
        .json()
        .path("post");
  }

  /** Uploads a picture and answers its id. */
  public String upload(TestClient author, byte[] jpeg) {
    return author
        .upload("POST", path("media"), "image/jpeg", jpeg)
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  /** Posts a text with pictures, which is held, and answers the post. */
  public JsonNode postHeld(TestClient author, String text, String... media) {
    return author.post(path("posts"), withPictures(text, media)).expect(202).json().path("post");
  }

  public Map<String, Object> withPictures(String text, String... media) {
    return Map.of(
        "session",
        session,
        "text",
        text,
        "media",
        List.of(media),
        "attestation",
        Map.of("version", "2026-11", "kind", "no-patient"));
  }
}
