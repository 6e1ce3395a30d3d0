package org.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;

/** Every operation of the API description, tried by every role. */
class RightsIT {
  private static final Set<String> EVERYBODY =
      Set.of("anonymous", "attendee", "speaker", "moderator", "organizer", "wall", "admin");
  private static final Set<String> SIGNED_IN =
      Set.of("attendee", "speaker", "moderator", "organizer", "wall", "admin");

  /** Who may do what, written down a second time; {@code other-speaker} gives another talk. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "public", EVERYBODY,
          "signed-in", SIGNED_IN,
          "watch", EVERYBODY,
          "participate", Set.of("attendee", "speaker", "moderator", "organizer"),
          "own-session", Set.of("speaker", "organizer", "admin"),
          "present", Set.of("speaker"),
          "moderate", Set.of("moderator", "organizer", "admin"),
          "show-wall", Set.of("wall", "organizer", "admin"),
          "organize", Set.of("organizer", "admin"),
          "administer", Set.of("admin"));

  private static final TestServer SERVER = TestServer.shared();
  private static TestConference conference;
  private static JsonNode description;

  private record Operation(String id, String method, String path, String permission) {}

  @BeforeAll
  static void open() throws IOException {
    conference = TestConference.open(SERVER);
    description = new YAMLMapper().readTree(Path.of("conf", "openapi.yaml").toFile());
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (method.getValue().has("operationId")) {
          operations.add(
              new Operation(
                  method.getValue().path("operationId").asText(),
                  method.getKey().toUpperCase(java.util.Locale.ROOT),
                  path.getKey().substring(1),
                  method.getValue().path("x-permission").asText()));
        }
      }
    }
    return operations;
  }

  private static TestClient person(String role) {
    return switch (role) {
      case "anonymous" -> SERVER.anonymous();
      case "attendee" -> conference.attendee();
      case "speaker" -> conference.speaker();
      case "other-speaker" -> conference.speaker(conference.anotherSession());
      case "moderator" -> conference.moderator();
      case "organizer" -> conference.organizer();
      case "wall" -> conference.wall();
      case "admin" -> SERVER.newAdmin();
      default -> throw new IllegalArgumentException(role);
    };
  }

  /** A body that fits the description, so that what is refused is refused for the caller. */
  private static Object body(String operation) {
    return switch (operation) {
      case "describeInvitation", "exchangeCode" -> Map.of("code", "unknown");
      case "patchMe" -> Map.of("affiliation", "Here");
      case "createConference" ->
          Map.of("slug", "r" + Long.toString(System.nanoTime(), 36), "name", "R", "hashtag", "#r");
      case "createSession" ->
          Map.of(
              "title", "T",
              "speaker", "S",
              "hall", "H",
              "startsAt", "2026-11-22T08:00:00Z",
              "endsAt", "2026-11-22T09:00:00Z");
      case "createInvitation" -> Map.of("role", "attendee");
      case "freezeWall" -> Map.of("frozen", false);
      case "showSlide" -> Map.of("number", 1, "deck", UUID.randomUUID(), "order", 1);
      case "setSlideRights" ->
          Map.of("deck", UUID.randomUUID(), "from", 1, "to", 1, "rights", "no-photo");
      case "createPost", "editPost" -> Map.of("text", "tried");
      case "createSource", "trySource" ->
          Map.of("kind", "webhook", "url", "https://relay.example/", "policy", "hold");
      case "changeSource" -> Map.of("paused", true);
      case "receiveHook" -> Map.of("type", "post.deleted", "data", Map.of("id", "1"));
      case "correctSlide" -> Map.of("slide", Map.of("deck", UUID.randomUUID(), "number", 1));
      case "react" -> Map.of("kind", "useful");
      case "report" -> Map.of("clause", "other");
      case "decideItem" -> Map.of("action", "approve");
      case "decideSlide" -> Map.of("action", "confirm");
      case "changeConference" -> Map.of("screening", "screened");
      case "addMute", "tryMute" -> Map.of("kind", "term", "value", "miracle cure");
      case "hideSource" -> Map.of("hidden", false);
      case "showLocalOnly" -> Map.of("localOnly", false);
      case "optOut" -> Map.of("handle", "@nobody@social.example", "out", false);
      case "refresh",
          "signOut",
          "claimItem",
          "markPatient",
          "atTheDesk",
          "inviteFromWall",
          "tryKeptSource",
          "takeSlidesInHand" ->
          "";
      default -> null;
    };
  }

  private static Reply attempt(TestClient person, Operation operation) {
    String path =
        operation
            .path()
            .replace("{conference}", conference.slug())
            .replace("{session}", conference.session().toString())
            .replace("{number}", "1")
            .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
    return switch (operation.id()) {
      case "putDeck", "replaceSlide" ->
          person.upload("PUT", path, "application/pdf", "%PDF-".getBytes());
      case "uploadMedia" -> person.upload("POST", path, "image/jpeg", "nothing".getBytes());
      default -> {
        Object body = body(operation.id());
        if (body == null && !operation.method().matches("GET|DELETE")) {
          throw new AssertionError("say in this test what " + operation.id() + " takes");
        }
        yield switch (operation.method()) {
          case "GET" -> person.get(path);
          case "DELETE" -> person.delete(path);
          default -> person.json(operation.method(), path, body, Map.of());
        };
      }
    };
  }

  @TestFactory
  Stream<DynamicTest> everyOperationIsForThoseRolesOnlyThatItNames() {
    List<String> roles =
        Stream.concat(EVERYBODY.stream(), Stream.of("other-speaker")).sorted().toList();
    return operations().stream()
        .flatMap(operation ->
            roles.stream()
                .map(role ->
                    DynamicTest.dynamicTest(
                        operation.id() + " by " + role, () -> tried(operation, role))));
  }

  private static void tried(Operation operation, String role) {
    Set<String> allowed = ALLOWED.get(operation.permission());
    boolean may =
        role.equals("other-speaker")
            ? allowed.contains("speaker")
                && !Set.of("present", "own-session").contains(operation.permission())
            : allowed.contains(role);
    // when
    Reply reply = attempt(person(role), operation);
    // then: these are let in by a cookie or a signature of their own, which nobody here has
    if (Set.of("refresh", "receiveHook").contains(operation.id())) {
      assertThat(reply.status()).isEqualTo(401);
    } else if (may) {
      assertThat(reply.status()).isNotIn(401, 403, 405, 500, 503);
    } else {
      assertThat(reply.status()).isEqualTo(role.equals("anonymous") ? 401 : 403);
      assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  void aRefusedUploadSaysThatItsConnectionIsOver() {
    assertThat(
            conference
                .attendee()
                .upload("PUT", conference.talk("deck"), "application/pdf", "%PDF-".getBytes())
                .expect(403)
                .header("connection"))
        .isEqualToIgnoringCase("close");
  }

  @Test
  void staffOfOneConferenceAreNobodyAtAnother() {
    // given
    TestConference other = TestConference.open(SERVER);
    TestClient olga = other.organizer();
    // when, then
    olga.get(conference.path("moderation/items")).expect(403);
    olga.get(conference.path("staff")).expect(403);
    olga.post(conference.path("invitations"), Map.of("role", "organizer")).expect(403);
    olga.post(conference.path("posts"), Map.of("text", "hello")).expect(403);
    olga.get(conference.path("posts")).expect(200);
  }

  @Test
  void theDescriptionNamesThePermissionOfEveryOperation() {
    assertThat(operations())
        .hasSizeGreaterThan(25)
        .allMatch(operation -> ALLOWED.containsKey(operation.permission()));
  }
}
