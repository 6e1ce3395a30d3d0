package org.plenary.faults;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.plenary.Main;
import org.plenary.testing.TestClient;

/**
 * A server as an operator runs it: its own process, its embedded PostgreSQL, a folder for its data
 * and a port that stays the same when it is started again.
 */
final class ServerProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  private final Path data;
  private final String classPath;
  private final Map<String, String> settings;
  private final int port = freePort();
  private List<String> disk = List.of();
  private CompletableFuture<String> firstCode = new CompletableFuture<>();
  private Process process;

  ServerProcess(Path data) {
    this(data, null);
  }

  /**
   * @param instead files that take the place of ours on the class path; null replaces none
   */
  ServerProcess(Path data, Path instead) {
    this(data, instead, Map.of());
  }

  /**
   * @param settings more of them, by their variables
   */
  ServerProcess(Path data, Path instead, Map<String, String> settings) {
    this.data = data;
    this.settings = new HashMap<>(settings);
    this.classPath =
        (instead == null ? "" : instead + File.pathSeparator)
            + System.getProperty("java.class.path");
  }

  /**
   * Gives it a disk of its own for its data, which is gone with the process: a file system that
   * only the process sees.
   */
  ServerProcess withDisk(int megabytes) {
    disk =
        List.of(
            "unshare",
            "--mount",
            "--map-root-user",
            "sh",
            "-c",
            "mount -t tmpfs -o mode=700,size=" + megabytes + "m none \"$0\" && exec \"$@\"",
            data.toString());
    return this;
  }

  /** A folder of its data, as it sees it. */
  Path sees(String folder) {
    return Path.of("/proc", Long.toString(process.pid()), "root")
        .resolve(Path.of("/").relativize(data.toAbsolutePath()))
        .resolve(folder);
  }

  /** PostgreSQL's programs, which the tests have unpacked once, need not be unpacked again. */
  private void lendPrograms() throws IOException {
    Path programs = Path.of("target", "test-postgres-programs").toAbsolutePath();
    Path home = Files.createDirectories(data.resolve("postgres"));
    try (Stream<Path> unpacked = Files.list(Files.createDirectories(programs))) {
      for (Path server : unpacked.filter(each -> each.toString().contains("server-")).toList()) {
        Path link = home.resolve(server.getFileName());
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, server);
        }
      }
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One more setting, by its variable, from the next start on. */
  void set(String variable, String value) {
    settings.put(variable, value);
  }

  /** Starts it, for the first time or again, and waits until it answers. */
  ServerProcess start() throws IOException {
    lendPrograms();
    List<String> line = new ArrayList<>(disk);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dio.netty.noUnsafe=false",
            "--add-modules=java.se",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.management/sun.management=ALL-UNNAMED",
            "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
            "-Xmx512m",
            "-cp",
            classPath,
            Main.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().removeIf(name -> name.startsWith("PLENARY_"));
    builder.environment().put("PLENARY_DATA_DIR", data.toString());
    builder.environment().put("PLENARY_HTTP_HOST", "127.0.0.1");
    builder.environment().put("PLENARY_HTTP_PORT", Integer.toString(port));
    builder.environment().put("PLENARY_POSTS_PER_MINUTE", "0");
    builder.environment().putAll(settings);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    process = builder.start();
    firstCode = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> read(process.inputReader()));
    await().atMost(START).until(this::answers);
    return this;
  }

  private void read(BufferedReader lines) {
    lines
        .lines()
        .filter(line -> line.contains("/join/"))
        .forEach(line -> firstCode.complete(line.substring(line.lastIndexOf('/') + 1).strip()));
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("the server ended with " + process.exitValue());
    }
    try {
      return anonymous().get("/health/live").status() == 200;
    } catch (TestClient.Unreachable _) {
      return false;
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  TestClient anonymous() {
    return TestClient.anonymous(uri());
  }

  Instant startedAt() {
    return process.info().startInstant().orElseThrow();
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** As {@code kill -STOP} and {@code kill -CONT}. */
  void signal(String name) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
            .inheritIO()
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("no process took " + name);
    }
  }

  /** The first administrator, who can come in only once. */
  TestClient firstAdministrator() {
    String code = firstCode.orTimeout(10, TimeUnit.SECONDS).join();
    return anonymous().join(code, "Ada Admin");
  }

  /** As {@code kill -9}: no goodbye, no last write. Its children are left to themselves. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** As {@code kill}: asks it to stop. */
  CompletableFuture<Process> terminate() {
    process.destroy();
    return process.onExit();
  }

  /** When it ends by itself. */
  CompletableFuture<Process> ended() {
    return process.onExit();
  }

  /** The processes it has started whose command line has this word. */
  Stream<ProcessHandle> children(String word) {
    return process.descendants().filter(child -> commandLine(child).contains(word));
  }

  /** The Java API cuts a long one off, and the main class stands behind a long class path. */
  private static String commandLine(ProcessHandle child) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(child.pid()), "cmdline"));
    } catch (IOException _) {
      return "";
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      terminate().orTimeout(15, TimeUnit.SECONDS).exceptionally(_ -> null).join();
      process.destroyForcibly().onExit().join();
    }
  }
}
