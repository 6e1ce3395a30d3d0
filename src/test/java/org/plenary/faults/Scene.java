package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestStream;

/**
 * A conference at two nodes with authors who keep posting and viewers who keep watching, half of
 * them at each; and the {@link History} that decides whether a fault has done any harm.
 */
final class Scene implements AutoCloseable {
  private static final int AUTHORS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NOTES = 4;
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(2);

  private final List<URI> doors;
  private final TestConference conference;
  private final History history = new History();
  private final Gallery gallery;
  private final Chorus chorus;
  private final TestClient somebody;
  private int beside;

  /**
   * @param viewers at each node
   */
  Scene(ClusterNodes nodes, int viewers) {
    this(nodes.administrator(), nodes.doors(), viewers);
  }

  /**
   * @param doors the nodes
   */
  Scene(TestClient administrator, List<URI> doors, int viewers) {
    this.doors = doors;
    this.conference = TestConference.create(administrator, Map.of());
    this.gallery = new Gallery(history, conference.path("stream"));
    gallery.enter(viewers, doors);
    gallery.enter(viewers, doors.reversed());
    await().atMost(PATIENCE).until(() -> gallery.inside() == gallery.size());
    this.chorus = new Chorus(history, conference, doors).begin(AUTHORS);
    this.somebody = conference.attendee();
    awaitAcknowledged(AUTHORS);
  }

  /** A post beside those of the load. */
  JsonNode aPost() {
    String text = "beside " + beside++;
    history.sent(text);
    return conference.post(somebody, text);
  }

  /** Sends one that may be refused. */
  Reply tryToPost() {
    String text = "beside " + beside++;
    history.sent(text);
    return somebody.post(
        conference.path("posts"), Map.of("session", conference.session(), "text", text));
  }

  /** Viewers who are connected. */
  int inside() {
    return gallery.inside();
  }

  History history() {
    return history;
  }

  TestConference conference() {
    return conference;
  }

  /** Until the load has gone on for so many posts. */
  void awaitAcknowledged(int more) {
    int from = history.acknowledged();
    await().atMost(PATIENCE).until(() -> history.acknowledged() >= from + more);
  }

  /**
   * Ends the load, lets everybody catch up, and asks the history.
   *
   * @param fault what has happened, for the line of what was counted
   */
  void judge(String fault) throws InterruptedException {
    chorus.stop();
    await().atMost(PATIENCE).until(history::complete);
    System.out.println("fault: " + fault + ": " + history);
    assertThat(history.complaints()).isEmpty();
    assertThat(chorus.unclear()).isEmpty();
  }

  /** A note at one node is with the viewers of the other before the journal is looked at. */
  void awaitNodesTellEachOther() {
    for (int there = 0; there < 2; there++) {
      int to = there;
      try (TestStream viewer =
          TestClient.anonymous(doors.get(to)).watch(conference.path("stream"))) {
        await().atMost(PATIENCE).until(() -> isToldAtOnce(1 - to, viewer));
      }
    }
  }

  private boolean isToldAtOnce(int from, TestStream viewer) {
    var author = conference.attendee().at(doors.get(from));
    long begun = System.nanoTime();
    for (int i = 0; i < NOTES; i++) {
      viewer.awaitPost(conference.post(author, "told " + i).path("id").asText());
    }
    return System.nanoTime() - begun < TOLD_WITHIN.toNanos();
  }

  @Override
  public void close() {
    chorus.close();
    gallery.close();
  }
}
