package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.slides.TestDecks;
import org.plenary.testing.Reply;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestConference;
import org.plenary.testing.TestDatabase;

/** A full disk costs what would have been written, and nothing that is there. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DiskFullFaultIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path data;
  @TempDir Path decks;

  @Test
  void aDatabaseWithoutSpaceRefusesPostsClearlyAndGoesOnWhenThereIsSome() throws Exception {
    try (ServerProcess server = new ServerProcess(data).withDisk(400).start();
        Scene scene = new Scene(server.firstAdministrator(), List.of(server.uri()), 10)) {
      Disk disk = new Disk(server.sees(""));
      // when
      Reply refused =
          await()
              .atMost(PATIENCE)
              .until(
                  () -> {
                    disk.fill();
                    return scene.tryToPost();
                  },
                  reply -> reply.status() == 503);
      // then
      assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
      assertThat(refused.header("retry-after")).isNotEmpty();
      server.anonymous().get(scene.conference().path("posts")).expect(200);
      assertThat(server.anonymous().get("/health/ready").expect(200).text()).contains("0 MiB free");
      await()
          .atMost(PATIENCE)
          .until(() -> {
            disk.fill();
            return scene.history().again() > 0;
          });
      // and when
      disk.free();
      scene.awaitAcknowledged(40);
      // then
      scene.judge("disk of the database full");
      assertThat(scene.history().resumes()).isZero();
    }
  }

  @Test
  void aServerWithoutSpaceForItsFilesTakesPostsAndRefusesSlidesClearly() throws Exception {
    String database = TestDatabase.create().withPassword();
    try (ServerProcess server =
        new ServerProcess(data, null, Map.of("PLENARY_DATABASE_URL", database))
            .withDisk(8)
            .start()) {
      // given
      TestConference conference = TestConference.create(server.firstAdministrator(), Map.of());
      TestClient sam = conference.speaker();
      byte[] deck = Files.readAllBytes(TestDecks.plain(decks, 2));
      Disk disk = new Disk(server.sees(""));
      // when
      disk.fill();
      Reply refused = upload(sam, conference, deck);
      // then
      assertThat(refused.expect(503).header("content-type")).isEqualTo("application/problem+json");
      assertThat(refused.header("retry-after")).isNotEmpty();
      conference.post(conference.attendee(), "text goes on");
      // and when
      disk.free();
      // then
      upload(sam, conference, deck).expect(202);
    }
  }

  private static Reply upload(TestClient speaker, TestConference conference, byte[] deck)
      throws IOException {
    return speaker.upload("PUT", conference.talk("deck"), "application/pdf", deck);
  }
}
