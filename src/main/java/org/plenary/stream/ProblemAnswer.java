package org.plenary.stream;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.json.Json;

/** A refusal before the stream begins: a problem document (RFC 9457). */
final class ProblemAnswer extends RuntimeException {
  private final int status;
  private final List<Field> errors;

  private record Field(String field, String message) {}

  private ProblemAnswer(int status, String detail, List<Field> errors) {
    super(detail, null, false, false);
    this.status = status;
    this.errors = errors;
  }

  static ProblemAnswer of(int status, String detail) {
    return new ProblemAnswer(status, detail, List.of());
  }

  static ProblemAnswer badField(String field, String message) {
    return new ProblemAnswer(
        400, "The request cannot be understood.", List.of(new Field(field, message)));
  }

  void send(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", HttpResponseStatus.valueOf(status).reasonPhrase());
    problem.put("status", status);
    problem.put("detail", String.valueOf(getMessage()));
    if (!errors.isEmpty()) {
      problem.put("errors", errors);
    }
    if (status == 426 && request.version() != HttpVersion.HTTP_2) {
      // HTTP/2 knows no such header, and a message that has it is malformed.
      response
          .putHeader(HttpHeaders.UPGRADE, "websocket")
          .putHeader(HttpHeaders.CONNECTION, "upgrade");
    }
    if (status == 503) {
      response.putHeader(HttpHeaders.RETRY_AFTER, "2");
    }
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(Json.write((Object) problem));
  }
}
