package org.plenary.stream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Decides who may watch. */
@FunctionalInterface
public interface Gatekeeper {
  /**
   * Called on an event loop, once for every connection and before any upgrade.
   *
   * @param request for its cookies, its Origin and its address; do not end it or read its body
   * @param conference as the path names it; it may not exist
   * @param bearer the token of the sub-protocol {@code bearer.…} or of the Authorization header;
   *     null when there is neither, and a cookie may stand in
   * @param desk whether it is the moderators' stream that is asked for
   */
  Future<Admission> admit(
      HttpServerRequest request, String conference, @Nullable String bearer, boolean desk);
}
