package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.journal.Journal;
import org.plenary.model.Conference;
import org.plenary.model.Conference.Screening;
import org.plenary.model.Session;
import org.plenary.program.Program;
import org.plenary.testing.TestDatabase;

/** Whoever opens the demo finds a talk under way, however long ago it was made. */
class DemoTimesIT {
  private static final String SLUG = "demo26";
  private static final Instant MADE = Instant.parse("2026-11-22T10:00:30.000Z");

  private Vertx vertx;
  private Pool pool;
  private Program program;
  private DemoTimes times;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    pool =
        PgBuilder.pool().connectingTo(TestDatabase.create().connectOptions()).using(vertx).build();
    program = new Program(pool, new Journal(vertx, pool, new SimpleMeterRegistry()));
    program.create(new Conference(SLUG, "Demo", "DEMO26", true, Screening.SCREENED, false));
    times = new DemoTimes(program, SLUG, List.of("first", "second"));
    add("first", DemoTimes.start(0, MADE));
    add("second", DemoTimes.start(1, MADE));
    add("somebody else's", MADE.minus(Duration.ofDays(1)));
  }

  @AfterEach
  void close() {
    times.close();
    pool.close().await();
    vertx.close().await();
  }

  private void add(String title, Instant start) {
    program.addSession(SLUG, title, "Dr. Speaker", "B", start, DemoTimes.end(start));
  }

  private Session talk(String title) {
    return program.sessions(SLUG).await().stream()
        .filter(each -> each.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static Duration gone(Session talk, Instant now) {
    return Duration.between(talk.startsAt(), now);
  }

  @Test
  void aTalkThatIsOnStaysWhereItIs() {
    // when
    times.moveIfOver(MADE.plus(Duration.ofMinutes(31)));
    // then
    assertThat(talk("first").startsAt()).isEqualTo(DemoTimes.start(0, MADE));
    assertThat(Duration.between(talk("first").startsAt(), talk("first").endsAt()))
        .isEqualTo(Duration.ofMinutes(40));
  }

  @Test
  void daysLaterTheTalksAreOnAgainInTheirOrder() {
    // given
    Instant now = MADE.plus(Duration.ofDays(9));
    // when
    times.moveIfOver(now);
    // then
    assertThat(gone(talk("first"), now)).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(9));
    assertThat(gone(talk("second"), now)).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
    assertThat(talk("first").endsAt()).isAfter(now);
  }

  @Test
  void aSessionThatIsNotTheDemosStaysWhereItIs() {
    // when
    times.moveIfOver(MADE.plus(Duration.ofDays(9)));
    // then
    assertThat(talk("somebody else's").startsAt()).isEqualTo(MADE.minus(Duration.ofDays(1)));
  }
}
