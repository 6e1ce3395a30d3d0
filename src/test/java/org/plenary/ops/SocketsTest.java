package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.transport.Transport;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SocketsTest {

  @ParameterizedTest
  @EnumSource(Sockets.class)
  void aServerAnswersWhicheverIsChosenAndWhereverItRuns(Sockets sockets) throws Exception {
    Vertx vertx = sockets.on(Vertx.builder()).build();
    HttpClient client = vertx.createHttpClient();
    try {
      int port =
          vertx
              .createHttpServer(new HttpServerOptions())
              .requestHandler(request -> request.response().end("here"))
              .listen(0, "127.0.0.1")
              .await(10, TimeUnit.SECONDS)
              .actualPort();

      Buffer answer =
          client
              .request(HttpMethod.GET, port, "127.0.0.1", "/")
              .compose(request -> request.send())
              .compose(response -> response.body())
              .await(10, TimeUnit.SECONDS);

      assertThat(answer.toString()).isEqualTo("here");
      assertThat(vertx.isNativeTransportEnabled())
          .isEqualTo(sockets != Sockets.NIO && Transport.EPOLL.available());
    } finally {
      client.close().await(10, TimeUnit.SECONDS);
      vertx.close().await(10, TimeUnit.SECONDS);
    }
  }
}
