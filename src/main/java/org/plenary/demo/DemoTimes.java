package org.plenary.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.plenary.model.Session;
import org.plenary.model.Times;
import org.plenary.program.Program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the demo's talks are on. A talk lasts forty minutes, as real ones do, but whoever opens the
 * demo wants to find one under way: so when the first talk's time is over, because the server was
 * started again days later or simply ran on, all of them are moved to where they have just begun.
 * Their slides and posts stay as they are.
 */
final class DemoTimes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DemoTimes.class);
  private static final Duration LENGTH = Duration.ofMinutes(40);

  /** How long each talk has been going on when it is found, in the order of the programme. */
  private static final List<Duration> UNDER_WAY =
      List.of(Duration.ofMinutes(8), Duration.ofMinutes(3));

  private final Program program;
  private final String conference;
  private final List<String> titles;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("demo-times").factory());

  /**
   * @param titles of the talks, in the order of the programme; other sessions stay where they are
   */
  DemoTimes(Program program, String conference, List<String> titles) {
    this.program = program;
    this.conference = conference;
    this.titles = titles;
  }

  static Instant start(int talk, Instant now) {
    return now.truncatedTo(ChronoUnit.MINUTES).minus(UNDER_WAY.get(talk));
  }

  static Instant end(Instant start) {
    return start.plus(LENGTH);
  }

  /** Looks now, and then once a minute. */
  void keep() {
    moveIfOver(Times.now());
    clock.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.MINUTES);
  }

  private void look() {
    try {
      moveIfOver(Times.now());
    } catch (Exception problem) {
      // Also what await() throws without declaring it: a look that fails must not be the last.
      LOG.warn("the demo's talks could not be moved: {}", problem.toString());
    }
  }

  void moveIfOver(Instant now) {
    List<Session> all = program.sessions(conference).await();
    List<Session> talks =
        titles.stream()
            .flatMap(title -> all.stream().filter(each -> each.title().equals(title)).limit(1))
            .toList();
    if (talks.isEmpty() || now.isBefore(talks.getFirst().endsAt())) {
      return;
    }
    for (int talk = 0; talk < talks.size(); talk++) {
      Instant start = start(talk, now);
      program.moveSession(conference, talks.get(talk).id(), start, end(start));
    }
  }

  @Override
  public void close() {
    clock.close();
  }
}
