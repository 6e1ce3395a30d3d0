package org.plenary.stream;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Agrees with a client on compressed messages (permessage-deflate, RFC 7692). Its answer names
 * nothing that the client has not named, because some clients refuse that; what is compressed once
 * for all refers to no earlier message, which every client can read.
 */
final class Deflation {
  private static final String HEADER = "Sec-WebSocket-Extensions";
  private static final String NAME = "permessage-deflate";
  private static final String FORGETFUL = "server_no_context_takeover";

  /** A smaller window than what is compressed already has. */
  private static final String WINDOW = "server_max_window_bits";

  private Deflation() {}

  /** Whether the client offers it; the answer of the handshake then says so. */
  static boolean agree(HttpServerRequest request) {
    Optional<List<String>> offer =
        request.headers().getAll(HEADER).stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(text -> Arrays.stream(text.split(";")).map(String::strip).toList())
            .filter(words -> words.getFirst().equals(NAME))
            .filter(words -> words.stream().noneMatch(word -> word.startsWith(WINDOW)))
            .findFirst();
    offer.ifPresent(words ->
        request
            .response()
            .putHeader(HEADER, words.contains(FORGETFUL) ? NAME + "; " + FORGETFUL : NAME));
    return offer.isPresent();
  }
}
