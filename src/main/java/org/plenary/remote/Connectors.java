package org.plenary.remote;

import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.plenary.fetch.SafeFetcher;
import org.plenary.fetch.SafeSockets;
import org.plenary.model.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the sources that this node holds the lease of. A node that cannot renew a lease stops asking
 * before another one may begin.
 */
public final class Connectors implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);
  private static final Duration TURN = Duration.ofSeconds(2);
  private static final Duration UNTIL_GIVEN_UP = Duration.ofSeconds(SourceLeases.SECONDS - 5);

  /** Half of what they allow: 300 in five minutes, and 3,000. */
  private static final double MASTODON_PER_SECOND = 0.5;

  private static final double BLUESKY_PER_SECOND = 5;

  private final Pool pool;
  private final SourceLeases leases;
  private final RemoteSources sources;
  private final RemotePosts posts;
  private final Reconciler reconciler;
  private final OptOuts optOuts;
  private final SafeFetcher fetcher;
  private final SafeSockets sockets;
  private final Semaphore changes = new Semaphore(0);
  private final Map<UUID, Running> running = new HashMap<>();
  private final Thread keeper = Thread.ofVirtual().name("connectors").unstarted(this::keep);

  private record Running(Lease lease, Thread thread, Instant renewed) {}

  public Connectors(
      Pool pool,
      RemoteSources sources,
      RemotePosts posts,
      Reconciler reconciler,
      OptOuts optOuts,
      SafeFetcher fetcher,
      SafeSockets sockets) {
    this.pool = pool;
    this.leases = new SourceLeases(pool, Ids.next());
    this.sources = sources;
    this.posts = posts;
    this.reconciler = reconciler;
    this.optOuts = optOuts;
    this.fetcher = fetcher;
    this.sockets = sockets;
  }

  /** Sources have been changed: look now rather than at the next turn. */
  public void look() {
    changes.release();
  }

  public void start() {
    keeper.start();
  }

  private void keep() {
    try {
      while (true) {
        try {
          renew();
          leases.claim().forEach(this::begin);
          optOuts.expire();
        } catch (RuntimeException problem) {
          LOG.warn("leases of sources wait: {}", problem.toString());
        }
        stopThoseInDoubt();
        boolean _ = changes.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException _) {
      running.values().forEach(one -> one.thread().interrupt());
    }
  }

  private void renew() {
    for (Running one : List.copyOf(running.values())) {
      UUID id = one.lease().source().id();
      if (leases.renew(one.lease())) {
        running.put(id, new Running(one.lease(), one.thread(), Instant.now()));
      } else {
        one.thread().interrupt();
        running.remove(id);
      }
    }
  }

  private void stopThoseInDoubt() {
    Instant limit = Instant.now().minus(UNTIL_GIVEN_UP);
    running
        .values()
        .removeIf(one -> {
          boolean doubtful = one.renewed().isBefore(limit);
          if (doubtful) {
            one.thread().interrupt();
          }
          return doubtful;
        });
  }

  private void begin(Lease lease) {
    RemoteSource source = lease.source();
    List<byte[]> tokens = sources.secrets(source.id());
    if (tokens.isEmpty()) {
      return;
    }
    String token = new String(tokens.getFirst(), StandardCharsets.US_ASCII);
    ConnectorLoop loop = new ConnectorLoop(lease, leases, connector(lease, token));
    running.put(
        source.id(),
        new Running(
            lease, Thread.ofVirtual().name("source-" + source.id()).start(loop), Instant.now()));
  }

  private Connector connector(Lease lease, String token) {
    RemoteSource source = lease.source();
    return switch (source.kind()) {
      case MASTODON -> {
        Budget budget = budget(source, MASTODON_PER_SECOND);
        MastodonApi api = new MastodonApi(fetcher, URI.create(source.url()), token, budget);
        yield new MastodonConnector(
            lease, token, api, budget, sockets, posts, leases, reconciler::wake);
      }
      case BLUESKY -> {
        Budget budget = budget(source, BLUESKY_PER_SECOND);
        BlueskyApi api = new BlueskyApi(fetcher, URI.create(source.url()), budget);
        yield new BlueskyConnector(lease, api, budget, sockets, posts, leases, reconciler::wake);
      }
      case FEED -> new FeedConnector(lease, fetcher, posts, leases, reconciler::wake);
      case WEBHOOK, SLACK -> throw new IllegalStateException("it calls us");
    };
  }

  private Budget budget(RemoteSource source, double perSecond) {
    String host = URI.create(source.url()).getRawAuthority().toLowerCase(Locale.ROOT);
    return new HostBudget(pool, host, perSecond);
  }

  @Override
  public void close() {
    keeper.interrupt();
    try {
      boolean _ = keeper.join(Duration.ofSeconds(2));
      for (Running one : new ArrayList<>(running.values())) {
        boolean _ = one.thread().join(Duration.ofSeconds(2));
        leases.release(one.lease());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
