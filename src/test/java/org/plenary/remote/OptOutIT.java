package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.model.RichText;
import org.plenary.testing.HookSender;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestServer;
import org.plenary.testing.TestStream;

/** People elsewhere who do not want to be shown, or not to be found. */
class OptOutIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestServer server = TestServer.shared();
  private final RemotePosts posts =
      new RemotePosts(server.plenary().parts().pool(), server.plenary().parts().optOuts());
  private TestConference conference;
  private TestClient organizer;
  private HookSender relay;
  private TestStream wall;

  @BeforeEach
  void open() {
    conference = TestConference.open(server);
    organizer = conference.organizer();
    relay = HookSender.of(conference, organizer, "publish-text");
    wall = server.anonymous().watch(conference.path("stream"));
  }

  @AfterEach
  void leave() {
    wall.close();
  }

  private void tell(String message, String id, String author, String handle, String text) {
    relay
        .send(
            message,
            "post.created",
            Map.of(
                "id",
                id,
                "author",
                Map.of("id", author, "name", "Ana Ferreira", "handle", handle),
                "text",
                text))
        .expect(202);
  }

  private JsonNode awaitText(String text) {
    return wall.awaitLine("post", line -> line.path("post").path("text").asText().equals(text))
        .path("post");
  }

  private Reply out(String handle, boolean out) {
    return organizer.post(conference.path("opt-outs"), Map.of("handle", handle, "out", out));
  }

  private long rowsWith(String words) {
    return server.count(
        "select (select count(*) from post where body like '%' || ? || '%')"
            + " + (select count(*) from remote_post where wanted like '%' || ? || '%')",
        words, words);
  }

  @Test
  void whoOptsOutIsGoneWithEveryPostAndNoReplayNorAnotherHandleBringsThemBack() {
    // given
    String secret = "secret" + UUID.randomUUID();
    tell("m1", "p1", "u1", "@Ana@relay.example", secret);
    tell("m2", "p2", "u2", "@ben@relay.example", "Ben stays");
    JsonNode post = awaitText(secret);
    awaitText("Ben stays");
    // when
    assertThat(out("ana@RELAY.example", true).expect(200).json().path("posts").asInt())
        .isEqualTo(1);
    // then
    wall.awaitLine("post.gone", line -> line.path("id").equals(post.path("id")));
    await().atMost(PATIENCE).until(() -> rowsWith(secret) == 0);
    assertThat(
            server.count(
                "select count(*) from remote_author where handle ilike '%ana%' and conference = ?",
                conference.slug()))
        .isZero();
    assertThat(
            server.count(
                "select count(*) from participant where name = 'Opted out' and conference = ?",
                conference.slug()))
        .isEqualTo(1);
    // when
    tell("m3", "p1", "u1", "@ana@relay.example", secret);
    tell("m4", "p3", "u1", "@other@relay.example", secret);
    tell("m5", "p4", "u2", "@ben@relay.example", "Ben again");
    // then
    awaitText("Ben again");
    assertThat(wall.ofType("post")).hasSize(3);
    assertThat(rowsWith(secret)).isZero();
    assertThat(conference.log(conference.moderator()).getFirst().path("note").asText())
        .isEqualTo("an author opted out: 1 posts");
  }

  @Test
  void onlyForgettingChangesTheLog() {
    assertThatThrownBy(() -> server.execute("update event set body = ''"))
        .hasMessageContaining("append-only");
  }

  @Test
  void whoHasNeverBeenHeardOfCanOptOutAndComeBackIn() {
    // given
    out("@eve@relay.example", true).expect(200);
    // when
    tell("m1", "p1", "u9", "@eve@relay.example", "never");
    tell("m2", "p2", "u2", "@ben@relay.example", "marker");
    awaitText("marker");
    out("eve@relay.example", false).expect(200);
    tell("m3", "p3", "u9", "@eve@relay.example", "welcome");
    // then
    awaitText("welcome");
    assertThat(wall.ofType("post")).hasSize(2);
    out("eve@relay.example", false).expect(404);
  }

  @Test
  void onlyAnOrganizerTakesSomebodyOutAndOfTheOwnConferenceOnly() {
    conference
        .moderator()
        .post(conference.path("opt-outs"), Map.of("handle", "@a@b.c", "out", true))
        .expect(403);
    assertThat(out("@@", true).fields()).containsExactly("handle");
  }

  private void written(Consent consent, String id, boolean reserved) {
    organizer
        .patch(
            conference.path("sources/" + relay.id()),
            Map.of("consent", consent.name().toLowerCase(java.util.Locale.ROOT)))
        .expect(200);
    RemoteSource source =
        server
            .plenary()
            .parts()
            .sources()
            .find(conference.slug(), UUID.fromString(relay.id()))
            .orElseThrow();
    RemotePost post =
        new RemotePost(
            id,
            "https://social.example/" + UUID.randomUUID(),
            1,
            new RemotePost.Author("mastodon:@" + id, id, "@" + id, null),
            new RichText("reserved " + id, List.of()),
            List.of(),
            null,
            Instant.now(),
            null,
            null,
            null);
    posts.take(source, id, List.of(new RemoteEvent.Written(post, reserved)));
  }

  @Test
  void whoDoesNotWantToBeFoundIsLeftOutShownForAWhileOrShownByTheModeOfTheSource()
      throws Exception {
    // when
    written(Consent.STRICT, "a", true);
    written(Consent.STRICT, "b", false);
    written(Consent.BALANCED, "c", true);
    written(Consent.OPEN, "d", true);
    // then
    awaitText("reserved b");
    JsonNode shown = awaitText("reserved c");
    awaitText("reserved d");
    assertThat(organizer.get(conference.path("posts?q=reserved")).json().findValuesAsText("text"))
        .containsExactlyInAnyOrder("reserved b", "reserved d");
    // when
    server.execute(
        "update remote_post set heard_at = now() - interval '31 days' where conference = ?",
        conference.slug());
    // then
    await()
        .atMost(PATIENCE)
        .until(() ->
            wall.ofType("post.gone").stream()
                .anyMatch(line -> line.path("id").equals(shown.path("id"))));
    assertThat(wall.ofType("post.gone")).hasSize(1);
    assertThat(wall.ofType("post")).hasSize(3);
  }
}
