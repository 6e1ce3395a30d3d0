package org.plenary.fetch;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.plenary.fetch.FetchFailed.Why;

/**
 * Opens WebSockets to services that an organizer has named, by the rules of {@link SafeFetcher}. A
 * connection on which nothing comes for longer than services let pass between two pings is closed.
 * Call it on a virtual thread.
 */
public final class SafeSockets {
  private static final int LARGEST_MESSAGE = 2 << 20;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final WebSocketClient client;
  private final List<String> exempt;
  private final String agent;

  /**
   * @param exempt hosts, as {@code name:port}, that may be private and need no encryption
   * @param agent what this server calls itself
   * @param silence after which a connection counts as dead
   */
  public SafeSockets(Vertx vertx, List<String> exempt, String agent, Duration silence) {
    this.exempt = List.copyOf(exempt);
    this.agent = agent;
    this.client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setMaxFrameSize(LARGEST_MESSAGE)
                .setMaxMessageSize(LARGEST_MESSAGE)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) silence.toMillis())
                .setMaxConnections(1_000));
  }

  /**
   * @param headers to send with the handshake
   * @param prepared is given the connection before anything can come on it
   * @throws FetchFailed {@code REFUSED} when the handshake is answered with 401 or 403
   */
  public WebSocket connect(URI address, Map<String, String> headers, Handler<WebSocket> prepared)
      throws FetchFailed {
    Destination destination = Destination.of(address, InetAddress::getAllByName, exempt);
    WebSocketConnectOptions options =
        destination.aim(new WebSocketConnectOptions()).setTimeout(CONNECT.toMillis());
    headers.forEach(options::putHeader);
    options.putHeader("user-agent", agent);
    try {
      return client.connect(options).onSuccess(prepared).await();
    } catch (Exception e) {
      // Vert.x throws checked exceptions here, undeclared.
      boolean refused =
          e instanceof UpgradeRejectedException rejected
              && (rejected.getStatus() == 401 || rejected.getStatus() == 403);
      throw refused
          ? new FetchFailed(Why.REFUSED, "the stream is refused")
          : new FetchFailed(Why.UNAVAILABLE, "the stream cannot be reached");
    }
  }
}
