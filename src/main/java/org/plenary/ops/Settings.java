package org.plenary.ops;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Everything that can be set, typed and checked. Each component is a key of {@code
 * conf/plenary.yaml} in kebab case, where it is described, and a variable {@code PLENARY_…} that
 * overrides the file.
 *
 * @param httpHost address to listen on
 * @param httpPort 0 lets the system choose
 * @param publicUrl how browsers reach this server; empty means the address it listens on
 * @param databaseUrl empty means the embedded server
 * @param databaseConnections most connections this node opens
 * @param clusterMembers where the nodes of the cluster are, this one among them or not
 * @param clusterHost address other nodes reach this one at
 * @param clusterPort where nodes find each other
 * @param clusterBusPort where nodes tell each other what has happened
 * @param clusterPublicPort where the other nodes reach the first of them; 0 is the same
 * @param clusterBusPublicPort where the other nodes reach the second of them; 0 is the same
 * @param clusterSecret what every node of the cluster has to know
 * @param postsPerMinute per author; 0 means no limit
 * @param queueAlarmSeconds how long a held post may wait before the desk is warned
 * @param reviewHours how long after its release a picture is kept as it came; 0 destroys it with
 *     the decision
 * @param rejectedDays how long the pictures of what was rejected or removed are kept
 * @param fetchAllow hosts that may be fetched from although their address is private
 * @param sockets how connections are read and written
 */
public record Settings(
    String httpHost,
    int httpPort,
    Optional<URI> publicUrl,
    Path dataDir,
    Optional<DatabaseUrl> databaseUrl,
    int databaseConnections,
    boolean cluster,
    List<HostPort> clusterMembers,
    String clusterHost,
    int clusterPort,
    int clusterBusPort,
    int clusterPublicPort,
    int clusterBusPublicPort,
    Optional<SharedSecret> clusterSecret,
    int postsPerMinute,
    int queueAlarmSeconds,
    int reviewHours,
    int rejectedDays,
    List<HostPort> fetchAllow,
    Sockets sockets,
    Level logLevel) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Path DEFAULT_FILE = Path.of("conf", "plenary.yaml");

  /**
   * Reads the file (the one given, else {@code PLENARY_CONFIG}, else {@code conf/plenary.yaml} if
   * there is one), then the environment over it.
   *
   * @throws SettingsRefused if a file that was named is missing, a key is unknown or a value
   *     malformed
   */
  public static Settings load(@Nullable Path file, Map<String, String> environment) {
    SettingsSource source = SettingsSource.of(chosen(file, environment), environment);
    Settings settings = from(source);
    source.refuseUnknown();
    return settings;
  }

  /**
   * The address for links: the public URL, else where the server listens. Without a slash at its
   * end.
   */
  public String publicUrl(int listeningPort) {
    return publicUrl
        .map(URI::toString)
        .orElseGet(() -> "http://" + new HostPort(reachable(httpHost), listeningPort));
  }

  static Set<String> keys() {
    SettingsSource source = SettingsSource.of(null, Map.of());
    from(source);
    return source.keys();
  }

  private static Settings from(SettingsSource source) {
    return new Settings(
        source.optional("http-host", Settings::host).orElse(LOOPBACK),
        source.number("http-port", 8080, 0, 65535),
        source.optional("public-url", Settings::origin),
        source.optional("data-dir", Path::of).orElse(Path.of("./var")),
        source.optional("database-url", DatabaseUrl::parse),
        source.number("database-connections", 16, 2, 500),
        source.flag("cluster", false),
        source.list("cluster-members", HostPort::parse),
        source.optional("cluster-host", Settings::host).orElse(LOOPBACK),
        source.number("cluster-port", 5701, 1, 65535),
        source.number("cluster-bus-port", 5801, 1, 65535),
        source.number("cluster-public-port", 0, 0, 65535),
        source.number("cluster-bus-public-port", 0, 0, 65535),
        source.optional("cluster-secret", SharedSecret::parse),
        source.number("posts-per-minute", 20, 0, 100_000),
        source.number("queue-alarm-seconds", 120, 10, 86_400),
        source.number("review-hours", 0, 0, 720),
        source.number("rejected-days", 7, 0, 365),
        source.list("fetch-allow", HostPort::parse),
        source.oneOf("sockets", Sockets.EPOLL),
        source.oneOf("log-level", Level.INFO));
  }

  private static @Nullable Path chosen(@Nullable Path file, Map<String, String> environment) {
    if (file != null) {
      return file;
    }
    String named = environment.getOrDefault("PLENARY_CONFIG", "");
    if (!named.isBlank()) {
      return Path.of(named);
    }
    return Files.exists(DEFAULT_FILE) ? DEFAULT_FILE : null;
  }

  private static String host(String text) {
    if (!text.matches("[A-Za-z0-9._:%-]+")) {
      throw new IllegalArgumentException("expected a host name or address without port");
    }
    return text;
  }

  private static URI origin(String text) {
    URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    boolean bare =
        "".equals(uri.getRawPath()) && uri.getRawQuery() == null && uri.getRawFragment() == null;
    if (!web || !bare || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("expected http(s)://host[:port] without a path");
    }
    return uri;
  }

  private static String reachable(String host) {
    return switch (host) {
      case "0.0.0.0", "::" -> "localhost";
      default -> host;
    };
  }
}
