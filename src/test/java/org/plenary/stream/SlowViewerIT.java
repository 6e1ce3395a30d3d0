package org.plenary.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A viewer who does not read costs its socket's buffer and nothing more. */
class SlowViewerIT {
  private static final String STREAM = "/api/v1/conferences/demo26/stream";
  private static final String LONG_TEXT = "x".repeat(1500);

  private StreamServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  private static List<Long> numbers(List<String> lines) {
    return lines.stream()
        .map(Watcher::json)
        .filter(line -> line.has("seq") && !line.path("type").asText().equals("snapshot"))
        .map(line -> line.path("seq").asLong())
        .toList();
  }

  @Test
  void isSentBackToTheLogAndGoesOnWithoutLossWhenItFallsOffTheRing() throws Exception {
    server =
        new StreamServer(
            Limiting.limits(200, 100, 20_000, 64, Duration.ofMinutes(5), Duration.ofMinutes(5)));
    try (RawSocket slow = RawSocket.open(server.port, STREAM);
        Watcher healthy = server.watch("").awaitLive()) {
      long before = server.head();
      await().until(() -> server.streams.viewers() == 2);
      long last = 0;
      for (int i = 0; i < 900; i++) {
        last = server.publish(LONG_TEXT, null).seq();
      }
      healthy.awaitNumber(last);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> server.meters.get("plenary.stream.stalls").counter().count() >= 1);

      List<String> read = new ArrayList<>();
      int code = slow.readToEnd(read);
      List<Long> seen = numbers(read);
      try (Watcher back = server.watch("?after=" + seen.getLast()).awaitLive()) {
        List<Long> all = new ArrayList<>(seen);
        all.addAll(back.numbers());

        assertThat(code).isEqualTo(4000);
        assertThat(seen.getLast()).isLessThan(last);
        assertThat(all).isEqualTo(LongStream.rangeClosed(before + 1, last).boxed().toList());
      }
      assertThat(healthy.numbers())
          .isEqualTo(LongStream.rangeClosed(before + 1, last).boxed().toList());
    }
  }

  @Test
  void isSentAwayWhenItTakesNothingForTooLong() throws Exception {
    server =
        new StreamServer(
            Limiting.limits(4096, 100, 20_000, 64, Duration.ofSeconds(2), Duration.ofMinutes(5)));
    try (RawSocket slow = RawSocket.open(server.port, STREAM)) {
      await().until(() -> server.streams.viewers() == 1);
      for (int i = 0; i < 300; i++) {
        server.publish(LONG_TEXT, null);
      }
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> server.meters.get("plenary.stream.stalls").counter().count() == 1);

      assertThat(slow.readToEnd(new ArrayList<>())).isEqualTo(4000);
      await().atMost(Duration.ofSeconds(10)).until(() -> server.streams.viewers() == 0);
    }
  }

  @Test
  void aHundredOfThemDoNotFillTheMemory() throws Exception {
    server =
        new StreamServer(
            Limiting.limits(4096, 100, 20_000, 512, Duration.ofMinutes(5), Duration.ofMinutes(5)));
    List<RawSocket> slow = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      slow.add(RawSocket.open(server.port, STREAM));
    }
    await().until(() -> server.streams.viewers() == 100);
    long before = used();
    try (Watcher healthy = server.watch("").awaitLive()) {
      long last = 0;
      for (int i = 0; i < 1500; i++) {
        last = server.publish(LONG_TEXT, null).seq();
      }
      healthy.awaitNumber(last);

      // What they have not read is about 2.5 MB each.
      assertThat(used() - before).isLessThan(100 * 256 * 1024);
    }
    for (RawSocket socket : slow) {
      socket.close();
    }
  }

  /** Heap and buffers outside it, after a collection. */
  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long direct = io.netty.buffer.PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
    return runtime.totalMemory() - runtime.freeMemory() + direct;
  }
}
