package org.plenary.remote;

/**
 * What becomes of posts whose authors have told their service that they do not want to be found
 * (Mastodon's {@code discoverable} and {@code indexable}). Whoever asks to be left alone altogether
 * is, under each of them.
 */
public enum Consent {
  /** They are not taken in. */
  STRICT,
  /** They are shown live, not found by a search, and gone after a while. */
  BALANCED,
  /** As everybody's: the organizers have another basis for it. */
  OPEN
}
