package org.plenary.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs: as root inside a user namespace of their own, because they refuse to
 * run as root, and the server beside a guard that ends it when this JVM is gone.
 */
final class PostgresProcess implements AutoCloseable {
  /**
   * The guard waits for the end of a pipe that only this JVM holds open; the kernel closes it
   * however the JVM ends. Then the server gets a fast stop and, if it hangs, an immediate one, from
   * which it recovers at its next start.
   */
  private static final String GUARDED =
      """
      exec 3<&0
      "$@" </dev/null 3<&- &
      server=$!
      { read -r _ <&3; kill -INT "$server"; sleep 8; kill -QUIT "$server"; } 2>/dev/null &
      guard=$!
      wait "$server"
      code=$?
      kill "$guard" 2>/dev/null
      exit "$code"
      """;

  private static final int STOP_SECONDS = 20;

  private final Process shell;

  private PostgresProcess(Process shell) {
    this.shell = shell;
  }

  /** Starts the server; it stops at {@link #close} or with this JVM, whichever comes first. */
  static PostgresProcess start(List<String> command, Path log) throws IOException {
    // In a session of its own, so that Ctrl-C at the terminal lets Plenary drain first.
    List<String> guarded =
        new ArrayList<>(List.of("setsid", "sh", "-c", GUARDED, "postgres-guard"));
    guarded.addAll(unprivileged(command));
    return new PostgresProcess(prepared(guarded, log).start());
  }

  /** Runs a program to its end and answers its exit code. */
  static int run(List<String> command, Path log) throws IOException, InterruptedException {
    Process process = prepared(unprivileged(command), log).start();
    process.getOutputStream().close();
    return process.waitFor();
  }

  /** Asks a server that is not ours any more to stop, and waits for it. */
  static void stopLeftover(ProcessHandle server) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(server.pid()))
        .start()
        .waitFor();
    server.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }

  boolean isAlive() {
    return shell.isAlive();
  }

  /** Completes with the exit code when the server has ended, for whatever reason. */
  CompletableFuture<Integer> ended() {
    return shell.onExit().thenApply(Process::exitValue);
  }

  /** A fast stop: open transactions are rolled back, everything committed is on disk. */
  @Override
  public void close() throws IOException {
    shell.getOutputStream().close();
    try {
      if (!shell.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("PostgreSQL did not stop within " + STOP_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> unprivileged(List<String> command) throws IOException {
    if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
      return command;
    }
    List<String> inNamespace = new ArrayList<>(List.of("unshare", "-U"));
    inNamespace.addAll(command);
    return inNamespace;
  }

  private static ProcessBuilder prepared(List<String> command, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    // PGDATA, PGPORT and the like would steer the server; PLENARY_* may hold a password.
    environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("PLENARY_"));
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }
}
