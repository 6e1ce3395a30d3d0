package org.plenary.sandbox;

import java.time.Duration;

/** Why a child JVM gave no answer. Whoever gets one treats the input as not processed. */
public abstract sealed class ChildFailure extends Exception {
  private ChildFailure(String message) {
    super(message);
  }

  /** The answer (or the start) took too long; the process has been destroyed. */
  public static final class TimedOut extends ChildFailure {
    TimedOut(String child, Duration limit) {
      super("child %s gave no answer within %d ms".formatted(child, limit.toMillis()));
    }
  }

  /**
   * The process ended, could not start, or spoke nonsense; it is gone, the next request starts
   * another.
   */
  public static final class Died extends ChildFailure {
    Died(String child, String how) {
      super("child %s %s".formatted(child, how));
    }
  }

  /** The child looked at the request and declined it; the process lives on. */
  public static final class Refused extends ChildFailure {
    /** The code when the handler failed with an exception that is no refusal of its own. */
    public static final String FAILED = "failed";

    private final String code;
    private final String detail;

    /**
     * @param code a stable word that a program can switch on
     * @param detail for people; it must not quote the input
     */
    public Refused(String code, String detail) {
      super("refused: " + code);
      this.code = code;
      this.detail = detail;
    }

    public String code() {
      return code;
    }

    public String detail() {
      return detail;
    }

    /** The constant that is named like the code; this failure itself when there is none. */
    public <E extends Enum<E>> E codeOf(Class<E> reasons) throws Refused {
      for (E reason : reasons.getEnumConstants()) {
        if (reason.name().equals(code)) {
          return reason;
        }
      }
      throw this;
    }
  }
}
