package org.plenary.remote;

/** What becomes of a source's posts. A picture is held and checked under each of them. */
public enum SourcePolicy {
  /** A person decides about every post. */
  HOLD,
  /** A text on which the rules find nothing is published. */
  PUBLISH_TEXT,
  /** As above, for authors of whom a person has released a post before. */
  TRUSTED
}
