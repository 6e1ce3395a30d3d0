package org.plenary.stream;

/** How lines go over a connection. */
enum Encoding {
  /** As a WebSocket's text message. */
  MESSAGE,
  /** The same, compressed, for viewers who have agreed to it. */
  DEFLATED,
  /** As Server-Sent Events, in a chunk of an HTTP/1.1 answer. */
  EVENTS
}
