package org.plenary.model;

/**
 * What a check of a picture came to. Only {@link #PASS} may ever be released without a person's
 * decision.
 */
public enum Outcome {
  /** Positive proof that every line belongs on a slide, and nothing was found. */
  PASS,
  /** Something is possible, unreadable or unknown: a person looks. */
  REVIEW,
  /** A strong finding: held, and the author is told at once. */
  BLOCKED,
  /** The check itself failed; nothing is known, so nothing is shown. */
  HELD
}
