package org.plenary.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.WebSocketClient;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pins what the wire relies on inside Vert.x: an update that changes it must not go unnoticed. */
class FramingIT {
  private final Vertx vertx = Vertx.vertx();

  /** In a field, because Vert.x closes a client that the collector finds unreachable. */
  private final WebSocketClient client = vertx.createWebSocketClient();

  @AfterEach
  void stop() {
    StreamServer.waited(vertx.close());
  }

  @Test
  void framesGoBelowTheEncoderBehindARouterToo() throws Exception {
    CompletableFuture<WebSocketWire> used = new CompletableFuture<>();
    Router router = Router.router(vertx);
    router
        .get("/")
        .handler(context ->
            context
                .request()
                .toWebSocket()
                .onSuccess(socket -> {
                  WebSocketWire wire =
                      WebSocketWire.of(socket, context.request().connection(), false);
                  wire.write(Chunk.of(Line.transientOf("{\"n\":1}")));
                  socket.writeTextMessage("{\"n\":2}");
                  new WebSocketWire.Messages(socket)
                      .write(
                          new Chunk(
                              List.of(
                                  Line.transientOf("{\"n\":3}"), Line.transientOf("{\"n\":4}"))));
                  used.complete(wire);
                }));
    int port =
        StreamServer.waited(
                vertx
                    .createHttpServer(Streams.prepare(new HttpServerOptions()))
                    .requestHandler(router)
                    .listen(0, "127.0.0.1"))
            .actualPort();
    CompletableFuture<String> messages = new CompletableFuture<>();
    StringBuilder read = new StringBuilder();
    StreamServer.waited(
        client
            .webSocket()
            .textMessageHandler(text -> {
              read.append(text).append('|');
              if (text.contains("4")) {
                messages.complete(read.toString());
              }
            })
            .connect(port, "127.0.0.1", "/"));

    assertThat(messages.get(10, TimeUnit.SECONDS))
        .isEqualTo("{\"n\":1}|{\"n\":2}|{\"n\":3}\n{\"n\":4}|");
    assertThat(used.get(10, TimeUnit.SECONDS)).isInstanceOf(WebSocketWire.Frames.class);
  }

  @Test
  void eventsGoBelowTheEncoderOfAnAnswerThatHasBegun() throws Exception {
    CompletableFuture<Boolean> below = new CompletableFuture<>();
    Router router = Router.router(vertx);
    router
        .get("/")
        .handler(context -> {
          HttpServerResponse response = context.response().setChunked(true);
          response.write("first ");
          BareChannel channel = BareChannel.ofAnswer(context.request().connection());
          below.complete(channel != null);
          if (channel != null) {
            channel.write(Unpooled.wrappedBuffer(Chunk.httpChunk("second ".getBytes(UTF_8))));
          }
          response.end("third");
        });
    int port =
        StreamServer.waited(
                vertx
                    .createHttpServer(
                        Streams.prepare(new HttpServerOptions().setCompressionSupported(true)))
                    .requestHandler(router)
                    .listen(0, "127.0.0.1"))
            .actualPort();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String body =
          client
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                      .version(HttpClient.Version.HTTP_1_1)
                      .build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();

      assertThat(body).isEqualTo("first second third");
    }
    assertThat(below.get(10, TimeUnit.SECONDS)).isTrue();
  }
}
