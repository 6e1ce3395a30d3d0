package org.plenary.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a child's stderr so that the child never blocks on it, and logs what is safe to log. A
 * library's message may quote the input, so only three shapes of line pass: our own log lines
 * (which carry ids only), stack frames, and the class of a throwable without its message.
 */
final class ErrorLines implements Runnable {
  /** The start of a line that our own code wrote through the child's logging configuration. */
  static final String OWN = "plenary ";

  private static final Logger LOG = LoggerFactory.getLogger(ChildJvm.class);
  private static final int MAX_LINES = 200;
  private static final int MAX_LINE_BYTES = 1000;
  private static final Pattern FRAME = Pattern.compile("\\s+at [\\w.$/@<>]+\\([\\w.: ]*\\)");
  private static final Pattern THROWABLE =
      Pattern.compile("(?:Caused by: |.* )?([a-z]\\w*(?:\\.\\w+)+\\.\\w*(?:Error|Exception))\\b.*");

  private final String child;
  private final InputStream stderr;
  private int logged;

  ErrorLines(String child, InputStream stderr) {
    this.child = child;
    this.stderr = new BufferedInputStream(stderr);
  }

  @Override
  public void run() {
    try (stderr) {
      var line = new StringBuilder();
      for (int b = stderr.read(); b >= 0; b = stderr.read()) {
        if (b == '\n') {
          log(line.toString());
          line.setLength(0);
        } else if (line.length() < MAX_LINE_BYTES) {
          line.append((char) b);
        }
      }
    } catch (IOException e) {
      LOG.debug("child {}: stderr closed", child);
    }
  }

  private void log(String raw) {
    if (logged >= MAX_LINES) {
      return;
    }
    safePart(new String(raw.getBytes(ISO_8859_1), UTF_8))
        .ifPresent(safe -> {
          logged++;
          if (safe.startsWith(OWN)) {
            LOG.warn("child {}: {}", child, safe.substring(OWN.length()));
          } else {
            LOG.debug("child {}: {}", child, safe);
          }
        });
  }

  static Optional<String> safePart(String line) {
    if (line.startsWith(OWN) || FRAME.matcher(line).matches()) {
      return Optional.of(line);
    }
    var throwable = THROWABLE.matcher(line);
    return throwable.matches() ? Optional.of(throwable.group(1)) : Optional.empty();
  }
}
