package org.plenary.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.plenary.model.ConferenceEvent.PostGone;
import org.plenary.model.ConferenceEvent.PostGone.Why;
import org.plenary.model.Envelope;
import org.plenary.model.Ids;
import org.plenary.model.StreamId;
import org.plenary.testing.TestDatabase;

/** The numbers of the journal, on a real database, whatever happens at once. */
class JournalIT {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static Vertx vertx;
  private static Pool pool;
  private static Journal journal;

  @BeforeContainer
  static void open() {
    vertx = Vertx.vertx();
    pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(8))
            .connectingTo(TestDatabase.create().connectOptions())
            .using(vertx)
            .build();
    journal = new Journal(vertx, pool, new SimpleMeterRegistry());
  }

  @AfterContainer
  static void close() {
    pool.close().await();
    vertx.close().await();
  }

  private static <T> T onVirtualThread(Callable<T> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.submit(work).get();
    }
  }

  private static String conference() throws Exception {
    String slug = "journal-" + COUNT.incrementAndGet();
    onVirtualThread(() ->
        journal.transact(
            Set.of(),
            transaction -> {
              Journal.open(transaction, StreamId.wall(slug));
              Journal.open(transaction, StreamId.desk(slug));
              return true;
            }));
    return slug;
  }

  private static List<Envelope> all(StreamId stream) throws Exception {
    return onVirtualThread(() -> journal.readAfter(stream, 0, 10_000).await());
  }

  private static List<Long> numbers(List<Envelope> events) {
    return events.stream().map(event -> event.cursor().seq()).toList();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static PostGone event(UUID id) {
    return new PostGone(id, null, Why.REMOVED);
  }

  /** One transaction: where it writes, how much, and whether it fails at its end. */
  record Step(int conference, boolean wall, boolean desk, int events, boolean fails) {
    Set<StreamId> streams(List<String> conferences) {
      String slug = conferences.get(conference);
      return wall && desk
          ? Set.of(StreamId.desk(slug), StreamId.wall(slug))
          : Set.of(wall ? StreamId.wall(slug) : StreamId.desk(slug));
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 4),
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(3, false), net.jqwik.api.Tuple.of(1, true)))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static final class Fails extends RuntimeException {}

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void numbersHaveNoGapAndFollowTheCommitsHoweverTransactionsMeet(@ForAll("steps") List<Step> steps)
      throws Exception {
    // given
    List<String> conferences = List.of(conference(), conference(), conference());
    List<UUID> acknowledged = java.util.Collections.synchronizedList(new ArrayList<>());
    List<UUID> undone = java.util.Collections.synchronizedList(new ArrayList<>());
    // when
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (Step step : steps) {
        running.add(threads.submit(() -> carryOut(step, conferences, acknowledged, undone)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    // then
    List<String> written = new ArrayList<>();
    for (String slug : conferences) {
      for (StreamId stream : List.of(StreamId.wall(slug), StreamId.desk(slug))) {
        List<Envelope> events = all(stream);
        assertThat(numbers(events)).isEqualTo(upTo(events.size()));
        assertThat(head(stream)).isEqualTo(events.size());
        events.forEach(event -> written.add(event.body()));
      }
    }
    assertThat(written).hasSize(acknowledged.size());
    assertThat(acknowledged)
        .allSatisfy(id -> assertThat(written).anyMatch(body -> body.contains(id.toString())));
    assertThat(undone)
        .allSatisfy(id -> assertThat(written).noneMatch(body -> body.contains(id.toString())));
  }

  private static void carryOut(
      Step step, List<String> conferences, List<UUID> acknowledged, List<UUID> undone) {
    List<UUID> mine = new ArrayList<>();
    Set<StreamId> streams = step.streams(conferences);
    try {
      journal.write(
          streams,
          transaction -> {
            for (StreamId stream : streams) {
              for (int i = 0; i < step.events(); i++) {
                UUID id = Ids.next();
                mine.add(id);
                transaction.append(stream, event(id));
              }
            }
            if (step.fails()) {
              throw new Fails();
            }
          });
      acknowledged.addAll(mine);
    } catch (Fails _) {
      undone.addAll(mine);
    }
  }

  private static long head(StreamId stream) throws Exception {
    return onVirtualThread(() -> journal.head(stream).await().orElseThrow().seq());
  }

  @Property(tries = 1)
  void whoReadsWhileOthersWriteNeverSeesANumberBeforeItsPredecessor() throws Exception {
    // given
    StreamId wall = StreamId.wall(conference());
    int writers = 8;
    int each = 25;
    List<Long> seen = new ArrayList<>();
    // when
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < writers; writer++) {
        threads.submit(() -> {
          for (int i = 0; i < each; i++) {
            journal.write(Set.of(wall), transaction -> transaction.append(wall, event(Ids.next())));
          }
        });
      }
      threads
          .submit(() -> {
            while (seen.size() < writers * each) {
              long after = seen.isEmpty() ? 0 : seen.getLast();
              seen.addAll(numbers(journal.readAfter(wall, after, 7).await()));
            }
          })
          .get();
    }
    // then
    assertThat(seen).isEqualTo(upTo(writers * each));
  }

  @Property(tries = 1)
  void whatWaitsWhileATransactionRunsSharesTheNextOne() throws Exception {
    // given
    String slug = conference();
    StreamId wall = StreamId.wall(slug);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Integer> batches = java.util.Collections.synchronizedList(new ArrayList<>());
    try (var sequencer =
            new Sequencer<UUID, Long>(
                slug,
                journal,
                Set.of(wall),
                (transaction, batch) -> {
                  batches.add(batch.size());
                  begun.countDown();
                  goOn.await();
                  return batch.stream().map(id -> transaction.append(wall, event(id))).toList();
                });
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> answers = new ArrayList<>();
      answers.add(threads.submit(() -> sequencer.submit(Ids.next())));
      begun.await();
      for (int i = 0; i < 50; i++) {
        answers.add(threads.submit(() -> sequencer.submit(Ids.next())));
      }
      org.awaitility.Awaitility.await().until(() -> sequencer.depth() == 50);
      // when
      goOn.countDown();
      // then
      List<Long> given = new ArrayList<>();
      for (Future<Long> answer : answers) {
        given.add(answer.get());
      }
      assertThat(given).containsExactlyInAnyOrderElementsOf(upTo(51));
      assertThat(batches).containsExactly(1, 50);
    }
  }

  @Property(tries = 1)
  void aSubmissionThatCannotBeWrittenDoesNotFailItsNeighbours() throws Exception {
    // given
    String slug = conference();
    StreamId wall = StreamId.wall(slug);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (var sequencer =
            new Sequencer<Integer, Long>(
                slug,
                journal,
                Set.of(wall),
                (transaction, batch) -> {
                  begun.countDown();
                  goOn.await();
                  List<Long> numbers = new ArrayList<>();
                  for (int value : batch) {
                    numbers.add(transaction.append(wall, event(Ids.next())));
                    // The database itself refuses the poison.
                    transaction.query("select 1 / $1::int", value);
                  }
                  return numbers;
                });
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> first = threads.submit(() -> sequencer.submit(1));
      begun.await();
      List<Future<Long>> good =
          IntStream.rangeClosed(1, 10)
              .mapToObj(i -> threads.submit(() -> sequencer.submit(i)))
              .toList();
      Future<Long> poison = threads.submit(() -> sequencer.submit(0));
      org.awaitility.Awaitility.await().until(() -> sequencer.depth() == 11);
      // when
      goOn.countDown();
      // then
      List<Long> numbers = new ArrayList<>(List.of(first.get()));
      for (Future<Long> one : good) {
        numbers.add(one.get());
      }
      assertThat(numbers).containsExactlyInAnyOrderElementsOf(upTo(11));
      assertThatThrownBy(poison::get).hasMessageContaining("division by zero");
      assertThat(numbers(all(wall))).isEqualTo(upTo(11));
    }
  }

  @Property(tries = 1)
  void aWriteToAConferenceThatIsNotThereIsRefused() {
    assertThatThrownBy(() ->
            onVirtualThread(
                () -> journal.transact(Set.of(StreamId.wall("nowhere")), transaction -> true)))
        .hasMessageContaining("no such stream");
  }
}
