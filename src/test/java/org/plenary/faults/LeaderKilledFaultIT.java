package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.ops.DatabaseUrl;
import org.plenary.remote.FakeMastodon;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestStream;

/** The node that follows a hashtag is killed while a thousand posts come in. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("alone") // its time counts: nothing else may run beside it
class LeaderKilledFaultIT {
  private static final int POSTS = 1_000;
  private static final int AUTHORS = 100;
  private static final Duration FAILOVER = Duration.ofSeconds(20);
  private static final Duration ALL_THERE = Duration.ofSeconds(90);
  private static final Map<String, Integer> NO_CAPS =
      Map.of(
          "authorPerMinute", 0,
          "authorPerHour", 0,
          "domainPerMinute", 0,
          "perSecond", 0,
          "burst", 0,
          "wallPerMinute", 0,
          "repeats", 0);

  private final ClusterNodes nodes = ClusterNodes.both();

  @Test
  void anotherNodeFollowsInTwentySecondsAndEachPostIsOnTheWallOnce() throws Exception {
    // given
    TestConference conference = TestConference.create(nodes.administrator(), Map.of());
    try (FakeMastodon instance = new FakeMastodon(nodes.elsewhere())) {
      String source = follow(conference, instance);
      UUID owner = owner(source);
      int leader = nodeOf(owner);
      TestClient survivor = nodes.node(1 - leader).anonymous();
      List<String> texts = IntStream.range(0, POSTS).mapToObj(i -> "Post " + i).toList();
      List<JsonNode> statuses = new ArrayList<>();
      for (int i = 0; i < POSTS; i++) {
        statuses.add(instance.status("author" + i % AUTHORS, "<p>" + texts.get(i) + "</p>"));
      }
      try (TestStream wall = survivor.watch(conference.path("stream"))) {
        statuses.forEach(status -> instance.tell("update", status));
        await().atMost(ALL_THERE).until(() -> !wall.ofType("post").isEmpty());
        // when
        nodes.node(leader).kill();
        await().atMost(FAILOVER).until(() -> instance.listening() == 0);
        // then
        await().atMost(FAILOVER).until(() -> instance.listening() == 1);
        await().atMost(ALL_THERE).until(() -> wall.ofType("post").size() >= POSTS);
        assertThat(owner(source)).isNotEqualTo(owner);
        assertThat(
                wall.ofType("post").stream()
                    .map(line -> line.path("post").path("text").asText())
                    .toList())
            .containsExactlyInAnyOrderElementsOf(texts);
        assertThat(wall.numbers()).isSorted().doesNotHaveDuplicates();
      }
    } finally {
      ClusterNodes.both();
    }
  }

  private String follow(TestConference conference, FakeMastodon instance) {
    TestClient organizer = conference.organizer();
    String source =
        organizer
            .post(
                conference.path("sources"),
                Map.of(
                    "kind", "mastodon",
                    "url", instance.url(),
                    "tag", "demo26",
                    "token", FakeMastodon.TOKEN,
                    "policy", "publish-text"))
            .expect(201)
            .json()
            .path("id")
            .asText();
    organizer.patch(conference.path("sources/" + source), Map.of("caps", NO_CAPS)).expect(200);
    await()
        .atMost(FAILOVER)
        .until(() ->
            instance.listening() == 1
                && organizer
                    .get(conference.path("sources"))
                    .json()
                    .path("sources")
                    .get(0)
                    .path("state")
                    .asText()
                    .equals("live"));
    return source;
  }

  /** A node's name tells when it was made: after its own start, and before the next one's. */
  private int nodeOf(UUID owner) {
    Instant made = Instant.ofEpochMilli(owner.getMostSignificantBits() >>> 16);
    int latest = nodes.node(0).startedAt().isBefore(nodes.node(1).startedAt()) ? 1 : 0;
    return nodes.node(latest).startedAt().isAfter(made) ? 1 - latest : latest;
  }

  private UUID owner(String source) throws SQLException {
    DatabaseUrl url = nodes.databaseUrl();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://" + url.host() + ":" + url.port() + "/" + url.database(),
                url.user(),
                url.password());
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select lease_owner from remote_source where id = '"
                        + UUID.fromString(source)
                        + "'")) {
      row.next();
      return row.getObject(1, UUID.class);
    }
  }
}
