package org.plenary.screening;

import java.time.Duration;
import org.plenary.screening.checker.PictureChecker;
import org.plenary.screening.rules.TextRules;
import org.plenary.screening.rules.TextVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the checker a picture with a known record number, at the start and every five minutes.
 * Until it has found it, and whenever it does not, screening counts as degraded: what the check
 * would pass waits for a person.
 */
public final class SelfTest implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SelfTest.class);
  private static final Duration PERIOD = Duration.ofMinutes(5);

  private final PictureChecker checker;
  private final Thread thread = Thread.ofVirtual().name("self-test").unstarted(this::run);

  public SelfTest(PictureChecker checker) {
    this.checker = checker;
  }

  public void start() {
    thread.start();
  }

  public boolean passed() {
    return checker.trusted();
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      boolean passed = checker.selfTest() && readsPosts();
      if (!passed) {
        LOG.warn("the screening self-test failed: pictures wait");
      }
      try {
        Thread.sleep(passed ? PERIOD : Duration.ofSeconds(10));
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /** Also loads the word lists, so that the first post need not wait for them. */
  private static boolean readsPosts() {
    return TextRules.check("MRN 48213377") instanceof TextVerdict.Suspect;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
