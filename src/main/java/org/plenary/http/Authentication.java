package org.plenary.http;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.people.Identity;
import org.plenary.people.SignIns;

/**
 * Finds out who asks: by a bearer token, or by the session cookie. A cookie is sent by the browser
 * whoever made it ask, so with a cookie an unsafe method, and any WebSocket upgrade, must come from
 * a page of this server.
 */
final class Authentication {
  static final String COOKIE = "plenary_session";
  static final String REFRESH_COOKIE = "plenary_refresh";

  /** Not a right: pages read it to know whether anybody is signed in at all. */
  static final String HINT_COOKIE = "plenary_here";

  private static final String KEY = "plenary.identity";
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final SignIns signIns;
  private final @Nullable String publicOrigin;

  Authentication(SignIns signIns, @Nullable URI publicUrl) {
    this.signIns = signIns;
    this.publicOrigin = publicUrl == null ? null : publicUrl.toString();
  }

  /** Puts the caller, if there is one, where {@link #identity} finds it. */
  void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    identify(request, bearer(request), SAFE.contains(request.method()))
        .onSuccess(identity -> {
          identity.ifPresent(one -> context.put(KEY, one));
          context.next();
        })
        .onFailure(context::fail);
  }

  static Optional<Identity> identity(RoutingContext context) {
    return Optional.ofNullable(context.get(KEY));
  }

  /**
   * Who asks, with this token or with the cookie of the request; fails when a cookie comes from
   * another site.
   */
  Future<Optional<Identity>> identify(
      HttpServerRequest request, @Nullable String bearer, boolean safe) {
    if (bearer != null) {
      // A token that is not good is not the same as none: the caller believes to be signed in.
      return signIns
          .identify(bearer)
          .compose(found -> found.isPresent() ? Future.succeededFuture(found) : refused());
    }
    Cookie cookie = request.getCookie(COOKIE);
    if (cookie == null) {
      return Future.succeededFuture(Optional.empty());
    }
    if (!safe && !sameOrigin(request)) {
      return Future.failedFuture(foreign());
    }
    return signIns.identify(cookie.getValue());
  }

  private static Future<Optional<Identity>> refused() {
    return Future.failedFuture(new Rejected(new Rejection.NotSignedIn()));
  }

  static Rejected foreign() {
    return new Rejected(new Rejection.NotAllowed("This request comes from another site."));
  }

  static @Nullable String bearer(HttpServerRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? header.substring(7).strip()
        : null;
  }

  /** Whether a page of this server made the browser ask (the Fetch standard's Origin header). */
  boolean sameOrigin(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }
    if (origin.equals(publicOrigin)) {
      return true;
    }
    try {
      return URI.create(origin).getRawAuthority() != null
          && URI.create(origin).getRawAuthority().equals(request.getHeader("Host"));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
