package org.plenary.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Sets how much is logged; the form of a record stands in {@code logback.xml}. */
public final class Logging {
  private Logging() {}

  /**
   * Applies the setting to Plenary's own loggers; libraries stay at what {@code logback.xml} says.
   */
  public static void apply(Settings settings) {
    if (LoggerFactory.getLogger("org.plenary") instanceof Logger logger) {
      logger.setLevel(Level.convertAnSLF4JLevel(settings.logLevel()));
    }
  }
}
