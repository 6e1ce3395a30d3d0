package org.plenary.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenary.journal.Addresses;
import org.plenary.model.Attendance;
import org.plenary.model.ConferenceEvent.ItemGone;
import org.plenary.model.ConferenceEvent.OwnPost;
import org.plenary.model.Ids;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Role;
import org.plenary.people.Identity;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebSocketStreamIT {
  private StreamServer server;

  @BeforeAll
  void start() {
    server = new StreamServer();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aLateJoinerGetsASnapshotThenLiveThenWhatHappens() {
    Post before = server.publish("NNT 12", server.talk);

    try (Watcher watcher = server.watch("").awaitLive()) {
      Post after = server.publish("and NNH 40", server.talk);
      watcher.awaitNumber(after.seq());

      assertThat(watcher.types().subList(0, 3)).containsExactly("hello", "snapshot", "live");
      JsonNode snapshot = watcher.first("snapshot");
      assertThat(snapshot.path("epoch").asText()).isEqualTo(server.epoch());
      assertThat(snapshot.path("conference").path("slug").asText()).isEqualTo("demo26");
      assertThat(snapshot.path("conference").path("public").asBoolean()).isTrue();
      assertThat(snapshot.path("conference").path("screening").asText()).isEqualTo("screened");
      assertThat(snapshot.path("sessions").findValuesAsText("title"))
          .containsExactly("NNT", "SGLT2");
      assertThat(snapshot.path("wall").path("frozen").asBoolean(true)).isFalse();
      assertThat(snapshot.path("posts").findValuesAsText("text")).contains("NNT 12");
      assertThat(watcher.numbers()).doesNotContain(before.seq());
      assertThat(watcher.ofType("post").getLast().path("post").path("text").asText())
          .isEqualTo("and NNH 40");
    }
  }

  @Test
  void aViewerWhoComesBackGetsWhatItMissedAndNoSnapshot() {
    long seen = server.head();
    long last = server.append(5, null);

    try (Watcher watcher = server.watch("?after=" + server.epoch() + "." + seen).awaitLive()) {
      assertThat(watcher.numbers())
          .containsExactlyElementsOf(LongStream.rangeClosed(seen + 1, last).boxed().toList());
      assertThat(watcher.types())
          .startsWith("hello")
          .doesNotContain("snapshot")
          .containsSubsequence("post.gone", "live");
      assertThat(watcher.first("hello").path("head").asLong()).isEqualTo(last);
    }
  }

  @Test
  void aNumberAloneIsEnoughToComeBack() {
    long seen = server.append(2, null) - 1;

    try (Watcher watcher = server.watch("?after=" + seen).awaitLive()) {
      assertThat(watcher.numbers()).containsExactly(seen + 1);
    }
  }

  @Test
  void aCursorOfAnotherEpochOrBeyondTheHeadIsAnsweredWithASnapshot() {
    try (Watcher other = server.watch("?after=another.1").awaitLive();
        Watcher beyond = server.watch("?after=" + (server.head() + 1)).awaitLive()) {
      assertThat(other.types().subList(0, 2)).containsExactly("hello", "snapshot");
      assertThat(beyond.types().subList(0, 2)).containsExactly("hello", "snapshot");
    }
  }

  @Test
  void whoeverFollowsOneTalkIsSparedTheOthers() {
    try (Watcher watcher = server.watch("?session=" + server.talk.id()).awaitLive()) {
      server.publish("elsewhere", server.otherTalk);
      Post here = server.publish("here", server.talk);
      Post everywhere = server.publish("everywhere", null);
      watcher.awaitNumber(everywhere.seq());

      assertThat(watcher.numbers()).containsExactly(here.seq(), everywhere.seq());
      try (Watcher late = server.watch("?session=" + server.talk.id()).awaitLive()) {
        assertThat(late.first("snapshot").path("posts").findValuesAsText("text"))
            .contains("here", "everywhere")
            .doesNotContain("elsewhere");
      }
    }
  }

  @Test
  void twoViewersSeeOneOrderUnderConcurrentWrites() throws Exception {
    long before = server.head();
    try (Watcher one = server.watch("").awaitLive();
        Watcher two = server.watch("").awaitLive();
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        writers.submit(() -> server.append(1, null));
      }
      one.awaitNumber(before + 200);
      two.awaitNumber(before + 200);

      List<Long> all = LongStream.rangeClosed(before + 1, before + 200).boxed().toList();
      assertThat(one.numbers()).isEqualTo(all);
      assertThat(two.numbers()).isEqualTo(all);
      assertThat(one.ofType("post.gone")).isEqualTo(two.ofType("post.gone"));
    }
  }

  @Test
  void whatIsCommittedTogetherIsOneMessage() {
    try (Watcher watcher = server.watch("").awaitLive()) {
      long last = server.append(50, null);
      watcher.awaitNumber(last);

      assertThat(watcher.messages).contains(50);
    }
  }

  @Test
  void anOwnHeldPostIsTheAuthorsAloneAndHasNoNumber() {
    Identity other = server.person("other", Role.ATTENDEE, Attendance.REMOTE);
    Post held = server.post("my photo", server.talk).inState(PostState.HELD);
    try (Watcher author = server.watch("", "author").awaitLive();
        Watcher stranger = server.watch("", "other").awaitLive();
        Watcher anybody = server.watch("").awaitLive();
        Watcher second = server.watch("?session=" + server.otherTalk.id(), "author").awaitLive()) {
      server.append(
          StreamServer.DESK, new OwnPost(held, PostState.HELD, OwnPost.Step.RECEIVED, null));
      author.awaitThat(watcher -> watcher.types().contains("own"));
      second.awaitThat(watcher -> watcher.types().contains("own"));
      long marker = server.append(1, null);
      stranger.awaitNumber(marker);
      anybody.awaitNumber(marker);

      assertThat(author.first("own").has("seq")).isFalse();
      assertThat(author.first("own").path("step").asText()).isEqualTo("received");
      assertThat(author.first("own").path("post").path("id").asText())
          .isEqualTo(held.id().toString());
      assertThat(stranger.types()).doesNotContain("own");
      assertThat(anybody.types()).doesNotContain("own");
      assertThat(other.participant()).isNotEqualTo(server.author.participant());
    }
  }

  @Test
  void ownPostsThatWaitAreToldBeforeLive() {
    Identity writer = server.person("writer", Role.ATTENDEE, Attendance.ONSITE);
    Post held = server.post("waiting", server.talk).inState(PostState.HELD);
    server.pending.put(
        writer.participant(),
        List.of(new OwnPost(held, PostState.HELD, OwnPost.Step.MODERATOR, null)));

    try (Watcher watcher = server.watch("", "writer").awaitLive();
        Watcher back = server.watch("?after=" + server.head(), "writer").awaitLive()) {
      assertThat(watcher.types()).containsSubsequence("hello", "snapshot", "own", "live");
      assertThat(back.types()).containsSubsequence("hello", "own", "live");
    }
  }

  @Test
  void theDeskSeesItemsButNoAuthorsLines() {
    server.person("moderator", Role.MODERATOR, Attendance.ONSITE);
    try (Watcher desk = server.watchDesk("", "moderator").awaitLive()) {
      Post held = server.post("held", null).inState(PostState.HELD);
      server.append(
          StreamServer.DESK, new OwnPost(held, PostState.HELD, OwnPost.Step.RECEIVED, null));
      server.append(StreamServer.DESK, new ItemGone(Ids.next(), "approve"));
      desk.awaitThat(watcher -> watcher.types().contains("item.gone"));

      assertThat(desk.types()).startsWith("hello", "snapshot", "live").doesNotContain("own");
      assertThat(desk.first("snapshot").has("posts")).isFalse();
    }
  }

  @Test
  void reactionsAreCountedForThoseWhoWatchAndThoseWhoCome() {
    Post post = server.publish("react to me", server.talk);
    try (Watcher watcher = server.watch("").awaitLive()) {
      react(post, "useful");
      watcher.awaitThat(_ -> counted(watcher, post, "useful") == 1);

      try (Watcher late = server.watch("").awaitLive()) {
        assertThat(late.types()).containsSubsequence("snapshot", "tally", "live");
        assertThat(counted(late, post, "useful")).isEqualTo(1);
        assertThat(counted(late, post, "question")).isZero();
      }
      StreamServer.waited(
          server
              .pool
              .preparedQuery("delete from reaction where post = $1")
              .execute(Tuple.of(post.id())));
      server.vertx.eventBus().publish(Addresses.tallies("demo26"), post.id().toString());
      watcher.awaitThat(_ -> counted(watcher, post, "useful") == 0);
    }
  }

  private void react(Post post, String kind) {
    StreamServer.waited(
        server
            .pool
            .preparedQuery("insert into reaction (post, participant, kind) values ($1, $2, $3)")
            .execute(Tuple.of(post.id(), server.author.participant(), kind)));
    server.vertx.eventBus().publish(Addresses.tallies("demo26"), post.id().toString());
  }

  /** The last count told of a post, or -1. */
  private static int counted(Watcher watcher, Post post, String kind) {
    int count = -1;
    for (JsonNode line : watcher.ofType("tally")) {
      for (JsonNode tally : line.path("posts")) {
        if (tally.path("id").asText().equals(post.id().toString())) {
          count = tally.path(kind).asInt();
        }
      }
    }
    return count;
  }

  @Test
  void aBurstOfReactionsIsToldAtMostTwiceASecond() {
    Post post = server.publish("popular", server.talk);
    try (Watcher watcher = server.watch("").awaitLive()) {
      long start = System.nanoTime();
      for (int i = 0; i < 500; i++) {
        server.vertx.eventBus().publish(Addresses.tallies("demo26"), post.id().toString());
      }
      react(post, "question");
      watcher.awaitThat(_ -> counted(watcher, post, "question") == 1);
      double seconds = (System.nanoTime() - start) / 1e9;

      assertThat(watcher.ofType("tally")).hasSizeLessThanOrEqualTo(2 + (int) (2 * seconds));
    }
  }

  @Test
  void whoIsThereIsToldAndAScreenInTheHallIsNobody() {
    server.person("screen", Role.WALL, Attendance.ONSITE);
    await().until(() -> server.streams.viewers() == 0);
    try (Watcher author = server.watch("", "author").awaitLive();
        Watcher anybody = server.watch("").awaitLive();
        Watcher screen = server.watch("", "screen").awaitLive()) {
      screen.awaitThat(watcher ->
          !watcher.ofType("presence").isEmpty()
              && watcher.ofType("presence").getLast().path("viewers").asInt() == 2);

      JsonNode presence = screen.ofType("presence").getLast();
      assertThat(presence.path("onsite").asInt()).isEqualTo(1);
      assertThat(presence.path("remote").asInt()).isEqualTo(1);
      assertThat(presence.has("seq")).isFalse();
    }
  }

  @Test
  void whoeverLosesTheirRightsIsSentAwayAndOthersStay() {
    Identity leaver = server.person("leaver", Role.ATTENDEE, Attendance.ONSITE);
    try (Watcher leaving = server.watch("", "leaver").awaitLive();
        Watcher staying = server.watch("", "author").awaitLive()) {
      server.vertx.eventBus().publish(Addresses.REVOCATIONS, leaver.signIn().toString());

      assertThat(leaving.awaitClosed()).isEqualTo(4001);
      assertThat(leaving.socket.closeReason()).isEqualTo("signed out");
      staying.awaitNumber(server.append(1, null));
      // A token that was checked before, and takes its seat after.
      try (Watcher late = server.watch("", "leaver")) {
        assertThat(late.awaitClosed()).isEqualTo(4001);
      }
    }
  }

  @Test
  void aTokenTravelsAsASubProtocolAndTheProtocolIsAnswered() {
    try (Watcher watcher = server.watch("", "author")) {
      assertThat(watcher.socket.subProtocol()).isEqualTo("plenary.v1");
    }
  }

  @Test
  void aClientThatKeepsTalkingIsSentAway() {
    try (Watcher watcher = server.watch("").awaitLive()) {
      List<String> said = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        said.add("hello?");
      }
      said.forEach(watcher.socket::writeTextMessage);

      assertThat(watcher.awaitClosed()).isEqualTo(1008);
    }
  }

  @Test
  void aLargeMessageEndsTheConnection() {
    try (Watcher watcher = server.watch("").awaitLive()) {
      watcher.socket.writeTextMessage("x".repeat(20_000));

      // What is still under way when the server closes may cost the client the close frame.
      assertThat(watcher.awaitClosed()).isIn(1009, 1006);
    }
  }
}
