package org.plenary.load;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.Main;
import org.plenary.ops.Database;
import org.plenary.ops.EmbeddedPostgres;
import org.plenary.testing.TestClient;

/**
 * This server, as an operator runs it: one with a PostgreSQL of its own, or several that share one.
 */
final class Nodes implements AutoCloseable {
  private static final long JOINED_WITHIN = TimeUnit.SECONDS.toNanos(60);
  private static final String SECRET = "known to all who read this: for the loopback interface";

  private record Node(int port, int clusterPort, int busPort) {}

  private final List<Node> nodes;
  private final List<String> javaOptions;
  private final List<Started> started = new ArrayList<>();
  private final CompletableFuture<String> code = new CompletableFuture<>();
  private final TestClient administrator;
  private @Nullable Path folder;
  private @Nullable EmbeddedPostgres postgres;

  Nodes(int count, List<String> javaOptions) {
    this.javaOptions = javaOptions;
    this.nodes =
        IntStream.range(0, count)
            .mapToObj(_ -> new Node(Started.freePort(), Started.freePort(), Started.freePort()))
            .toList();
    try {
      if (count > 1) {
        folder = Started.folder("postgres");
        postgres = EmbeddedPostgres.start(folder);
        Database.migrate(postgres.url());
        // Also when the benchmark is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(this::closePostgres));
      }
      start(nodes.getFirst());
      // Before the others start: each that finds no administrator makes a link of its own.
      administrator = firstAdministrator();
      nodes.stream().skip(1).forEach(this::start);
      awaitAll();
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private void start(Node node) {
    Path data = Started.folder("plenary");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(javaOptions);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putIfAbsent("PLENARY_LOG_LEVEL", "warn");
    builder.environment().putAll(settings(node, data));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Started process = new Started(builder, data);
    started.add(process);
    Thread.ofVirtual().start(() -> read(process.process().inputReader()));
    process.awaitListening(node.port());
  }

  private Map<String, String> settings(Node node, Path data) {
    Map<String, String> settings = new HashMap<>();
    settings.put("PLENARY_DATA_DIR", data.toString());
    settings.put("PLENARY_HTTP_HOST", "127.0.0.1");
    settings.put("PLENARY_HTTP_PORT", Integer.toString(node.port()));
    settings.put("PLENARY_POSTS_PER_MINUTE", "0");
    if (postgres != null) {
      settings.put("PLENARY_DATABASE_URL", postgres.url().withPassword());
      settings.put("PLENARY_DATABASE_CONNECTIONS", "8");
      settings.put("PLENARY_CLUSTER", "true");
      settings.put("PLENARY_CLUSTER_PORT", Integer.toString(node.clusterPort()));
      settings.put("PLENARY_CLUSTER_BUS_PORT", Integer.toString(node.busPort()));
      settings.put("PLENARY_CLUSTER_SECRET", SECRET);
      settings.put(
          "PLENARY_CLUSTER_MEMBERS",
          nodes.stream()
              .map(each -> "127.0.0.1:" + each.clusterPort())
              .collect(Collectors.joining(",")));
    }
    return settings;
  }

  private void read(BufferedReader lines) {
    lines
        .lines()
        .filter(line -> line.contains("/join/"))
        .forEach(line -> code.complete(line.substring(line.lastIndexOf('/') + 1).strip()));
  }

  private void awaitAll() {
    long end = System.nanoTime() + JOINED_WITHIN;
    String all = nodes.size() + " nodes";
    while (nodes.size() > 1 && !nodes.stream().allMatch(node -> cluster(node).equals(all))) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the nodes have not found each other");
      }
      LockSupport.parkNanos(100_000_000);
    }
  }

  private static String cluster(Node node) {
    return TestClient.anonymous(uri(node))
        .get("/health/ready")
        .json()
        .path("checks")
        .path("cluster")
        .path("detail")
        .asText();
  }

  private static URI uri(Node node) {
    return URI.create("http://127.0.0.1:" + node.port());
  }

  TestClient administrator() {
    return administrator;
  }

  private TestClient firstAdministrator() {
    return TestClient.anonymous(uri(nodes.getFirst()))
        .join(code.orTimeout(30, TimeUnit.SECONDS).join(), "Ada Admin");
  }

  /** The port of one of them, in turn. */
  int port(int client) {
    return nodes.get(client % nodes.size()).port();
  }

  List<Long> processes() {
    return started.stream().map(each -> each.process().pid()).toList();
  }

  /** PostgreSQL, and the nodes' children. */
  List<Long> behind() {
    List<Long> servers = processes();
    return ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::pid)
        .filter(process -> !servers.contains(process))
        .toList();
  }

  @Override
  public void close() {
    started.parallelStream().forEach(Started::close);
    closePostgres();
  }

  private synchronized void closePostgres() {
    if (postgres != null && folder != null) {
      postgres.close();
      postgres = null;
      Started.delete(folder);
    }
  }
}
