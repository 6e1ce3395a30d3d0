package org.plenary.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.fetch.FetchFailed.Why;

/**
 * Fetches what others have linked to. Only from public addresses over https; every redirect is
 * looked at like the first address; it sends neither cookies nor a referrer nor any credentials;
 * what is too large or too slow is hung up on. Call it on a virtual thread.
 */
public final class SafeFetcher {
  private static final int MOST_REDIRECTS = 3;
  private static final int MOST_AT_ONCE = 16;
  private static final int MOST_PER_HOST = 4;
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration FIRST_BYTE = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(20);

  private final Vertx vertx;
  private final HttpClient client;
  private final Destination.Resolver resolver;
  private final List<String> exempt;
  private final String agent;
  private final Semaphore slots = new Semaphore(MOST_AT_ONCE);

  /**
   * @param exempt hosts, as {@code name:port}, that may be private and need no encryption
   * @param agent what this server calls itself
   */
  public SafeFetcher(Vertx vertx, List<String> exempt, String agent) {
    this(vertx, exempt, agent, InetAddress::getAllByName);
  }

  SafeFetcher(Vertx vertx, List<String> exempt, String agent, Destination.Resolver resolver) {
    this.vertx = vertx;
    this.exempt = List.copyOf(exempt);
    this.agent = agent;
    this.resolver = resolver;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setDecompressionSupported(false)
                .setKeepAlive(false),
            new PoolOptions().setHttp1MaxSize(MOST_PER_HOST).setMaxWaitQueueSize(1_000));
  }

  /**
   * The bytes at an address.
   *
   * @param most how many bytes are taken at most
   */
  public byte[] fetch(URI address, int most) throws FetchFailed {
    long end = System.nanoTime() + WHOLE.toNanos();
    try {
      if (!slots.tryAcquire(WHOLE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new FetchFailed(Why.UNAVAILABLE, "too much is fetched at once");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new FetchFailed(Why.UNAVAILABLE, "stopped");
    }
    try {
      URI next = address;
      for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
        Reply reply = ask(Destination.of(next, resolver, exempt), most, end);
        if (reply.redirect() == null) {
          return reply.body();
        }
        next = resolved(next, reply.redirect());
      }
      throw new FetchFailed(Why.REFUSED, "it was redirected too often");
    } finally {
      slots.release();
    }
  }

  private static URI resolved(URI from, String location) throws FetchFailed {
    try {
      return from.resolve(location);
    } catch (IllegalArgumentException _) {
      throw new FetchFailed(Why.REFUSED, "it was redirected to nowhere");
    }
  }

  /** Either a body or where else to look. */
  private record Reply(byte[] body, @Nullable String redirect) {}

  private Reply ask(Destination destination, int most, long end) throws FetchFailed {
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (left <= 0) {
      throw tooSlow();
    }
    Exchange exchange = new Exchange(most);
    long timer = vertx.setTimer(left, _ -> exchange.fail(tooSlow()));
    try {
      client
          .request(options(destination))
          .onSuccess(exchange::begin)
          .onFailure(_ -> exchange.fail(unreachable()));
      return exchange.reply.future().await();
    } catch (Exception e) {
      // Vert.x throws checked exceptions here, undeclared.
      throw e instanceof FetchFailed failed ? failed : unreachable();
    } finally {
      vertx.cancelTimer(timer);
    }
  }

  private RequestOptions options(Destination destination) {
    return new RequestOptions()
        .setMethod(HttpMethod.GET)
        .setServer(
            SocketAddress.inetSocketAddress(
                destination.port(), destination.address().getHostAddress()))
        .setHost(destination.host())
        .setPort(destination.port())
        .setSsl(destination.secure())
        .setURI(destination.pathAndQuery())
        .setFollowRedirects(false)
        .setConnectTimeout(CONNECT.toMillis())
        .setIdleTimeout(FIRST_BYTE.toMillis())
        .putHeader(HttpHeaders.USER_AGENT, agent)
        .putHeader(HttpHeaders.ACCEPT, "*/*");
  }

  private static FetchFailed tooSlow() {
    return new FetchFailed(Why.UNAVAILABLE, "it took too long");
  }

  private static FetchFailed unreachable() {
    return new FetchFailed(Why.UNAVAILABLE, "it cannot be reached");
  }

  /** One request and its answer, given up as soon as it cannot become anything. */
  private static final class Exchange {
    private final int most;
    private final Promise<Reply> reply = Promise.promise();
    private final Promise<HttpClientRequest> begun = Promise.promise();

    Exchange(int most) {
      this.most = most;
    }

    void begin(HttpClientRequest request) {
      begun.complete(request);
      if (reply.future().isComplete()) {
        request.reset();
        return;
      }
      request.send().onSuccess(this::read).onFailure(_ -> fail(unreachable()));
    }

    private void read(HttpClientResponse response) {
      int status = response.statusCode();
      String location = response.getHeader(HttpHeaders.LOCATION);
      if (status >= 300 && status < 400 && location != null) {
        finish(new Reply(new byte[0], location));
      } else if (status == 404 || status == 410) {
        fail(new FetchFailed(Why.GONE, "it is not there (" + status + ")"));
      } else if (status >= 400 && status < 500 && status != 408 && status != 429) {
        fail(new FetchFailed(Why.REFUSED, "it was refused (" + status + ")"));
      } else if (status != 200) {
        fail(new FetchFailed(Why.UNAVAILABLE, "the answer was " + status));
      } else {
        body(response);
      }
    }

    private void body(HttpClientResponse response) {
      Buffer whole = Buffer.buffer();
      response.handler(part -> {
        if (whole.length() + part.length() > most) {
          fail(new FetchFailed(Why.TOO_LARGE, "it is larger than " + most + " bytes"));
        } else {
          whole.appendBuffer(part);
        }
      });
      response.exceptionHandler(_ -> fail(unreachable()));
      response.endHandler(_ -> reply.tryComplete(new Reply(whole.getBytes(), null)));
    }

    private void finish(Reply answer) {
      if (reply.tryComplete(answer)) {
        hangUp();
      }
    }

    void fail(FetchFailed why) {
      if (reply.tryFail(why)) {
        hangUp();
      }
    }

    private void hangUp() {
      Future<HttpClientRequest> request = begun.future();
      if (request.succeeded()) {
        request.result().connection().close();
      }
    }
  }
}
