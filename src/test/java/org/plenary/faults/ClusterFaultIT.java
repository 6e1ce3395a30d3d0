package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.ops.Database;
import org.plenary.ops.Settings;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestStream;

/**
 * Two nodes and their PostgreSQL under load, and what can happen to them. A {@link History} decides
 * each time: nothing acknowledged is lost, nobody is shown anything twice, in another order or that
 * is not for them.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("alone") // its time counts: nothing else may run beside it
class ClusterFaultIT {
  private static final int VIEWERS = 12;
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration MEMBERS_GIVE_UP_AFTER = Duration.ofSeconds(5);

  private ClusterNodes nodes;

  @BeforeEach
  void bothAreThere() {
    nodes = ClusterNodes.both();
  }

  private void awaitCluster(int node, String said) {
    await().atMost(SOON).until(() -> nodes.cluster(node).equals(said));
  }

  /** The time that the fault itself takes. */
  private static void lasts(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  @Test
  void viewersOfANodeThatIsKilledGoOnAtTheOther() throws Exception {
    try (Scene scene = new Scene(nodes, VIEWERS)) {
      // when
      nodes.node(1).kill();
      // then
      scene.awaitAcknowledged(30);
      assertThat(scene.history().resumes()).isGreaterThanOrEqualTo(VIEWERS);
      // and when
      nodes.node(1).start();
      awaitCluster(1, "2 nodes");
      scene.awaitAcknowledged(30);
      // then
      scene.judge("kill -9 of one of two nodes");
      scene.awaitNodesTellEachOther();
    }
  }

  @Test
  void aNodeThatStandsStillHoldsNobodyElseUpAndIsOneOfThemAgainAfterwards() throws Exception {
    Vertx stopped = Vertx.vertx();
    try (Scene scene = new Scene(nodes, VIEWERS);
        Database database =
            Database.open(
                Settings.load(
                    null, Map.of("PLENARY_DATABASE_URL", nodes.databaseUrl().withPassword())))) {
      // given another one that stops right in a transaction
      Pool pool = PgBuilder.pool().connectingTo(database.connectOptions()).using(stopped).build();
      lockAll(pool.getConnection().await(), scene.conference());
      // when
      nodes.node(1).signal("STOP");
      // then
      long begun = System.nanoTime();
      awaitCluster(0, "1 of 2 nodes");
      scene.awaitAcknowledged(100);
      lasts(Duration.ofSeconds(20).minusNanos(System.nanoTime() - begun));
      // and when
      nodes.node(1).signal("CONT");
      nodes.awaitBoth();
      scene.awaitAcknowledged(30);
      // then
      scene.judge("SIGSTOP of one of two nodes for 20 s");
      scene.awaitNodesTellEachOther();
    } finally {
      stopped.close().await();
    }
  }

  private static void lockAll(SqlConnection connection, TestConference conference) {
    connection.begin().await();
    connection
        .preparedQuery("select 1 from stream where conference = $1 for update")
        .execute(Tuple.of(conference.slug()))
        .await();
  }

  @Test
  void nodesThatCannotReachEachOtherGoOnAloneAndFindEachOtherAgain() throws Exception {
    try (Scene scene = new Scene(nodes, VIEWERS)) {
      // when
      nodes.divide();
      // then
      awaitCluster(0, "1 of 2 nodes");
      awaitCluster(1, "1 of 2 nodes");
      scene.awaitAcknowledged(40);
      // and when
      nodes.unite();
      nodes.awaitBoth();
      scene.awaitAcknowledged(30);
      // then
      scene.judge("cut between the nodes");
      scene.awaitNodesTellEachOther();
    } finally {
      nodes.unite();
    }
  }

  @Test
  void whatTheBusLosesIsReadFromTheJournal() throws Exception {
    try (Scene scene = new Scene(nodes, VIEWERS)) {
      // when
      nodes.bus(0).lose(true);
      nodes.bus(1).lose(true);
      scene.awaitAcknowledged(60);
      // then
      scene.judge("two of three messages of the bus lost");
      assertThat(nodes.bus(0).lost()).isGreaterThan(10);
      assertThat(nodes.bus(1).lost()).isGreaterThan(10);
      assertThat(scene.history().longestSilence()).isLessThan(Duration.ofSeconds(5));
    } finally {
      nodes.bus(0).lose(false);
      nodes.bus(1).lose(false);
    }
  }

  @Test
  void aNodeWhoseClockJumpsKeepsTheOrderAndWhatWasGranted() throws Exception {
    try (Scene scene = new Scene(nodes, VIEWERS)) {
      for (Duration wrong : List.of(Duration.ofMinutes(10), Duration.ofMinutes(-10))) {
        // when
        nodes.clock().wrongBy(wrong);
        scene.awaitAcknowledged(30);
        // then
        assertThat(nodes.cluster(0)).isEqualTo("2 nodes");
        assertSignInsAndClaimsHold(scene);
        assertBothSayTheSameTime(scene);
      }
      nodes.clock().right();
      scene.awaitAcknowledged(15);
      scene.judge("clock of one node 10 min ahead, then 10 min behind");
    } finally {
      nodes.clock().right();
    }
  }

  /** A viewer is told the database's time, whichever node they came to. */
  private void assertBothSayTheSameTime(Scene scene) {
    for (int node = 0; node < 2; node++) {
      try (TestStream stream =
          nodes.node(node).anonymous().watch(scene.conference().path("stream"))) {
        assertThat(Instant.parse(stream.awaitLine("hello").path("now").asText()))
            .isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
      }
    }
  }

  /**
   * Who comes in at one node is let in at the other, and what is claimed at one is not free there.
   */
  private void assertSignInsAndClaimsHold(Scene scene) {
    TestConference conference = scene.conference();
    for (int first = 0; first < 2; first++) {
      TestClient mo = conference.moderator(nodes.node(first).uri());
      TestClient max = conference.moderator(nodes.node(1 - first).uri());
      mo.at(max.server()).get("me").expect(200);
      JsonNode told = scene.aPost();
      assertThat(Instant.parse(told.path("at").asText()))
          .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
      String post = told.path("id").asText();
      conference
          .attendee()
          .post(conference.path("posts/" + post + "/report"), Map.of("clause", "off-topic"))
          .expect(202);
      mo.post(conference.item(post, "/claim"), "").expect(200);
      max.post(conference.item(post, "/claim"), "").expect(409);
    }
  }

  @Test
  void whileTheDatabaseIsAwayPostsAreRefusedClearlyAndViewersStay() throws Exception {
    try (Scene scene = new Scene(nodes, VIEWERS)) {
      // when
      nodes.database().stop();
      nodes.database().start();
      // then
      scene.awaitAcknowledged(40);
      // and when
      long begun = System.nanoTime();
      nodes.database().cable().silence();
      // then
      assertRefusedClearly(scene);
      // and when
      lasts(Duration.ofSeconds(15).minusNanos(System.nanoTime() - begun));
      nodes.database().cable().cut();
      // then
      assertRefusedClearly(scene);
      for (int node = 0; node < 2; node++) {
        nodes.node(node).anonymous().get("/health/live").expect(200);
        nodes.node(node).anonymous().get("/health/ready").expect(503);
      }
      // and when
      lasts(Duration.ofSeconds(30).minusNanos(System.nanoTime() - begun));
      nodes.database().cable().mend();
      scene.awaitAcknowledged(40);
      // then
      scene.judge("PostgreSQL restarted, then away for 30 s");
      assertThat(scene.history().resumes()).isZero();
      assertThat(scene.history().again()).isPositive();
    } finally {
      nodes.database().cable().mend();
    }
  }

  private static void assertRefusedClearly(Scene scene) {
    Reply refused = scene.tryToPost().expect(503);
    assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
    assertThat(refused.header("retry-after")).isNotEmpty();
  }

  @Test
  void aThousandViewersMissNothingWhileBothNodesAreRenewedOneAfterTheOther() throws Exception {
    try (Scene scene = new Scene(nodes, 500)) {
      for (int node = 1; node >= 0; node--) {
        // when
        assertThat(nodes.node(node).terminate().get(10, TimeUnit.SECONDS).exitValue()).isZero();
        // then
        scene.awaitAcknowledged(15);
        await().atMost(SOON).until(() -> scene.inside() == 1000);
        // and when
        nodes.node(node).start();
        nodes.awaitBoth();
      }
      scene.awaitAcknowledged(15);
      // then
      scene.judge("both nodes renewed one after the other, 1,000 viewers");
      assertThat(scene.history().longestSilence()).isLessThan(Duration.ofSeconds(10));
    }
  }
}
