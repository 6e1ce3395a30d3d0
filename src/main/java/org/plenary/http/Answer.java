package org.plenary.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;

/** What a request is answered with. */
final class Answer {
  private final int status;
  private final @Nullable String type;
  private final @Nullable Buffer body;
  private final List<Cookie> cookies = new ArrayList<>();

  private Answer(int status, @Nullable String type, @Nullable Buffer body) {
    this.status = status;
    this.type = type;
    this.body = body;
  }

  static Answer json(int status, Object value) {
    return rawJson(status, Json.write(value));
  }

  /** JSON that is written already. */
  static Answer rawJson(int status, String json) {
    return new Answer(status, "application/json", Buffer.buffer(json));
  }

  /** A picture; it is compressed already, and is sent as it is. */
  static Answer picture(String type, Buffer bytes) {
    return new Answer(200, type, bytes);
  }

  static Answer empty(int status) {
    return new Answer(status, null, null);
  }

  Answer cookie(Cookie cookie) {
    cookies.add(cookie);
    return this;
  }

  /** Sends it; nothing that the API says is kept by a cache. */
  void send(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    cookies.forEach(response::addCookie);
    response.setStatusCode(status).putHeader("cache-control", "no-store");
    if (body == null || type == null) {
      response.end();
      return;
    }
    if (type.startsWith("image/")) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
    }
    response.putHeader("content-type", type).end(body);
  }
}
