package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.slides.TestDecks;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestStream;

/** One talk, whose speaker is quick at two nodes. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ClusterDeckIT {
  private static final Duration A_DECK = Duration.ofSeconds(60);
  private static final int DEVICES = 8;

  private static ClusterNodes nodes;
  private static TestClient one;
  private static TestClient two;
  @TempDir Path folder;
  private TestConference conference;
  private TestClient sam;

  @BeforeAll
  static void findBoth() {
    nodes = ClusterNodes.both();
    one = nodes.node(0).anonymous();
    two = nodes.node(1).anonymous();
  }

  @BeforeEach
  void open() {
    conference = TestConference.create(nodes.administrator(), Map.of());
    sam = conference.speaker();
  }

  private TestStream watch(TestClient who) {
    return who.watch(conference.path("stream"));
  }

  private String upload(TestClient speaker, Path pdf) throws IOException {
    return speaker
        .upload("PUT", conference.talk("deck"), "application/pdf", Files.readAllBytes(pdf))
        .expect(202)
        .json()
        .path("id")
        .asText();
  }

  private static boolean isIn(JsonNode line, String state) {
    return line.path("state").asText().equals(state);
  }

  private static void awaitDeck(TestStream stream, String deck, List<String> states) {
    await()
        .atMost(A_DECK)
        .until(() ->
            stream.ofType("deck").stream()
                .filter(line -> line.path("deck").asText().equals(deck))
                .anyMatch(line -> states.contains(line.path("state").asText())));
  }

  @Test
  void aDeckThatIsAnsweredAtBothNodesAtOnceTakesItsPlaceOnce() throws Exception {
    try (TestStream here = watch(one);
        TestStream there = watch(two);
        ExecutorService devices = Executors.newFixedThreadPool(DEVICES)) {
      // given a deck with one question
      String deck = upload(sam, TestDecks.withIdentifiers(folder));
      awaitDeck(there, deck, List.of("review"));
      // when
      CyclicBarrier together = new CyclicBarrier(DEVICES);
      List<Future<Integer>> answers =
          IntStream.range(0, DEVICES)
              .mapToObj(device -> devices.submit(() -> answer(device, together)))
              .toList();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> each : answers) {
        statuses.add(each.get());
      }
      // then
      assertThat(statuses)
          .containsOnlyOnce(204)
          .allMatch(status -> List.of(204, 404, 409).contains(status));
      String after = conference.post(sam, "after it").path("id").asText();
      for (TestStream stream : List.of(here, there)) {
        stream.awaitPost(after);
        assertThat(stream.ofType("deck").stream().filter(line -> isIn(line, "ready"))).hasSize(1);
      }
    }
  }

  private int answer(int device, CyclicBarrier together) throws Exception {
    TestClient at = device % 2 == 0 ? sam : sam.at(two);
    together.await();
    return at.post(conference.talk("deck/review/2"), Map.of("action", "confirm")).status();
  }

  @Test
  void aDeckThatWasUploadedEarlierDoesNotTakeThePlaceOfALaterOne() throws Exception {
    try (TestStream there = watch(two)) {
      // given a long one at one node
      String first = upload(sam, TestDecks.plain(folder, 12));
      // when a short one at the other is ready before it
      String second = upload(sam.at(two), TestDecks.plain(folder, 1));
      awaitDeck(there, second, List.of("ready"));
      awaitDeck(there, first, List.of("ready", "failed"));
      // then
      assertThat(sam.get(conference.talk("deck")).expect(200).json().path("id").asText())
          .isEqualTo(second);
    }
  }
}
