package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.journal.Journal;
import org.plenary.moderation.Desk;
import org.plenary.posts.Reactions;
import org.plenary.slides.TestDecks;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestStream;

/** Two nodes, each a process of its own, are one server: whatever happens at one holds at both. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir static Path folder;
  private static ClusterNodes nodes;
  private static TestClient one;
  private static TestClient two;
  private TestConference conference;

  @BeforeAll
  static void findBoth() {
    nodes = ClusterNodes.both();
    one = nodes.node(0).anonymous();
    two = nodes.node(1).anonymous();
  }

  @BeforeEach
  void open() {
    conference = TestConference.create(nodes.administrator(), Map.of());
  }

  private TestStream watch(TestClient who) {
    return who.watch(conference.path("stream"));
  }

  @Test
  void theNodesKnowOfEachOther() {
    assertThat(List.of(nodes.cluster(0), nodes.cluster(1))).containsOnly("2 nodes");
  }

  @Test
  void postsAtBothNodesReachTheViewersOfBothOnceAndInOneOrder() throws InterruptedException {
    try (TestStream here = one.watch(conference.path("stream?after=0"));
        TestStream there = two.watch(conference.path("stream?after=0"))) {
      // given
      AtomicInteger acknowledged = new AtomicInteger();
      List<Author> authors =
          List.of(
              new Author(conference.attendee(), conference, "first", 25, acknowledged),
              new Author(conference.attendee().at(two), conference, "second", 25, acknowledged));
      // when
      List<Thread> threads =
          authors.stream().map(author -> Thread.ofVirtual().start(author)).toList();
      for (Thread thread : threads) {
        thread.join();
      }
      // then, the first event being the talk
      List<Long> all = LongStream.rangeClosed(1, 51).boxed().toList();
      await().atMost(SOON).until(() -> here.numbers().size() >= 51);
      await().atMost(SOON).until(() -> there.numbers().size() >= 51);
      assertThat(here.numbers()).isEqualTo(all);
      assertThat(there.numbers()).isEqualTo(all);
      assertThat(there.ofType("post")).isEqualTo(here.ofType("post"));
    }
  }

  @Test
  void aPostIsAtTheOtherNodeAtOnceAndNotOnlyWhenTheJournalIsLookedAt() {
    try (TestStream there = watch(two)) {
      // given
      TestClient amy = conference.attendee();
      long begun = System.nanoTime();
      // when each is written as soon as the one before has arrived
      for (int i = 1; i <= 8; i++) {
        there.awaitPost(conference.post(amy, "note " + i).path("id").asText());
      }
      // then it took less than eight looks at the journal, a second apart
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void whatTheBusDoesNotTellIsReadFromTheJournal() {
    Vertx alone = Vertx.vertx();
    Pool pool = pool(alone);
    try (TestStream here = watch(one);
        TestStream there = watch(two)) {
      // given a desk that writes to the same database, and is on nobody's bus
      Desk desk = new Desk(pool, new Journal(alone, pool, new SimpleMeterRegistry()));
      // when
      for (boolean frozen : List.of(true, false, true)) {
        desk.freeze(conference.slug(), frozen);
      }
      // then
      for (TestStream viewer : List.of(here, there)) {
        await().atMost(SOON).until(() -> viewer.ofType("wall").size() == 3);
        assertThat(viewer.ofType("wall"))
            .extracting(line -> line.path("frozen").asBoolean())
            .containsExactly(true, false, true);
        assertThat(viewer.numbers()).isSorted().doesNotHaveDuplicates();
      }
    } finally {
      pool.close().await();
      alone.close().await();
    }
  }

  private static Pool pool(Vertx vertx) {
    return PgBuilder.pool().connectingTo(nodes.databaseUrl().connectOptions()).using(vertx).build();
  }

  @Test
  void aPostUnderAKeyIsAcceptedOnceWhicheverNodeIsAsked() {
    // given
    TestClient amy = conference.attendee();
    Map<String, Object> note = Map.of("session", conference.session(), "text", "once");
    UUID key = UUID.randomUUID();
    // when
    Reply first = amy.post(conference.path("posts"), note, key).expect(201);
    Reply again = amy.at(two).post(conference.path("posts"), note, key).expect(201);
    // then
    assertThat(again.json()).isEqualTo(first.json());
  }

  @Test
  void anAuthorsPostsAreCountedOverBothNodes() {
    // given
    TestClient amy = conference.attendee();
    Map<String, Object> note = Map.of("session", conference.session(), "text", "one of many");
    // when
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 35; i++) {
      statuses.add(amy.post(conference.path("posts"), note).status());
      statuses.add(amy.at(two).post(conference.path("posts"), note).status());
    }
    // then
    assertThat(statuses.subList(0, 60)).containsOnly(201);
    assertThat(statuses.subList(60, 70)).containsOnly(429);
    Reply refused = amy.post(conference.path("posts"), note).expect(429);
    assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 60);
    conference.post(conference.attendee(), "others go on");
  }

  @Test
  void aReportersReportsAreCountedOverBothNodes() {
    // given
    TestClient amy = conference.attendee();
    TestClient max = conference.attendee();
    List<Integer> statuses = new ArrayList<>();
    // when
    for (int i = 0; i < 6; i++) {
      String post = conference.post(amy, "note " + i).path("id").asText();
      statuses.add(
          (i % 2 == 0 ? max : max.at(two))
              .post(conference.path("posts/" + post + "/report"), Map.of("clause", "off-topic"))
              .status());
    }
    // then
    assertThat(statuses).containsExactly(202, 202, 202, 202, 202, 429);
  }

  @Test
  void aClaimAtOneNodeHoldsAtTheOther() {
    // given
    TestClient mo = conference.moderator();
    TestClient max = conference.moderator().at(two);
    String post = conference.post(conference.attendee(), "please look").path("id").asText();
    conference
        .attendee()
        .post(conference.path("posts/" + post + "/report"), Map.of("clause", "off-topic"))
        .expect(202);
    try (TestStream desk = max.watch(conference.path("moderation/stream"))) {
      // when
      mo.post(conference.item(post, "/claim"), "").expect(200);
      // then
      JsonNode told = desk.awaitLine("claim", line -> line.path("id").asText().equals(post));
      assertThat(told.path("claim").path("holder").asText()).isEqualTo(mo.id().toString());
      Reply refused = max.post(conference.item(post, "/claim"), "").expect(409);
      assertThat(refused.text()).contains("Mo Moderator");
    }
  }

  @Test
  void whoIsRemovedAtOneNodeIsCutOffAndRefusedAtTheOther() {
    // given
    TestClient olga = conference.organizer();
    TestClient mo = conference.moderator().at(two);
    try (TestStream desk = mo.watch(conference.path("moderation/stream"));
        TestStream wall = watch(mo);
        TestStream other = watch(conference.moderator().at(two))) {
      // when
      olga.delete(conference.path("staff/" + mo.id())).expect(204);
      // then
      assertThat(desk.awaitClose(SOON)).isEqualTo(4001);
      assertThat(wall.awaitClose(SOON)).isEqualTo(4001);
      await()
          .atMost(SOON)
          .untilAsserted(() -> mo.get(conference.path("moderation/items")).expect(401));
      assertThat(other.isClosed()).isFalse();
    }
  }

  @Test
  void whoSignsOutAtOneNodeIsSignedOutAtTheOther() {
    // given
    TestClient amy = conference.attendee();
    try (TestStream there = watch(amy.at(two))) {
      // when
      amy.post("auth/signout", "").expect(204);
      // then
      assertThat(there.awaitClose(SOON)).isEqualTo(4001);
      await().atMost(SOON).untilAsserted(() -> amy.at(two).get("me").expect(401));
    }
  }

  @Test
  void aFrozenWallStandsStillAtBothNodes() {
    try (TestStream there = watch(two)) {
      // when
      conference.moderator().put(conference.path("wall"), Map.of("frozen", true)).expect(200);
      // then
      there.awaitLine("wall", line -> line.path("frozen").asBoolean());
      try (TestStream late = watch(two)) {
        assertThat(late.awaitLine("snapshot").path("wall").path("frozen").asBoolean()).isTrue();
      }
    }
  }

  @Test
  void theSpeakersHandAtOneNodeMovesTheViewersOfTheOther() throws IOException {
    // given
    TestClient sam = conference.speaker();
    try (TestStream there = watch(two)) {
      String deck =
          sam.upload(
                  "PUT",
                  conference.talk("deck"),
                  "application/pdf",
                  Files.readAllBytes(TestDecks.plain(folder, 2)))
              .expect(202)
              .json()
              .path("id")
              .asText();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              there.ofType("deck").stream()
                  .anyMatch(line -> line.path("state").asText().equals("ready")));
      // when
      show(sam, deck, 1, 1);
      // then
      JsonNode first = there.awaitLine("slide");
      String image = first.path("page").path("images").elements().next().asText();
      two.get(image).expect(200);
      // and when the speaker's other device speaks to the other node, late
      show(sam.at(two), deck, 2, 2);
      Reply late = show(sam, deck, 1, 2);
      // then
      there.awaitLine("slide", line -> line.path("number").asInt() == 2);
      assertThat(late.json().path("number").asInt()).isEqualTo(2);
    }
  }

  private Reply show(TestClient speaker, String deck, int number, int order) {
    return speaker
        .put(conference.talk("slide"), Map.of("number", number, "deck", deck, "order", order))
        .expect(200);
  }

  @Test
  void aReactionThatTheBusDoesNotTellIsCountedSoon() {
    Vertx alone = Vertx.vertx();
    Pool pool = pool(alone);
    // given
    TestClient amy = conference.attendee();
    UUID post = UUID.fromString(conference.post(amy, "think").path("id").asText());
    try (TestStream there = watch(two)) {
      // when
      new Reactions(alone, pool).set(conference.slug(), post, amy.id(), Reactions.Kind.USEFUL);
      // then
      there.awaitLine("tally", line -> line.path("posts").path(0).path("useful").asInt() == 1);
    } finally {
      pool.close().await();
      alone.close().await();
    }
  }

  @Test
  void aReactionAtOneNodeIsCountedForTheViewersOfTheOther() {
    // given
    String post = conference.post(conference.attendee(), "think").path("id").asText();
    TestClient amy = conference.attendee();
    try (TestStream there = watch(two)) {
      // when
      amy.put(conference.path("posts/" + post + "/reaction"), Map.of("kind", "useful")).expect(204);
      // then
      there.awaitLine("tally", line -> line.path("posts").path(0).path("useful").asInt() == 1);
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void viewersOfBothNodesAreCountedAndThoseOfADeadOneAreForgotten() {
    try (TestStream here = watch(conference.attendee());
        TestStream there = watch(two);
        TestStream screen = watch(conference.wall())) {
      // then
      for (TestStream viewer : List.of(here, there, screen)) {
        await().atMost(SOON).until(() -> count(viewer).equals("2 = 1 + 1"));
      }
      // when
      nodes.node(1).kill();
      // then
      for (TestStream viewer : List.of(here, screen)) {
        await().atMost(Duration.ofSeconds(10)).until(() -> count(viewer).equals("1 = 1 + 0"));
      }
      await().atMost(SOON).until(() -> nodes.cluster(0).equals("1 of 2 nodes"));
    }
  }

  private static String count(TestStream viewer) {
    List<JsonNode> told = viewer.ofType("presence");
    if (told.isEmpty()) {
      return "nothing";
    }
    JsonNode last = told.getLast();
    return "%d = %d + %d"
        .formatted(
            last.path("viewers").asInt(), last.path("onsite").asInt(), last.path("remote").asInt());
  }
}
