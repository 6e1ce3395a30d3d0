package org.plenary.media;

/** An upload that is not accepted as a picture. The message is a sentence for its author. */
public final class MediaRejected extends Exception {
  /** What is wrong with it; the HTTP layer maps each to a status. */
  public enum Reason {
    /** More bytes than {@link Imaging#MAX_BYTES}. */
    TOO_LARGE,
    /** More than {@link Imaging#MAX_PIXELS} pixels, or a side over {@link Imaging#MAX_SIDE}. */
    TOO_MANY_PIXELS,
    /** A format that is not read here; the message says what to send instead. */
    UNSUPPORTED,
    /** Claims to be a picture and is not, or is cut off. */
    BROKEN
  }

  private final Reason reason;

  public MediaRejected(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
