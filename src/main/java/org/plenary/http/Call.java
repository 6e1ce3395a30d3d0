package org.plenary.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.Conference;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.people.Identity;

/** A request that fits the API description and whose caller may make it. */
final class Call {
  private final RoutingContext context;
  private final Context loop;
  private final @Nullable Conference conference;

  Call(RoutingContext context, Context loop, @Nullable Conference conference) {
    this.context = context;
    this.loop = loop;
    this.conference = conference;
  }

  Optional<Identity> identity() {
    return Authentication.identity(context);
  }

  Identity signedIn() {
    return identity().orElseThrow(() -> new Rejected(new Rejection.NotSignedIn()));
  }

  Conference conference() {
    if (conference == null) {
      throw Rejection.notFound("conference");
    }
    return conference;
  }

  String slug() {
    return conference().slug();
  }

  UUID id(String pathParameter) {
    return id(context.pathParam(pathParameter), pathParameter);
  }

  /** An id of the address; what is no id names nothing. */
  static UUID id(String text, String what) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw Rejection.notFound(what);
    }
  }

  /** A number of the address. */
  int number(String pathParameter) {
    return Integer.parseInt(context.pathParam(pathParameter));
  }

  @Nullable String query(String name) {
    return context.queryParams().get(name);
  }

  @Nullable UUID queryId(String name) {
    String value = query(name);
    return value == null ? null : UUID.fromString(value);
  }

  long queryNumber(String name, long otherwise) {
    String value = query(name);
    return value == null ? otherwise : Long.parseLong(value);
  }

  @Nullable String header(String name) {
    return context.request().getHeader(name);
  }

  @Nullable String cookie(String name) {
    var cookie = context.request().getCookie(name);
    return cookie == null ? null : cookie.getValue();
  }

  /** Where the request came in; it may only be read there. */
  Context loop() {
    return loop;
  }

  RoutingContext context() {
    return context;
  }

  /** The body; the description has been kept, so what is refused here is finer than it can say. */
  <T> T body(Class<T> type) {
    try {
      return Json.mapper().readValue(context.body().buffer().getBytes(), type);
    } catch (JsonMappingException refused) {
      String field =
          refused.getPath().stream()
              .map(step ->
                  step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
              .collect(Collectors.joining("."))
              .replace(".[", "[");
      throw Rejection.invalid(field.isEmpty() ? "body" : field, "is not valid");
    } catch (JsonProcessingException refused) {
      throw Rejection.invalid("body", "is not JSON");
    } catch (IOException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
