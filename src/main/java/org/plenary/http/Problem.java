package org.plenary.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.unix.Errors;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Sequencer;
import org.plenary.json.Json;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.Rejection.FieldError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what went wrong, as a problem document (RFC 9457). The one place where a rejection becomes a
 * status.
 */
final class Problem {
  private static final Logger LOG = LoggerFactory.getLogger(Problem.class);
  private static final String TYPE = "https://plenary.invalid/problems/";
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final List<String> AWAY = List.of("08", "53", "57P", "25P03");

  private final int status;
  private final String kind;
  private final String title;
  private final String detail;
  private List<FieldError> errors = List.of();
  private @Nullable Duration retryAfter;
  private @Nullable Object findings;

  private Problem(int status, String kind, String title, String detail) {
    this.status = status;
    this.kind = kind;
    this.title = title;
    this.detail = detail;
  }

  static Problem of(Throwable failure) {
    return switch (failure) {
      case Rejected rejected -> of(rejected.rejection());
      case SchemaValidationException schema ->
          invalid(SchemaErrors.of(schema.getOutputUnit(), schema.getMessage()));
      case ValidatorException validation -> invalid(SchemaErrors.of(validation));
      case HttpException http ->
          http.getCause() instanceof ValidatorException cause
              ? of(cause)
              : ofStatus(http.getStatusCode());
      case Sequencer.Overloaded _ ->
          unavailable(
              "Too many posts are waiting to be written. Nothing of this one was kept; send it again.",
              SOON);
      default -> isDatabaseAway(failure) ? databaseAway() : unexpected(failure);
    };
  }

  private static Problem of(Rejection rejection) {
    return switch (rejection) {
      case Rejection.Invalid(var errors) -> invalid(errors);
      case Rejection.NotSignedIn() ->
          new Problem(401, "not-signed-in", "Not signed in", "Sign in and try again.");
      case Rejection.NotAllowed(var detail) ->
          new Problem(403, "not-allowed", "Not allowed", detail);
      case Rejection.NotFound(var what) ->
          new Problem(404, "not-found", "Not found", "There is no such " + what + ".");
      case Rejection.Gone(var detail) -> new Problem(410, "gone", "Gone", detail);
      case Rejection.Conflict(var kind, var detail) -> new Problem(409, kind, "Conflict", detail);
      case Rejection.AttestationNeeded(var texts) -> {
        Problem problem =
            new Problem(
                409,
                "attestation-needed",
                "Conflict",
                "This reads like a specific patient. Say whether it is general, or whether there is a written"
                    + " permission.");
        problem.errors = texts;
        yield problem;
      }
      case Rejection.StillFound(var findings) -> {
        Problem problem =
            new Problem(
                409,
                "still-found",
                "Something is left",
                "The redacted picture still shows something that identifies a patient. Cover that as well.");
        problem.findings = findings;
        yield problem;
      }
      case Rejection.TooLarge(var detail) -> new Problem(413, "too-large", "Too large", detail);
      case Rejection.WrongType(var detail) -> new Problem(415, "wrong-type", "Wrong type", detail);
      case Rejection.Unusable(var kind, var detail) -> new Problem(422, kind, "Not usable", detail);
      case Rejection.TooMany(var wait) -> {
        Problem problem =
            new Problem(
                429,
                "too-many",
                "Too many",
                "You have posted often in a short time. Wait a moment.");
        problem.retryAfter = wait;
        yield problem;
      }
      case Rejection.Unavailable(var detail, var wait) -> unavailable(detail, wait);
    };
  }

  private static Problem invalid(List<FieldError> errors) {
    FieldError first = errors.getFirst();
    Problem problem =
        new Problem(
            400,
            "invalid",
            "Not valid",
            "The field " + first.field() + " " + first.message() + ".");
    problem.errors = errors;
    return problem;
  }

  static Problem ofStatus(int status) {
    return switch (status) {
      case 404 -> of(new Rejection.NotFound("page"));
      case 405 ->
          new Problem(
              405, "method", "Method not allowed", "This address does not know this method.");
      case 413 -> of(new Rejection.TooLarge("The request is larger than this address takes."));
      case 415 -> of(new Rejection.WrongType("This address takes another content type."));
      default ->
          status < 500
              ? new Problem(status, "invalid", "Not valid", "The request could not be read.")
              : new Problem(
                  500,
                  "unexpected",
                  "Unexpected",
                  "Something went wrong here. It has been logged.");
    };
  }

  private static Problem unavailable(String detail, Duration wait) {
    Problem problem = new Problem(503, "unavailable", "Not available", detail);
    problem.retryAfter = wait;
    return problem;
  }

  private static Problem databaseAway() {
    return unavailable("The database does not answer right now. Try again in a moment.", SOON);
  }

  /** The database takes too long to answer. What was asked may still be done. */
  static Problem tooLong() {
    return databaseAway();
  }

  private static boolean isDatabaseAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketException
          || cause instanceof Errors.NativeIoException
          || cause instanceof ClosedChannelException
          || cause instanceof TimeoutException
          || cause instanceof io.vertx.sqlclient.ClosedConnectionException
          || (cause instanceof PgException pg && isAway(pg))
          || (cause.getMessage() != null
              && cause.getMessage().contains("onnection is not active"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Connection trouble (08), no resources such as a full disk (53), the server going down (57P), or
   * this node having held a lock for too long (25P03).
   */
  private static boolean isAway(PgException failure) {
    String state = failure.getSqlState();
    return state != null && AWAY.stream().anyMatch(state::startsWith);
  }

  private static Problem unexpected(Throwable failure) {
    LOG.error("unexpected failure", failure);
    return ofStatus(500);
  }

  /** Sends it as the answer, unless one is on its way already. */
  void send(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    response.setStatusCode(status).putHeader("content-type", "application/problem+json");
    response.putHeader("cache-control", "no-store");
    if (retryAfter != null) {
      response.putHeader(
          "retry-after", Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())));
    }
    response.end(json());
  }

  private String json() {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("type", TYPE + kind)
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    if (!errors.isEmpty()) {
      ArrayNode list = json.putArray("errors");
      errors.forEach(
          error -> list.addObject().put("field", error.field()).put("message", error.message()));
    }
    if (findings != null) {
      json.set("findings", Json.mapper().valueToTree(findings));
    }
    return Json.write((Object) json);
  }
}
