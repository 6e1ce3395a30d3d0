package org.plenary.stream;

/** Why a stream is closed: the table of close codes. */
enum Ending {
  /** Too far behind or cut off: come back with {@code after}. */
  RESUME(4000, "resume"),
  SIGNED_OUT(4001, "signed out"),
  GOING_AWAY(1001, "going away"),
  /** The stream goes one way; a client that keeps talking is not one of ours. */
  TALKATIVE(1008, "this stream only sends");

  final short code;
  final String reason;

  Ending(int code, String reason) {
    this.code = (short) code;
    this.reason = reason;
  }
}
