package org.plenary.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The web app's scripts and styles, which have their content's hash in their names. Each is
 * compressed once and kept: files that Vert.x sends from the disk are never compressed.
 */
final class Assets implements Handler<RoutingContext> {
  private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*\\.(js|css|svg)");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  private record Asset(String type, Buffer plain, Buffer compressed) {}

  @Override
  public void handle(RoutingContext context) {
    Matcher name = NAME.matcher(context.pathParam("name"));
    if (!name.matches()) {
      context.next();
      return;
    }
    asset(context, name).onSuccess(asset -> send(context, asset)).onFailure(_ -> context.fail(404));
  }

  private Future<Asset> asset(RoutingContext context, Matcher name) {
    @Nullable Asset there = known.get(name.group());
    if (there != null) {
      return Future.succeededFuture(there);
    }
    return context
        .vertx()
        .fileSystem()
        .readFile("webroot/assets/" + name.group())
        .map(plain -> {
          Asset asset = new Asset(TYPES.getOrDefault(name.group(1), ""), plain, compressed(plain));
          known.put(name.group(), asset);
          return asset;
        });
  }

  private static Buffer compressed(Buffer plain) {
    var out = new ByteArrayOutputStream();
    try (var gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(plain.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(out.toByteArray());
  }

  private static void send(RoutingContext context, Asset asset) {
    HttpServerResponse response =
        context
            .response()
            .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
            .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
            .putHeader(HttpHeaders.VARY, "accept-encoding");
    @Nullable String accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    if (accepted != null && accepted.contains("gzip")) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(asset.compressed());
    } else {
      response.end(asset.plain());
    }
  }
}
