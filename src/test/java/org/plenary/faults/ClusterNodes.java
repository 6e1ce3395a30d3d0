package org.plenary.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.ops.DatabaseUrl;
import org.plenary.testing.TestClient;
import org.plenary.testing.TestDatabase;

/** Servers that make up a cluster: a process each, and one database. */
final class ClusterNodes implements AutoCloseable {
  static final String SECRET = "a secret of thirty-two letters, or more";

  private final DatabaseUrl database = TestDatabase.create();
  private final Path folder;
  private final List<Integer> ports =
      IntStream.range(0, 2).map(_ -> ServerProcess.freePort()).boxed().toList();
  private final Map<Integer, ServerProcess> running = new HashMap<>();
  private TestClient administrator;

  ClusterNodes(Path folder) {
    this.folder = folder;
  }

  /** Starts one of the two. The first one starts before the other. */
  ServerProcess start(int node) throws IOException {
    ServerProcess process =
        new ServerProcess(
                Files.createDirectories(folder.resolve("node-" + node)), null, settings(node))
            .start();
    running.put(node, process);
    if (administrator == null) {
      administrator = process.firstAdministrator();
    }
    return process;
  }

  private Map<String, String> settings(int node) {
    return Map.of(
        "PLENARY_DATABASE_URL", database.withPassword(),
        "PLENARY_CLUSTER", "true",
        "PLENARY_CLUSTER_MEMBERS",
            String.join(",", ports.stream().map(port -> "127.0.0.1:" + port).toList()),
        "PLENARY_CLUSTER_PORT", Integer.toString(ports.get(node)),
        "PLENARY_CLUSTER_BUS_PORT", Integer.toString(ServerProcess.freePort()),
        "PLENARY_CLUSTER_SECRET", SECRET,
        "PLENARY_POSTS_PER_MINUTE", "60");
  }

  ServerProcess node(int node) {
    return running.get(node);
  }

  DatabaseUrl database() {
    return database;
  }

  TestClient administrator() {
    return administrator;
  }

  @Override
  public void close() {
    running.values().parallelStream().forEach(ServerProcess::close);
  }
}
