package org.plenary.screening.checker;

import java.io.IOException;
import java.io.InputStream;
import org.plenary.model.Box;
import org.plenary.model.Finding;
import org.plenary.model.Outcome;

/**
 * A drawn label with an invented record number at a known place; whoever misses it does not work.
 */
final class SelfTestPicture {
  /** Inside the record number. */
  private static final Box KNOWN = new Box(150, 152, 125, 18);

  private SelfTestPicture() {}

  static byte[] bytes() throws IOException {
    try (InputStream in = SelfTestPicture.class.getResourceAsStream("/screening/self-test.png")) {
      if (in == null) {
        throw new IOException("self-test picture missing");
      }
      return in.readAllBytes();
    }
  }

  static boolean isFoundBy(CheckReport report) {
    return report.outcome() == Outcome.BLOCKED
        && report.findings().stream().anyMatch(SelfTestPicture::isKnown);
  }

  private static boolean isKnown(Finding f) {
    Box b = f.box();
    return f.category().equals("id")
        && b.x() <= KNOWN.x()
        && b.y() <= KNOWN.y()
        && b.x() + b.width() >= KNOWN.x() + KNOWN.width()
        && b.y() + b.height() >= KNOWN.y() + KNOWN.height();
  }
}
