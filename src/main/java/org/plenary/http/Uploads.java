package org.plenary.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.plenary.model.Ids;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;

/** Takes bodies that are no JSON, in limits that are kept while they come in. */
final class Uploads {
  private final Vertx vertx;

  Uploads(Vertx vertx) {
    this.vertx = vertx;
  }

  /** The whole body, at most so many bytes. Waits. */
  Buffer toMemory(Call call, Set<String> types, int most, String tooLarge) {
    HttpServerRequest request = checked(call, types, most, tooLarge);
    return onLoop(
            call,
            () -> {
              Promise<Buffer> whole = Promise.promise();
              Buffer body = Buffer.buffer();
              request.handler(part -> {
                if (body.length() + part.length() > most) {
                  whole.tryFail(new Rejected(new Rejection.TooLarge(tooLarge)));
                  request.handler(_ -> {});
                } else {
                  body.appendBuffer(part);
                }
              });
              request.exceptionHandler(whole::tryFail);
              request.endHandler(_ -> whole.tryComplete(body));
              request.resume();
              return whole.future();
            })
        .await();
  }

  /** The body as a file of its own in the folder, at most so many bytes. Waits. */
  Path toFile(Call call, Set<String> types, long most, String tooLarge, Path folder) {
    HttpServerRequest request = checked(call, types, most, tooLarge);
    Path file = folder.resolve(Ids.next() + ".upload");
    try {
      AsyncFile open =
          vertx
              .fileSystem()
              .open(file.toString(), new OpenOptions().setWrite(true).setCreateNew(true))
              .await();
      long sent = onLoop(call, () -> pump(request, open, most, tooLarge)).await();
      // A disk without space fails the last write, of which the pipe says nothing.
      if (Files.size(file) < sent) {
        throw noSpace();
      }
      return file;
    } catch (IOException | RuntimeException problem) {
      vertx.fileSystem().delete(file.toString()).otherwiseEmpty().await();
      throw problem instanceof RuntimeException own && !(own instanceof FileSystemException)
          ? own
          : noSpace();
    }
  }

  private static Rejected noSpace() {
    return new Rejected(
        new Rejection.Unavailable(
            "The file cannot be kept right now. Nothing of it was; try again later.",
            Duration.ofSeconds(30)));
  }

  /** Answers how many bytes came. */
  private static Future<Long> pump(
      HttpServerRequest request, AsyncFile file, long most, String tooLarge) {
    long[] seen = {0};
    Promise<Long> tooMuch = Promise.promise();
    var counted =
        new Counted(
            request,
            part -> {
              seen[0] += part.length();
              if (seen[0] > most) {
                tooMuch.tryFail(new Rejected(new Rejection.TooLarge(tooLarge)));
              }
              return seen[0] <= most;
            });
    return counted
        .pipeTo(file)
        .compose(_ ->
            tooMuch.future().isComplete() ? tooMuch.future() : Future.succeededFuture(seen[0]));
  }

  private static HttpServerRequest checked(
      Call call, Set<String> types, long most, String tooLarge) {
    HttpServerRequest request = call.context().request();
    String type = request.getHeader("content-type");
    String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!types.contains(bare)) {
      throw new Rejected(new Rejection.WrongType("This takes " + String.join(", ", types) + "."));
    }
    String length = request.getHeader("content-length");
    if (length != null && length.length() < 19 && Long.parseLong(length) > most) {
      throw new Rejected(new Rejection.TooLarge(tooLarge));
    }
    return request;
  }

  /** A request may only be read on the event loop it came in on. */
  private static <T> Future<T> onLoop(Call call, Supplier<Future<T>> reading) {
    Promise<T> done = Promise.promise();
    call.loop()
        .runOnContext(_ -> {
          try {
            reading.get().onComplete(done);
          } catch (RuntimeException problem) {
            done.tryFail(problem);
          }
        });
    return done.future();
  }
}
