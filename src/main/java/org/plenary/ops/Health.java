package org.plenary.ops;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Named checks, and what they say together.
 *
 * <p>{@code /health/live} answers as long as the event loop turns: a supervisor restarts on its
 * silence. {@code /health/ready} asks every check at once: 200 while the node can serve, also
 * {@code degraded}, 503 when a check is {@code down}, so that a balancer sends viewers elsewhere.
 */
public final class Health {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final long PATIENCE_MILLIS = 2_000;
  private static final long LITTLE_SPACE_BYTES = 1L << 30;

  /** In order of severity. */
  public enum State {
    UP,
    DEGRADED,
    DOWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a check found.
   *
   * @param detail a few words for an operator, without ids, names or texts
   */
  public record Status(State state, String detail) {
    public static Status up(String detail) {
      return new Status(State.UP, detail);
    }

    public static Status degraded(String detail) {
      return new Status(State.DEGRADED, detail);
    }

    public static Status down(String detail) {
      return new Status(State.DOWN, detail);
    }
  }

  private final Vertx vertx;
  private final Map<String, Supplier<Future<Status>>> checks = new ConcurrentSkipListMap<>();
  private final Map<String, State> last = new ConcurrentHashMap<>();

  public Health(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Adds a check; it must not block, and counts as down after two seconds without an answer. */
  public Health check(String name, Supplier<Future<Status>> check) {
    checks.put(name, check);
    return this;
  }

  /** Down unless the database answers a query. */
  public Health database(Pool pool) {
    return check("database", () -> pool.query("select 1").execute().map(_ -> Status.up("answers")));
  }

  /** Degraded when less than 1 GiB is left where {@code directory} is. */
  public Health disk(Path directory) {
    return check("disk", () -> vertx.executeBlocking(() -> space(directory)));
  }

  /** Every check's status by name. Never fails. */
  public Future<Map<String, Status>> statuses() {
    List<String> names = new ArrayList<>();
    List<Future<Status>> asked = new ArrayList<>();
    checks.forEach((name, check) -> {
      names.add(name);
      asked.add(asked(name, check));
    });
    return Future.all(asked)
        .map(_ -> {
          Map<String, Status> found = new LinkedHashMap<>();
          for (int i = 0; i < names.size(); i++) {
            found.put(names.get(i), asked.get(i).result());
          }
          return found;
        });
  }

  /** {@code GET /health/live}. */
  public Handler<RoutingContext> live() {
    return context -> answer(context, 200, new JsonObject().put("status", "up"));
  }

  /** {@code GET /health/ready}. */
  public Handler<RoutingContext> ready() {
    return context -> statuses().onSuccess(found -> answerReady(context, found));
  }

  private Future<Status> asked(String name, Supplier<Future<Status>> check) {
    Future<Status> status;
    try {
      status = check.get();
    } catch (RuntimeException e) {
      status = Future.failedFuture(e);
    }
    return status
        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .otherwise(failure -> Status.down(failure.getClass().getSimpleName()))
        .onSuccess(found -> logChange(name, found));
  }

  private void logChange(String name, Status found) {
    State before = last.put(name, found.state());
    if (before != null && before != found.state()) {
      LOG.atWarn()
          .addKeyValue("check", name)
          .addKeyValue("state", found.state().word())
          .addKeyValue("detail", found.detail())
          .log("health changed");
    }
  }

  private static void answerReady(RoutingContext context, Map<String, Status> found) {
    State worst = found.values().stream().map(Status::state).max(State::compareTo).orElse(State.UP);
    JsonObject details = new JsonObject();
    found.forEach((name, status) ->
        details.put(
            name,
            new JsonObject().put("state", status.state().word()).put("detail", status.detail())));
    answer(
        context,
        worst == State.DOWN ? 503 : 200,
        new JsonObject().put("status", worst.word()).put("checks", details));
  }

  private static void answer(RoutingContext context, int code, JsonObject body) {
    context
        .response()
        .setStatusCode(code)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(body.toBuffer());
  }

  private static Status space(Path directory) throws IOException {
    long free = Files.getFileStore(directory).getUsableSpace();
    String detail = (free >> 20) + " MiB free";
    return free < LITTLE_SPACE_BYTES ? Status.degraded(detail) : Status.up(detail);
  }
}
