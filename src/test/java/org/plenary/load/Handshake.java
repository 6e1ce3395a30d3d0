package org.plenary.load;

/** The first request of a viewer. */
record Handshake(boolean events, boolean deflate) {

  String to(int port, String path, String more) {
    StringBuilder request =
        new StringBuilder("GET ")
            .append(path)
            .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
            .append(port)
            .append("\r\n")
            .append(more);
    if (events) {
      request.append("Accept: text/event-stream\r\n");
    } else {
      request.append(
          "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    }
    if (deflate) {
      request.append(
          "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover;"
              + " client_no_context_takeover\r\n");
    }
    return request.append("\r\n").toString();
  }
}
