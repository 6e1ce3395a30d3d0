package org.plenary.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.ops.DatabaseUrl;
import org.plenary.testing.TestClient;

/**
 * Two servers that make up a cluster: a process each, and one PostgreSQL. Whatever leads from one
 * to another goes through a {@link Cable} that can fail. They are started when the first test asks
 * and serve all that follow; whoever has broken something mends it.
 */
final class ClusterNodes {
  static final String SECRET = "a secret of thirty-two letters, or more";
  private static final Duration JOINED_WITHIN = Duration.ofSeconds(40);

  /** Where a test may stand in for another service. */
  private final int elsewhere = ServerProcess.freePort();

  private final Path folder;
  private final OwnDatabase database;
  private final List<Node> nodes = new ArrayList<>();
  private final Clock clock;
  private final TestClient administrator;

  /** A node, and the cables that lead to it. */
  private record Node(Cable cable, Cable busCable, LossyBus bus, ServerProcess process) {}

  private ClusterNodes() throws IOException {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-cluster-");
    database = new OwnDatabase(folder.resolve("postgres"));
    clock = new Clock(folder);
    nodes.add(prepared(Map.of()));
    nodes.add(prepared(clock.settings()));
    String members =
        nodes.stream()
            .map(node -> "127.0.0.1:" + node.cable().port())
            .collect(Collectors.joining(","));
    nodes.forEach(node -> node.process().set("PLENARY_CLUSTER_MEMBERS", members));
    administrator = node(0).start().firstAdministrator();
    node(1).start();
    awaitBoth();
  }

  private Node prepared(Map<String, String> more) throws IOException {
    int port = ServerProcess.freePort();
    int busPort = ServerProcess.freePort();
    LossyBus bus = new LossyBus();
    Cable cable = new Cable("127.0.0.1", port);
    Cable busCable = new Cable("127.0.0.1", busPort, bus);
    Path data = Files.createDirectories(folder.resolve("node-" + nodes.size()));
    ServerProcess process = new ServerProcess(data, null, more);
    process.set("PLENARY_DATABASE_URL", database.url().withPassword());
    process.set("PLENARY_CLUSTER", "true");
    process.set("PLENARY_CLUSTER_PORT", Integer.toString(port));
    process.set("PLENARY_CLUSTER_PUBLIC_PORT", Integer.toString(cable.port()));
    process.set("PLENARY_CLUSTER_BUS_PORT", Integer.toString(busPort));
    process.set("PLENARY_CLUSTER_BUS_PUBLIC_PORT", Integer.toString(busCable.port()));
    process.set("PLENARY_CLUSTER_SECRET", SECRET);
    process.set("PLENARY_POSTS_PER_MINUTE", "60");
    process.set("PLENARY_FETCH_ALLOW", "127.0.0.1:" + elsewhere);
    return new Node(cable, busCable, bus, process);
  }

  private static final class Shared {
    static final ClusterNodes INSTANCE = opened();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close));
    }

    private static ClusterNodes opened() {
      try {
        return new ClusterNodes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Both of them running, and knowing of each other. */
  static ClusterNodes both() {
    Shared.INSTANCE.startWhatIsDown();
    return Shared.INSTANCE;
  }

  private void startWhatIsDown() {
    for (Node node : nodes) {
      if (!node.process().isAlive()) {
        try {
          node.process().start();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    awaitBoth();
  }

  ServerProcess node(int node) {
    return nodes.get(node).process();
  }

  /** What the others have to go through to tell this one something. */
  LossyBus bus(int node) {
    return nodes.get(node).bus();
  }

  /** By which the second node goes. */
  Clock clock() {
    return clock;
  }

  /** Nothing gets through between the two any more, and nobody is told. */
  void divide() {
    nodes.forEach(node -> {
      node.cable().silence();
      node.busCable().silence();
    });
  }

  void unite() {
    nodes.forEach(node -> {
      node.cable().mend();
      node.busCable().mend();
    });
  }

  int elsewhere() {
    return elsewhere;
  }

  List<URI> doors() {
    return List.of(node(0).uri(), node(1).uri());
  }

  OwnDatabase database() {
    return database;
  }

  DatabaseUrl databaseUrl() {
    return database.url();
  }

  TestClient administrator() {
    return administrator;
  }

  /** What a node says of its cluster. */
  String cluster(int node) {
    return node(node)
        .anonymous()
        .get("/health/ready")
        .json()
        .path("checks")
        .path("cluster")
        .path("detail")
        .asText();
  }

  /** Until both know of each other. */
  void awaitBoth() {
    await()
        .atMost(JOINED_WITHIN)
        .until(() -> cluster(0).equals("2 nodes") && cluster(1).equals("2 nodes"));
  }

  private void close() {
    unite();
    nodes.parallelStream().map(Node::process).forEach(ServerProcess::close);
    try {
      for (Node node : nodes) {
        node.cable().close();
        node.busCable().close();
      }
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
