package org.plenary.fetch;

/** Nothing was fetched. The message says why and names no address. */
public final class FetchFailed extends Exception {
  private static final long serialVersionUID = 1;

  /** Why, as far as it matters for what to do next. */
  public enum Why {
    /** The address is none that may be fetched from: asking again changes nothing. */
    FORBIDDEN,
    /** It was there once, or never (404, 410). */
    GONE,
    /** More bytes than wanted. */
    TOO_LARGE,
    /** The other side refuses (another 4xx): it means what it says. */
    REFUSED,
    /** It takes too long, cannot be reached, or fails: it may do better later. */
    UNAVAILABLE
  }

  private final Why why;

  FetchFailed(Why why, String message) {
    super(message);
    this.why = why;
  }

  public Why why() {
    return why;
  }

  /** Whether trying again later makes sense. */
  public boolean isPassing() {
    return why == Why.UNAVAILABLE;
  }
}
