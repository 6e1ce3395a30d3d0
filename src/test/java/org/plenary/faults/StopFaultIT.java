package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestPhotos;
import org.plenary.testing.TestStream;

/** Being asked to stop is no fault, and must not look like one. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StopFaultIT {
  @TempDir Path data;

  @Test
  void viewersAreSentAwayAndTheServerEndsWithZeroInTenSecondsLeavingNothingBehind()
      throws Exception {
    try (ServerProcess server = new ServerProcess(data).start()) {
      // given
      TestConference conference = TestConference.create(server.firstAdministrator(), Map.of());
      conference.upload(conference.attendee(), TestPhotos.jpeg(TestPhotos.slide()));
      Author author =
          new Author(conference.attendee(), conference, "author", 1_000_000, new AtomicInteger());
      Thread posting = Thread.ofVirtual().start(author);
      try (TestStream viewer = server.anonymous().watch(conference.path("stream"));
          TestStream desk = conference.moderator().watch(conference.path("moderation/stream"))) {
        viewer.awaitLine("post", _ -> true);
        List<ProcessHandle> children = server.children("").toList();
        assertThat(children).hasSizeGreaterThan(2);
        // when
        Process ended = server.terminate().get(10, TimeUnit.SECONDS);
        // then
        assertThat(ended.exitValue()).isZero();
        assertThat(viewer.awaitClose(Duration.ofSeconds(1))).isEqualTo(1001);
        assertThat(desk.awaitClose(Duration.ofSeconds(1))).isEqualTo(1001);
        org.awaitility.Awaitility.await()
            .atMost(Duration.ofSeconds(5))
            .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
      } finally {
        posting.interrupt();
        posting.join();
      }
      // and when
      server.start();
      // then
      try (TestStream again = server.anonymous().watch(conference.path("stream?after=0"))) {
        assertThat(again.ofType("post").stream().map(l -> l.path("post").path("text").asText()))
            .doesNotHaveDuplicates()
            .containsAll(author.acknowledged().keySet());
      }
    }
  }
}
