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
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.plenary.fetch.FetchFailed.Why;

/**
 * Fetches what others have linked to. Only from public addresses over https; every redirect is
 * looked at like the first address; it sends neither cookies nor a referrer, and credentials only
 * where it is told to; what is too large or too slow is hung up on. Call it on a virtual thread.
 */
public final class SafeFetcher {
  private static final Duration WHOLE = Duration.ofSeconds(20);

  private static final int MOST_REDIRECTS = 3;
  private static final int MOST_AT_ONCE = 16;
  private static final int MOST_PER_HOST = 4;
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration FIRST_BYTE = Duration.ofSeconds(5);

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
    return fetch(address, Map.of(), most);
  }

  /**
   * The bytes at an address that wants something sent along. That is for nobody else: then no
   * redirect is followed.
   *
   * @param headers to send; names in lower case
   */
  public byte[] fetch(URI address, Map<String, String> headers, int most) throws FetchFailed {
    long end = System.nanoTime() + WHOLE.toNanos();
    URI next = address;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Response response = inTurn(next, headers, new Exchange(most, false), end);
      String location = response.header("location");
      if (response.status() == 200) {
        return response.body();
      }
      if (response.status() < 300
          || response.status() >= 400
          || location == null
          || !headers.isEmpty()) {
        throw refusal(response.status());
      }
      next = resolved(next, location);
    }
    throw new FetchFailed(Why.REFUSED, "it was redirected too often");
  }

  /**
   * Asks a service that an organizer has named, whatever it answers. A redirect is an answer like
   * another: what is sent along is for nobody else.
   *
   * @param headers to send; names in lower case
   * @param most how many bytes are taken at most
   */
  public Response ask(URI address, Map<String, String> headers, int most) throws FetchFailed {
    return ask(address, headers, most, WHOLE);
  }

  /**
   * As {@link #ask(URI, Map, int)}, for whoever is in a hurry.
   *
   * @param patience how long the answer may take
   */
  public Response ask(URI address, Map<String, String> headers, int most, Duration patience)
      throws FetchFailed {
    long end = System.nanoTime() + patience.toNanos();
    return inTurn(address, headers, new Exchange(most, true), end);
  }

  private static FetchFailed refusal(int status) {
    if (status == 404 || status == 410) {
      return new FetchFailed(Why.GONE, "it is not there (" + status + ")");
    }
    boolean meant = status >= 300 && status < 500 && status != 408 && status != 429;
    return meant
        ? new FetchFailed(Why.REFUSED, "it was refused (" + status + ")")
        : new FetchFailed(Why.UNAVAILABLE, "the answer was " + status);
  }

  private static URI resolved(URI from, String location) throws FetchFailed {
    try {
      return from.resolve(location);
    } catch (IllegalArgumentException _) {
      throw new FetchFailed(Why.REFUSED, "it was redirected to nowhere");
    }
  }

  private Response inTurn(URI address, Map<String, String> headers, Exchange exchange, long end)
      throws FetchFailed {
    Destination destination = Destination.of(address, resolver, exempt);
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    try {
      if (left <= 0 || !slots.tryAcquire(left, TimeUnit.MILLISECONDS)) {
        throw tooSlow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new FetchFailed(Why.UNAVAILABLE, "stopped");
    }
    long timer = vertx.setTimer(left, _ -> exchange.fail(tooSlow()));
    try {
      client
          .request(options(destination, headers))
          .onSuccess(exchange::begin)
          .onFailure(_ -> exchange.fail(unreachable()));
      return exchange.response.future().await();
    } catch (Exception e) {
      // Vert.x throws checked exceptions here, undeclared.
      throw e instanceof FetchFailed failed ? failed : unreachable();
    } finally {
      vertx.cancelTimer(timer);
      slots.release();
    }
  }

  private RequestOptions options(Destination destination, Map<String, String> headers) {
    RequestOptions options = destination.aim(new RequestOptions());
    headers.forEach(options::putHeader);
    return options
        .setMethod(HttpMethod.GET)
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
    private final boolean anyBody;
    private final Promise<Response> response = Promise.promise();
    private final Promise<HttpClientRequest> begun = Promise.promise();

    /**
     * @param anyBody whether the body of a refusal is wanted too
     */
    Exchange(int most, boolean anyBody) {
      this.most = most;
      this.anyBody = anyBody;
    }

    void begin(HttpClientRequest request) {
      begun.complete(request);
      if (response.future().isComplete()) {
        request.reset();
        return;
      }
      request.send().onSuccess(this::read).onFailure(_ -> fail(unreachable()));
    }

    private void read(HttpClientResponse reply) {
      Map<String, String> headers = new HashMap<>();
      reply.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
      if (!anyBody && reply.statusCode() != 200) {
        finish(new Response(reply.statusCode(), headers, new byte[0]));
        return;
      }
      Buffer whole = Buffer.buffer();
      reply.handler(part -> {
        if (whole.length() + part.length() > most) {
          fail(new FetchFailed(Why.TOO_LARGE, "it is larger than " + most + " bytes"));
        } else {
          whole.appendBuffer(part);
        }
      });
      reply.exceptionHandler(_ -> fail(unreachable()));
      reply.endHandler(
          _ -> response.tryComplete(new Response(reply.statusCode(), headers, whole.getBytes())));
    }

    private void finish(Response answer) {
      if (response.tryComplete(answer)) {
        hangUp();
      }
    }

    void fail(FetchFailed why) {
      if (response.tryFail(why)) {
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
