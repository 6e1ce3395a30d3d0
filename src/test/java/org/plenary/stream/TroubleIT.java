package org.plenary.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.plenary.stream.Events.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.journal.Journal;

/** What happens when the bus, the database or a viewer lets the stream down. */
class TroubleIT {
  private StreamServer server;

  @BeforeEach
  void start() {
    server = new StreamServer(Limiting.fast());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static List<Long> numbers(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  @Test
  void whatTheBusNeverToldIsReadFromTheJournal() {
    Vertx elsewhere = Vertx.vertx();
    Pool pool = StreamServer.pool(elsewhere, server.database);
    try (Watcher watcher = server.watch("").awaitLive()) {
      long before = server.head();
      // Another node whose bus does not reach this one.
      Journal silent = new Journal(elsewhere, pool, new SimpleMeterRegistry());
      StreamServer.append(silent, 150, null);
      server.append(1, null);
      long last = StreamServer.append(silent, 150, null);
      watcher.awaitNumber(last);

      assertThat(watcher.numbers()).isEqualTo(numbers(before + 1, last));
      assertThat(server.meters.get("plenary.stream.gaps").counter().count()).isPositive();
    } finally {
      StreamServer.waited(elsewhere.close());
    }
  }

  @Test
  void aViewerWhoKnowsMoreThanThisNodeIsBroughtUpToDateFirst() {
    Vertx elsewhere = Vertx.vertx();
    Pool pool = StreamServer.pool(elsewhere, server.database);
    try (Watcher watcher = server.watch("").awaitLive()) {
      long seen =
          StreamServer.append(new Journal(elsewhere, pool, new SimpleMeterRegistry()), 3, null);

      try (Watcher moved = server.watch("?after=" + seen).awaitLive()) {
        assertThat(moved.types()).doesNotContain("snapshot");
        assertThat(moved.numbers()).isEmpty();
        assertThat(moved.first("hello").path("head").asLong()).isEqualTo(seen);
      }
      watcher.awaitNumber(seen);
    } finally {
      StreamServer.waited(elsewhere.close());
    }
  }

  @Test
  void whatTheRingHasForgottenIsReplayedFromTheJournalInOrder() {
    long seen = server.append(1, null);
    long last = server.append(2000, null);

    try (Watcher watcher = server.watch("?after=" + seen).awaitLive()) {
      assertThat(watcher.types()).doesNotContain("snapshot");
      assertThat(watcher.numbers()).isEqualTo(numbers(seen + 1, last));
    }
  }

  @Test
  void aRestoredDatabaseStartsEverybodyAnew() {
    try (Watcher watcher = server.watch("").awaitLive()) {
      server.append(5, null);
      StreamServer.waited(
          server.pool.query("update stream set epoch = 'restored' where kind = 'WALL'").execute());
      watcher.awaitThat(_ -> watcher.ofType("snapshot").size() == 2);
      long next = server.append(1, null);
      watcher.awaitNumber(next);

      assertThat(watcher.ofType("hello").getLast().path("epoch").asText()).isEqualTo("restored");
      assertThat(watcher.ofType("snapshot").getLast().path("epoch").asText()).isEqualTo("restored");
      assertThat(
              watcher.types().subList(watcher.types().lastIndexOf("hello"), watcher.types().size()))
          .startsWith("hello", "snapshot", "live");
      assertThat(watcher.socket.isClosed()).isFalse();
    }
  }

  @Test
  void viewersStayWhileTheDatabaseIsAway() {
    try (Watcher watcher = server.watch("").awaitLive()) {
      long before = server.head();
      readable(false);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() ->
              StreamServer.waited(
                  server.journal.head(StreamServer.WALL).map(false).otherwise(true)));
      assertThat(watcher.socket.isClosed()).isFalse();
      readable(true);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() ->
              StreamServer.waited(
                  server.journal.head(StreamServer.WALL).map(true).otherwise(false)));
      long last = server.append(3, null);
      watcher.awaitNumber(last);

      assertThat(watcher.numbers()).isEqualTo(numbers(before + 1, last));
    }
  }

  /** Takes the table away or puts it back. */
  private void readable(boolean yes) {
    String from = yes ? "stream_away" : "stream";
    String to = yes ? "stream" : "stream_away";
    StreamServer.waited(server.pool.query("alter table " + from + " rename to " + to).execute());
  }

  @Test
  void viewersOfALoopThatCouldNotTakeAnEventComeBackAndMissNothing() {
    try (Watcher watcher = server.watch("").awaitLive()) {
      long seen = server.append(1, null);
      watcher.awaitNumber(seen);
      // when
      spoil(seen + 5);
      // then
      assertThat(watcher.awaitClosed()).isEqualTo(4000);
      // and when
      long last = server.append(3, null);
      // then
      await().until(() -> server.streams.viewers() == 0);
      try (Watcher back = server.watch("?after=" + seen).awaitNumber(last)) {
        long next = server.append(2, null);
        back.awaitNumber(next);
        assertThat(back.numbers()).isEqualTo(numbers(seen + 1, next));
      }
    }
  }

  /** Hands the loops an event that does not follow, as no journal does. */
  private void spoil(long seq) {
    ContextInternal context = ((VertxInternal) server.vertx).createEventLoopContext();
    Seat seat = StreamServer.waited(server.streams.seat(StreamServer.WALL, context));
    Promise<Void> sent = Promise.promise();
    seat.tail()
        .everywhere(fan -> {
          Promise<Void> each = Promise.promise();
          each.future().onFailure(sent::tryFail);
          fan.append(List.of(Entry.of(event(seq))), each);
        });
    assertThat(catchThrowable(() -> StreamServer.waited(sent.future())))
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
    seat.leave();
  }

  @Test
  void aTailWithoutViewersIsGivenUpAndMadeAnew() {
    server.watch("").awaitLive().close();
    await().until(() -> server.streams.viewers() == 0);
    await().atMost(Duration.ofSeconds(10)).until(() -> server.streams.followed() == 0);

    long before = server.head();
    try (Watcher watcher = server.watch("").awaitLive()) {
      long last = server.append(2, null);
      watcher.awaitNumber(last);

      assertThat(watcher.numbers()).isEqualTo(numbers(before + 1, last));
    }
  }

  @Test
  void whenTheServerGoesAwayEverybodyIsToldAndNobodyIsLetIn() {
    try (Watcher one = server.watch("").awaitLive();
        Watcher two = server.watch("", "author").awaitLive()) {
      StreamServer.waited(server.streams.close());

      assertThat(one.awaitClosed()).isEqualTo(1001);
      assertThat(two.awaitClosed()).isEqualTo(1001);
      assertThat(catchThrowable(() -> server.watch("")))
          .hasRootCauseMessage("WebSocket upgrade failure: 503");
    }
  }

  @Test
  void manyAreNotSentAwayInTheSameMoment() {
    List<Watcher> watchers = Stream.generate(() -> server.watch("")).limit(100).toList();
    List<Long> closed = new CopyOnWriteArrayList<>();
    watchers.forEach(
        watcher -> watcher.awaitLive().socket.closeHandler(_ -> closed.add(System.nanoTime())));
    // when
    StreamServer.waited(server.streams.close());
    // then
    await().until(() -> closed.size() == watchers.size());
    assertThat(Duration.ofNanos(closed.getLast() - closed.getFirst()))
        .isBetween(Duration.ofMillis(100), Farewell.LONGEST);
    assertThat(watchers).allSatisfy(watcher -> assertThat(watcher.awaitClosed()).isEqualTo(1001));
  }

  @Test
  void aConnectionThatAnswersNoPingIsClosed() throws Exception {
    try (RawSocket mute = RawSocket.open(server.port, "/api/v1/conferences/demo26/stream")) {
      await().until(() -> server.streams.viewers() == 1);

      await().atMost(Duration.ofSeconds(15)).until(() -> server.streams.viewers() == 0);
    }
  }

  @Test
  void aConnectionThatAnswersPingsStays() {
    try (Watcher watcher = server.watch("").awaitLive()) {
      long start = System.nanoTime();
      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> System.nanoTime() - start > Duration.ofSeconds(5).toNanos());

      assertThat(watcher.socket.isClosed()).isFalse();
      assertThat(server.streams.viewers()).isEqualTo(1);
    }
  }
}
