package org.plenary.slides;

/** A file that is not accepted as a deck. The message is a sentence for its speaker. */
public final class DeckRejected extends Exception {
  /** What is wrong with it. */
  public enum Reason {
    /** More bytes than {@link DeckRenderer#MAX_BYTES}. */
    TOO_LARGE,
    /** More pages than {@link DeckRenderer#MAX_PAGES}. */
    TOO_MANY_PAGES,
    /** Needs a password, or is restricted by one. */
    ENCRYPTED,
    /** A page more than three times as high as wide or the reverse, or without any size. */
    PAGE_SHAPE,
    /** Not a PDF, or damaged beyond reading. */
    BROKEN
  }

  private final Reason reason;

  public DeckRejected(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
