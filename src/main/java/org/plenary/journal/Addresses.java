package org.plenary.journal;

import org.plenary.model.StreamId;

/** The addresses on the event bus, all of them. */
public final class Addresses {
  private Addresses() {}

  /** Where what has been committed to a stream is told; the body is an {@link Envelopes}. */
  public static String stream(StreamId stream) {
    return "plenary.stream." + stream.kind() + "." + stream.conference();
  }

  /**
   * Where transient counts of a conference (reactions) are told to have changed; the body is the
   * post's id.
   */
  public static String tallies(String conference) {
    return "plenary.tallies." + conference;
  }

  /**
   * Where each node tells the others how many watch a stream there; the body is a JSON object of
   * the stream's own.
   */
  public static String presence(StreamId stream) {
    return "plenary.presence." + stream.kind() + "." + stream.conference();
  }

  /** Where it is told that a sign-in has ended; the body is its id. */
  public static final String REVOCATIONS = "plenary.revocations";
}
