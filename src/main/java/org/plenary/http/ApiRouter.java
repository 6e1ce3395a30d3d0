package org.plenary.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.Conference;
import org.plenary.people.Identity;
import org.plenary.people.Permission;

/**
 * Makes the routes of the API out of its description: every operation there has an endpoint here,
 * and the reverse.
 */
final class ApiRouter {
  /** Where the API lives. */
  static final String BASE = "/api/v1";

  private static final int MOST_JSON_BYTES = 256 * 1024;
  private static final Duration LINGER = Duration.ofSeconds(10);

  /** A caller is told to try again rather than left waiting for a database that hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final Authentication authentication;
  private final Access access;
  private final Map<String, Endpoint> endpoints;
  private final ExecutorService workflows = Executors.newVirtualThreadPerTaskExecutor();

  ApiRouter(
      Vertx vertx, Authentication authentication, Access access, Map<String, Endpoint> endpoints) {
    this.vertx = vertx;
    this.authentication = authentication;
    this.access = access;
    this.endpoints = endpoints;
  }

  /** Reads the description; call it once, for all event loops. */
  static Future<OpenAPIContract> contract(Vertx vertx) {
    return OpenAPIContract.from(vertx, requests(description()));
  }

  private static JsonObject description() {
    try (InputStream yaml = ApiRouter.class.getResourceAsStream("/conf/openapi.yaml")) {
      if (yaml == null) {
        throw new IllegalStateException("conf/openapi.yaml is not on the class path");
      }
      return new JsonObject(
          new YAMLMapper().readValue(yaml, new TypeReference<Map<String, Object>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the validator understands of it: JSON requests. Pictures and decks are streamed past it,
   * and what is answered (problem documents among it) is not its business.
   */
  private static JsonObject requests(JsonObject description) {
    JsonObject anyAnswer =
        new JsonObject().put("default", new JsonObject().put("description", "any"));
    description.getJsonObject("components").remove("responses");
    for (var path : description.getJsonObject("paths")) {
      for (var method : (JsonObject) path.getValue()) {
        if (method.getValue() instanceof JsonObject operation) {
          operation.put("responses", anyAnswer);
          if (operation.getBoolean("x-streamed", false)) {
            operation.remove("requestBody");
          }
        }
      }
    }
    return description;
  }

  Router router(OpenAPIContract contract) {
    Router router = Router.router(vertx);
    RouterBuilder described =
        RouterBuilder.create(vertx, contract, RequestExtractor.withBodyHandler());
    described.rootHandler(BodyHandler.create(false).setBodyLimit(MOST_JSON_BYTES));
    described.rootHandler(authentication::handle);
    Map<String, Endpoint> left = new HashMap<>(endpoints);
    for (OpenAPIRoute route : described.getRoutes()) {
      Operation operation = route.getOperation();
      Endpoint endpoint = left.remove(operation.getOperationId());
      if (endpoint == null) {
        throw new IllegalStateException("no endpoint for " + operation.getOperationId());
      }
      Permission permission =
          Json.constant(Permission.class, operation.getOpenAPIModel().getString("x-permission"));
      RequestCheck check = new RequestCheck(operation, contract.getSchemaRepository());
      Handler<RoutingContext> serving = context -> serve(context, check, permission, endpoint);
      route.setDoSecurity(false).setDoValidation(false);
      if (operation.getOpenAPIModel().getBoolean("x-slow", false)) {
        route.addHandler(serving);
      } else {
        route.addHandler(this::hurry).addHandler(serving);
      }
      if (operation.getOpenAPIModel().getBoolean("x-streamed", false)) {
        streamed(router, operation, serving);
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalStateException("not described: " + left.keySet());
    }
    router.route(BASE + "/*").subRouter(described.createRouter());
    return router;
  }

  private void hurry(RoutingContext context) {
    long timer = vertx.setTimer(PATIENCE.toMillis(), _ -> Problem.tooLong().send(context));
    context.addEndHandler(_ -> vertx.cancelTimer(timer));
    context.next();
  }

  /** A body that only its endpoint reads: the described routes would take it for JSON. */
  private void streamed(Router router, Operation operation, Handler<RoutingContext> serving) {
    String path = operation.getAbsoluteOpenAPIPath().replaceAll("\\{([^}]+)}", ":$1");
    router
        .route(operation.getHttpMethod(), path)
        .handler(this::readLater)
        .handler(authentication::handle)
        .handler(serving);
  }

  private void readLater(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.pause();
    // What was refused is not read to its end: the rest could be anything, of any length.
    context.addHeadersEndHandler(_ -> {
      if (!request.isEnded() && request.version() != HttpVersion.HTTP_2) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      }
    });
    context.addEndHandler(_ -> {
      if (!request.isEnded()) {
        linger(request);
      }
    });
    context.next();
  }

  /**
   * Reads on for a moment and throws it away: a connection that is closed while its client still
   * writes is reset, and the answer is lost with it (RFC 9112, 9.6).
   */
  private void linger(HttpServerRequest request) {
    HttpConnection connection = request.connection();
    long timer = vertx.setTimer(LINGER.toMillis(), _ -> connection.close());
    connection.closeHandler(_ -> vertx.cancelTimer(timer));
    request.exceptionHandler(_ -> {});
    request.endHandler(_ -> connection.close());
    request.handler(_ -> {});
    request.resume();
  }

  private void serve(
      RoutingContext context, RequestCheck check, Permission permission, Endpoint endpoint) {
    @Nullable Identity identity = Authentication.identity(context).orElse(null);
    @Nullable String slug = context.pathParam("conference");
    @Nullable String session = context.pathParam("session");
    Context loop = vertx.getOrCreateContext();
    workflows.execute(() -> {
      Answer answer;
      try {
        check.require(context);
        @Nullable UUID talk = session == null ? null : Call.id(session, "session");
        Conference conference = access.require(permission, identity, slug, talk);
        answer = endpoint.answer(new Call(context, loop, conference));
      } catch (Exception failure) {
        loop.runOnContext(_ -> context.fail(failure));
        return;
      }
      loop.runOnContext(_ -> answer.send(context));
    });
  }
}
