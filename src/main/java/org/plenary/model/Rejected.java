package org.plenary.model;

/**
 * Carries a {@link Rejection} out of a workflow. It has no stack trace: it is an answer, not a
 * failure.
 */
public final class Rejected extends RuntimeException {
  private final transient Rejection rejection;

  public Rejected(Rejection rejection) {
    super(rejection.getClass().getSimpleName(), null, false, false);
    this.rejection = rejection;
  }

  public Rejection rejection() {
    return rejection;
  }
}
