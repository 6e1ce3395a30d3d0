package org.plenary.ops;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MultiMapConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleService;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other nodes: Hazelcast finds them, and carries what the event bus has to know of them. It
 * talks to the members in the settings only, from loopback or private addresses, and asks nobody
 * else for anything. Nothing is kept in it: what has to be right stands in the database.
 *
 * <p>A server that runs alone starts nothing of it: Vert.x looks up the cluster manager's class,
 * with three types of Hazelcast behind it, and leaves it at that.
 */
public final class Cluster {
  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final int JOINED_WITHIN_SECONDS = 60;

  /** A node that hangs is given up after five seconds; one that has died, at once. */
  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("hazelcast.heartbeat.interval.seconds", "1"),
          Map.entry("hazelcast.max.no.heartbeat.seconds", "5"),
          Map.entry("hazelcast.merge.first.run.delay.seconds", "5"),
          Map.entry("hazelcast.merge.next.run.delay.seconds", "5"),
          Map.entry("hazelcast.wait.seconds.before.join", "0"),
          Map.entry("hazelcast.socket.bind.any", "false"),
          Map.entry("hazelcast.phone.home.enabled", "false"),
          Map.entry("hazelcast.shutdownhook.enabled", "false"),
          Map.entry("hazelcast.health.monitoring.level", "OFF"),
          Map.entry("hazelcast.logging.details.enabled", "false"),
          // What it carries is little: few parts to hand over, and no thread for every core.
          Map.entry("hazelcast.partition.count", "31"),
          Map.entry("hazelcast.graceful.shutdown.max.wait", "1"),
          Map.entry("hazelcast.io.thread.count", "1"),
          Map.entry("hazelcast.event.thread.count", "1"),
          Map.entry("hazelcast.operation.thread.count", "2"),
          Map.entry("hazelcast.operation.generic.thread.count", "2"));

  static {
    // It has to be known before the first of its classes is loaded.
    System.setProperty("hazelcast.logging.type", "slf4j");
  }

  private final String host;
  private final int busPublicPort;
  private final int busPort;
  private final Set<InetSocketAddress> nodes = new HashSet<>();
  private final HazelcastClusterManager manager;

  private Cluster(Settings settings) {
    InetAddress own = PrivateAddress.of("PLENARY_CLUSTER_HOST", settings.clusterHost());
    this.host = own.getHostAddress();
    this.busPort = settings.clusterBusPort();
    this.busPublicPort = reached(settings.clusterBusPublicPort(), busPort);
    requireOwn(own);
    String taken = "choose another, or end what has it";
    requireAble(own, settings.clusterPort(), "PLENARY_CLUSTER_PORT", taken);
    requireAble(own, busPort, "PLENARY_CLUSTER_BUS_PORT", taken);
    nodes.add(new InetSocketAddress(own, publicPort(settings)));
    for (HostPort member : settings.clusterMembers()) {
      InetAddress address = PrivateAddress.of("PLENARY_CLUSTER_MEMBERS", member.host());
      if (own.isLoopbackAddress() && !address.isLoopbackAddress()) {
        throw new StartRefused(
            "PLENARY_CLUSTER_HOST: "
                + member
                + " cannot reach this node at "
                + settings.clusterHost()
                + "; set it to this machine's address in that network");
      }
      nodes.add(new InetSocketAddress(address, member.port()));
    }
    this.manager = new HazelcastClusterManager(config(settings, own));
  }

  /**
   * Looks at the settings; nothing is joined yet.
   *
   * @throws StartRefused when one of them is missing or cannot be used
   */
  public static Cluster of(Settings settings) {
    if (settings.databaseUrl().isEmpty()) {
      throw new StartRefused(
          "PLENARY_DATABASE_URL: the nodes of a cluster share one PostgreSQL, and the one that comes"
              + " with Plenary belongs to one node only; set it to the same database on every node");
    }
    if (settings.clusterMembers().isEmpty()) {
      throw new StartRefused(
          "PLENARY_CLUSTER_MEMBERS: a cluster needs to know where its nodes are, as host:port,host:port");
    }
    if (settings.clusterSecret().isEmpty()) {
      throw new StartRefused(
          "PLENARY_CLUSTER_SECRET: a cluster needs one, the same on every node; make it with"
              + " `openssl rand -base64 32`");
    }
    return new Cluster(settings);
  }

  private static int publicPort(Settings settings) {
    return reached(settings.clusterPublicPort(), settings.clusterPort());
  }

  private static int reached(int publicPort, int port) {
    return publicPort == 0 ? port : publicPort;
  }

  private static void requireOwn(InetAddress own) {
    try {
      if (NetworkInterface.getByInetAddress(own) != null) {
        return;
      }
    } catch (SocketException e) {
      LOG.debug("the network interfaces cannot be listed", e);
    }
    throw new StartRefused(
        "PLENARY_CLUSTER_HOST: no network interface has the address "
            + own.getHostAddress()
            + "; set it to an address of this machine that the others reach");
  }

  /** Hazelcast and Vert.x would report late, and in many lines, that they cannot listen. */
  private static void requireAble(InetAddress own, int port, String setting, String remedy) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(own, port));
    } catch (IOException e) {
      throw new StartRefused(
          "%s: cannot listen on %s:%d (%s); %s"
              .formatted(setting, own.getHostAddress(), port, e.getMessage(), remedy),
          e);
    }
  }

  private static Config config(Settings settings, InetAddress own) {
    Config config = new Config();
    config.setClusterName(
        "plenary-" + settings.clusterSecret().orElseThrow().derived("cluster name"));
    PROPERTIES.forEach(config::setProperty);
    config.setProperty(
        "hazelcast.prefer.ipv4.stack", Boolean.toString(own instanceof Inet4Address));
    config.getMetricsConfig().setEnabled(false);
    config.getJetConfig().setEnabled(false);
    NetworkConfig network = config.getNetworkConfig();
    network.setPort(settings.clusterPort()).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface(own.getHostAddress());
    network.setPublicAddress(new HostPort(own.getHostAddress(), publicPort(settings)).toString());
    network.getRestApiConfig().setEnabled(false);
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).setConnectionTimeoutSeconds(2);
    settings.clusterMembers().forEach(member -> join.getTcpIpConfig().addMember(member.toString()));
    config.addMultiMapConfig(new MultiMapConfig("__vertx.subs").setBackupCount(1));
    config.addMapConfig(new MapConfig("__vertx.haInfo").setBackupCount(1));
    config.addMapConfig(new MapConfig("__vertx.nodeInfo").setBackupCount(1));
    return config;
  }

  /** Says where the event bus listens. */
  public VertxOptions prepare(VertxOptions options) {
    return options.setEventBusOptions(
        new EventBusOptions()
            .setHost(host)
            .setPort(busPort)
            .setClusterPublicHost(host)
            .setClusterPublicPort(busPublicPort));
  }

  /**
   * A Vert.x whose event bus reaches every node.
   *
   * @throws StartRefused when the cluster could not be joined
   */
  public Vertx join(VertxBuilder builder) {
    try {
      Vertx vertx =
          builder
              .withClusterManager(manager)
              .buildClustered()
              .toCompletionStage()
              .toCompletableFuture()
              .get(JOINED_WITHIN_SECONDS, TimeUnit.SECONDS);
      LOG.atInfo().addKeyValue("nodes", members()).log("in the cluster");
      return vertx;
    } catch (ExecutionException | TimeoutException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StartRefused(
          "PLENARY_CLUSTER_MEMBERS: the cluster could not be joined ("
              + String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString())
              + "): see that the nodes reach each other",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("interrupted while the cluster was joined", e);
    }
  }

  /** Degraded while a node of the settings is not there. */
  public Health.Status status() {
    HazelcastInstance hazelcast = manager.getHazelcastInstance();
    LifecycleService life = hazelcast.getLifecycleService();
    if (!life.isRunning()) {
      return Health.Status.degraded("this node has left the cluster");
    }
    int there = members();
    return there < nodes.size()
        ? Health.Status.degraded(there + " of " + nodes.size() + " nodes")
        : Health.Status.up(there + " nodes");
  }

  private int members() {
    return manager.getHazelcastInstance().getCluster().getMembers().size();
  }
}
