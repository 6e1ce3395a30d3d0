package org.plenary.ops;

/**
 * The server cannot start, and an operator can mend it. The message is one line that says what is
 * wrong and what to do; {@code Main} prints it without a stack trace.
 */
public sealed class StartRefused extends RuntimeException permits SettingsRefused {
  private final String line;

  public StartRefused(String line) {
    super(line);
    this.line = line;
  }

  public StartRefused(String line, Throwable cause) {
    super(line, cause);
    this.line = line;
  }

  @Override
  public String getMessage() {
    return line;
  }
}
