package org.plenary.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;

/**
 * Where a request came from. A reverse proxy on this machine says whom it speaks for in the last
 * entry of {@code X-Forwarded-For}; what stands before that, and what anybody else says there, can
 * be made up.
 */
final class ClientAddress {
  private ClientAddress() {}

  static String of(HttpServerRequest request) {
    String peer = request.remoteAddress().hostAddress();
    String forwarded = request.getHeader("X-Forwarded-For");
    return forwarded == null || !isHere(peer) ? peer : last(forwarded);
  }

  private static String last(String forwarded) {
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private static boolean isHere(String peer) {
    try {
      return InetAddress.ofLiteral(peer).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
