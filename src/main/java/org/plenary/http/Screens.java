package org.plenary.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import org.plenary.people.SignIns;

/** The web app: one page a screen, its assets under hashed names. */
final class Screens {
  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self';"
          + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private Screens() {}

  static void mount(Router router) {
    router.get("/assets/:name").handler(new Assets());
    page(router, "/join/:code", "join");
    page(router, "/s/:session", "viewer");
    page(router, "/s/:session/remote", "remote");
    page(router, "/mod/:conference", "moderator");
    page(router, "/wall/:conference", "wall");
    page(router, "/c/:conference", "conference");
    page(router, "/c/:conference/sources", "organizer");
    page(router, "/opt-out", "opt-out");
    page(router, "/", "conference");
    router.get("/*").handler(StaticHandler.create("webroot").setIndexPage("conference.html"));
  }

  private static void page(Router router, String path, String screen) {
    router
        .get(path)
        .handler(context -> {
          hint(context);
          context
              .response()
              .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
              .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
              .sendFile("webroot/" + screen + ".html")
              .onFailure(context::fail);
        });
  }

  /**
   * Whoever came by the session's cookie alone is told by the page's own as well that they are
   * signed in.
   */
  private static void hint(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.getCookie(Authentication.COOKIE) != null
        && request.getCookie(Authentication.HINT_COOKIE) == null) {
      context
          .response()
          .addCookie(
              Cookie.cookie(Authentication.HINT_COOKIE, "1")
                  .setSameSite(CookieSameSite.LAX)
                  .setPath("/")
                  .setMaxAge(SignIns.REFRESH_LIFE.toSeconds()));
    }
  }

  /** Headers for every answer: nothing is embedded, sniffed, or told to other sites. */
  static void secure(RoutingContext context) {
    HttpServerResponse response = context.response();
    response
        .putHeader("x-content-type-options", "nosniff")
        .putHeader("cross-origin-resource-policy", "same-origin");
    // These say what a page may do; on a slow link they would weigh as much as a small script.
    if (!context.request().path().startsWith("/assets/")) {
      response
          .putHeader("content-security-policy", CSP)
          .putHeader("referrer-policy", "no-referrer")
          .putHeader("cross-origin-opener-policy", "same-origin")
          .putHeader(
              "permissions-policy",
              "geolocation=(), microphone=(), camera=(self), screen-wake-lock=(self)");
    }
    context.next();
  }
}
