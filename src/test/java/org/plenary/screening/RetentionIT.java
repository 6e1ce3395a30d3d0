package org.plenary.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.journal.Journal;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestServer;

/**
 * Pictures whose time is over: a real server with a review window, its clock moved in the database.
 */
class RetentionIT {
  private static final Duration A_CHECK = Duration.ofSeconds(40);
  private static final int REVIEW_HOURS = 24;
  private static final int REJECTED_DAYS = 7;

  private static TestServer server;
  private static Vertx anotherNode;
  private static Pool pool;
  private static Retention retention;
  private TestConference conference;
  private TestClient amy;
  private TestClient mo;

  @BeforeAll
  static void start() {
    server = TestServer.start(Map.of("PLENARY_REVIEW_HOURS", String.valueOf(REVIEW_HOURS)));
    anotherNode = Vertx.vertx();
    pool =
        PgBuilder.pool()
            .connectingTo(server.database().connectOptions())
            .using(anotherNode)
            .build();
    retention =
        new Retention(
            pool,
            new Journal(anotherNode, pool, new SimpleMeterRegistry()),
            REVIEW_HOURS,
            REJECTED_DAYS);
  }

  @AfterAll
  static void stop() throws Exception {
    pool.close().toCompletionStage().toCompletableFuture().get();
    anotherNode.close().toCompletionStage().toCompletableFuture().get();
    server.close();
  }

  @BeforeEach
  void open() {
    conference = TestConference.create(server.admin(), Map.of("screening", "review"));
    amy = conference.attendee();
    mo = conference.moderator();
  }

  private record Held(String post, String media) {}

  private Held checked() {
    String media = conference.upload(amy, TestPhotos.jpeg(TestPhotos.wristband()));
    String post = conference.postHeld(amy, "from the ward", media).path("id").asText();
    await()
        .atMost(A_CHECK)
        .until(() -> count("select count(*) from verdict where media = ?::uuid", media) == 1);
    return new Held(post, media);
  }

  private Held decided(String action) {
    Held held = checked();
    decide(held, Map.of("action", action, "clause", "patient-data"));
    return held;
  }

  private void decide(Held held, Map<String, ?> decision) {
    mo.post(conference.item(held.post(), "/decision"), decision).expect(200);
  }

  private static long count(String sql, String... values) {
    return server.count(sql, values);
  }

  /** Its bytes, held or released, and the text that was read in it. */
  private static long kept(Held held) {
    return count("select count(*) from quarantine where media = ?::uuid", held.media())
        + count("select count(*) from derivative where media = ?::uuid", held.media());
  }

  private static void decidedAgo(Held held, String interval) throws Exception {
    server.execute(
        "update item set closed_at = closed_at - interval '" + interval + "' where id = ?::uuid",
        held.post());
    server.execute(
        "update release set at = at - interval '" + interval + "' where media = ?::uuid",
        held.media());
  }

  private static void sweep() throws Exception {
    Callable<Boolean> once =
        () -> {
          retention.sweep();
          return true;
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> atOnce = List.of(threads.submit(once), threads.submit(once));
      for (Future<Boolean> each : atOnce) {
        each.get();
      }
    }
  }

  private List<String> destroyed() {
    return conference.log(mo).stream()
        .filter(entry -> entry.path("action").asText().equals("retention"))
        .map(entry -> entry.path("note").asText())
        .toList();
  }

  @Test
  void aRejectedPictureIsKeptForItsDaysAndThenDestroyedWithItsText() throws Exception {
    // given
    Held held = decided("reject");
    decidedAgo(held, "6 days 23 hours");
    // when
    sweep();
    // then
    assertThat(kept(held)).isOne();
    assertThat(destroyed()).isEmpty();
    // when
    decidedAgo(held, "2 hours");
    sweep();
    // then: one row, whoever came first
    assertThat(kept(held)).isZero();
    assertThat(destroyed()).containsExactly("rejected: 1");
    assertThat(
            mo.post(conference.item(held.post(), "/decision"), Map.of("action", "restore"))
                .expect(409)
                .problem())
        .isEqualTo("pictures-destroyed");
  }

  @Test
  void whatWasReleasedIsKeptAsItCameForTheReviewWindowAndStaysOnTheWallAfterIt() throws Exception {
    // given
    Held held = checked();
    decide(held, Map.of("action", "approve"));
    assertThat(count("select count(*) from quarantine where media = ?::uuid", held.media()))
        .isOne();
    mo.get(conference.path("media/" + held.media() + "/held")).expect(200);
    conference.attendee().get(conference.path("media/" + held.media() + "/held")).expect(404);
    // when
    decidedAgo(held, "25 hours");
    sweep();
    // then
    assertThat(count("select count(*) from quarantine where media = ?::uuid", held.media()))
        .isZero();
    mo.get(conference.path("media/" + held.media() + "/held")).expect(404);
    server.anonymous().get("/media/" + held.media() + "/640").expect(200);
    assertThat(destroyed()).containsExactly("reviewed: 1");
  }

  @Test
  void theReleasedFormOfWhatWasRemovedIsDestroyedToo() throws Exception {
    // given
    Held held = checked();
    decide(held, Map.of("action", "approve"));
    decide(held, Map.of("action", "remove", "clause", "shows-patient"));
    // when
    decidedAgo(held, "8 days");
    sweep();
    // then
    assertThat(kept(held)).isZero();
    assertThat(destroyed()).containsExactly("removed: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"approve", "reject"})
  void whatItsAuthorWithdrawsIsDestroyedAtOnce(String action) {
    // given
    Held held = decided(action);
    // when
    amy.delete(conference.path("posts/" + held.post())).expect(204);
    // then
    assertThat(kept(held)).isZero();
  }

  @Test
  void anUploadThatWasNeverPostedIsDestroyedAfterTwoHoursAndWhatWaitsIsNot() throws Exception {
    // given
    Held waiting = checked();
    String forgotten = conference.upload(amy, TestPhotos.jpeg(TestPhotos.slide()));
    for (String media : List.of(forgotten, waiting.media())) {
      server.execute(
          "update media set created_at = now() - interval '30 days' where id = ?::uuid", media);
    }
    // when
    sweep();
    // then
    assertThat(count("select count(*) from quarantine where media = ?::uuid", forgotten)).isZero();
    assertThat(kept(waiting)).isOne();
    assertThat(destroyed()).containsExactly("abandoned: 1");
  }

  @Test
  void theCountIsALinkOfTheChainLikeEveryDecision() throws Exception {
    // given
    Held held = decided("reject");
    decidedAgo(held, "8 days");
    sweep();
    decided("reject");
    // when
    byte[] previous = {};
    for (JsonNode entry : conference.log(mo).reversed()) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(previous);
      previous = sha.digest(row(entry).getBytes(StandardCharsets.UTF_8));
      // then
      assertThat(entry.path("chain").asText()).isEqualTo(HexFormat.of().formatHex(previous));
    }
    assertThat(conference.log(mo).toString()).doesNotContain("83920174");
    assertThat(conference.log(mo)).hasSize(3);
  }

  private String row(JsonNode entry) {
    return String.join(
        "\n",
        conference.slug(),
        entry.path("number").asText(),
        Instant.parse(entry.path("at").asText()).toString(),
        entry.path("item").asText(),
        entry.path("by").asText(),
        entry.path("action").asText(),
        entry.path("clause").asText(),
        entry.path("note").asText(),
        entry.path("boxes").toString());
  }
}
