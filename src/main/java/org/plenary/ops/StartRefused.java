package org.plenary.ops;

/**
 * The server cannot start, and an operator can mend it. The message is one line that says what is
 * wrong and what to do; {@code Main} prints it without a stack trace.
 */
public sealed class StartRefused extends RuntimeException permits SettingsRefused {
  public StartRefused(String message) {
    super(message);
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
