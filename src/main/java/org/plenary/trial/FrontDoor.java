package org.plenary.trial;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A reverse proxy on the loopback interface: each request and each WebSocket goes to the next node
 * that is ready. It is for trying things out: it speaks no TLS, and a request that was on its way
 * to a node that died is lost.
 */
final class FrontDoor {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long LOOK_MILLIS = 500;
  private static final int MOST_CONNECTIONS = 20_000;

  private final Vertx vertx;
  private final List<Integer> nodes;
  private final HttpClient client;
  private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param nodes the ports they listen on
   */
  FrontDoor(Vertx vertx, List<Integer> nodes) {
    this.vertx = vertx;
    this.nodes = nodes;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout((int) TimeUnit.SECONDS.toMillis(1)),
            new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
  }

  Future<HttpServer> listen(int port) {
    HttpProxy proxy =
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(true), client)
            .origin(OriginRequestProvider.selector(_ -> next()))
            .addInterceptor(new SaysWhomItSpeaksFor(), true);
    vertx.setPeriodic(0, LOOK_MILLIS, _ -> nodes.forEach(this::look));
    // What a client would upgrade could not be passed on as it came.
    HttpServerOptions options = new HttpServerOptions().setHttp2ClearTextEnabled(false);
    return vertx.createHttpServer(options).requestHandler(proxy).listen(port, LOOPBACK);
  }

  private Future<SocketAddress> next() {
    List<Integer> able = nodes.stream().filter(ready::contains).toList();
    return able.isEmpty()
        ? Future.failedFuture("no node is ready")
        : Future.succeededFuture(
            SocketAddress.inetSocketAddress(
                able.get(Math.floorMod(turn.getAndIncrement(), able.size())), LOOPBACK));
  }

  private void look(int node) {
    client
        .request(HttpMethod.GET, node, LOOPBACK, "/health/ready")
        .compose(request -> request.send().timeout(2, TimeUnit.SECONDS))
        .map(answer -> answer.statusCode() == 200)
        .otherwise(false)
        .onSuccess(able -> {
          if (able) {
            ready.add(node);
          } else {
            ready.remove(node);
          }
        });
  }

  /** The nodes count reports by the address they come from. */
  private static final class SaysWhomItSpeaksFor implements ProxyInterceptor {
    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      context
          .request()
          .putHeader(
              "X-Forwarded-For", context.request().proxiedRequest().remoteAddress().hostAddress());
      return context.sendRequest();
    }
  }
}
