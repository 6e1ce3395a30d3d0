package org.plenary.http;

import static io.vertx.openapi.validation.ValidatorErrorType.ILLEGAL_VALUE;
import static io.vertx.openapi.validation.ValidatorErrorType.MISSING_REQUIRED_PARAMETER;
import static io.vertx.openapi.validation.ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.vertx.json.schema.JsonSchemaValidationException;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;
import io.vertx.json.schema.common.dsl.SchemaType;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.contract.RequestBody;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidationContext;
import io.vertx.openapi.validation.ValidatorException;
import io.vertx.openapi.validation.transformer.FormTransformer;
import io.vertx.openapi.validation.transformer.ParameterTransformer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the API description says of the requests of one operation, made ready once. The router's own
 * validation prepares its schemas for every request anew, and on another thread: that cost a fifth
 * of what accepting a post costs.
 */
final class RequestCheck {
  private static final ParameterTransformer VALUES = new FormTransformer();
  private static final Set<SchemaType> NOT_SINGLE = Set.of(SchemaType.ARRAY, SchemaType.OBJECT);

  private record Described(Parameter parameter, Validator validator) {}

  private final List<Described> parameters;
  private final @Nullable RequestBody body;
  private final Map<MediaType, Validator> bodies;

  /**
   * @throws IllegalStateException when a parameter is described as a list or an object: there are
   *     none, and how they are written would have to be read from the description
   */
  RequestCheck(Operation operation, SchemaRepository schemas) {
    parameters =
        operation.getParameters().stream().map(parameter -> described(parameter, schemas)).toList();
    body = operation.getRequestBody();
    bodies =
        body == null
            ? Map.of()
            : body.getContent().values().stream()
                .collect(
                    Collectors.toMap(type -> type, type -> schemas.validator(type.getSchema())));
  }

  private static Described described(Parameter parameter, SchemaRepository schemas) {
    if (NOT_SINGLE.contains(parameter.getSchemaType())) {
      throw new IllegalStateException("not a single value: " + parameter.getName());
    }
    return new Described(parameter, schemas.validator(parameter.getSchema()));
  }

  /**
   * Lets a request pass that fits.
   *
   * @throws ValidatorException says what does not
   */
  void require(RoutingContext context) {
    parameters.forEach(described -> require(described, value(context, described.parameter())));
    if (body != null) {
      require(body, context);
    }
  }

  private static @Nullable String value(RoutingContext context, Parameter parameter) {
    String name = parameter.getName();
    return switch (parameter.getIn()) {
      case PATH -> context.pathParam(name);
      case QUERY -> context.queryParams().get(name);
      case HEADER -> context.request().getHeader(name);
      case COOKIE -> {
        Cookie cookie = context.request().getCookie(name);
        yield cookie == null ? null : cookie.getValue();
      }
    };
  }

  private static void require(Described described, @Nullable String value) {
    Parameter parameter = described.parameter();
    if (value == null) {
      if (parameter.isRequired()) {
        throw ValidatorException.createMissingRequiredParameter(parameter);
      }
      return;
    }
    OutputUnit found = described.validator().validate(VALUES.transform(parameter, value));
    try {
      found.checkValidity();
    } catch (JsonSchemaValidationException e) {
      throw SchemaValidationException.createErrorFromOutputUnitType(parameter, found, e);
    }
  }

  private void require(RequestBody described, RoutingContext context) {
    Buffer sent = context.body().buffer();
    if (sent == null || sent.length() == 0) {
      if (described.isRequired()) {
        throw new ValidatorException("The body is missing", MISSING_REQUIRED_PARAMETER);
      }
      return;
    }
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    MediaType media = described.determineContentType(type);
    Validator validator = media == null ? null : bodies.get(media);
    if (validator == null) {
      throw new ValidatorException("The body is not JSON", UNSUPPORTED_VALUE_FORMAT);
    }
    OutputUnit found = validator.validate(json(sent));
    try {
      found.checkValidity();
    } catch (JsonSchemaValidationException e) {
      throw SchemaValidationException.createInvalidValueBody(found, ValidationContext.REQUEST, e);
    }
  }

  private static @Nullable Object json(Buffer sent) {
    try {
      return Json.decodeValue(sent);
    } catch (DecodeException _) {
      throw new ValidatorException("The body is not JSON", ILLEGAL_VALUE);
    }
  }
}
