package org.plenary.ops;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one embedded PostgreSQL. Only the holder of its {@link DirectoryLock} may call
 * this.
 *
 * @param root where data, passwords and log are
 * @param programs where {@code bin/postgres} is
 */
record PostgresHome(Path root, Path programs) {
  private static final long LOG_LIMIT_BYTES = 10_000_000;

  Path data() {
    return root.resolve("data");
  }

  Path log() {
    return root.resolve("server.log");
  }

  Path urlFile() {
    return root.resolve("url");
  }

  /** One old log is kept; it holds the server's own words, never statements or values. */
  void prepareLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT_BYTES) {
      Files.move(log(), root.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(log())) {
      Files.createFile(log());
    }
  }

  /**
   * Makes the cluster beside its place and moves it there when complete; answers whether it had to.
   */
  boolean createClusterIfMissing() throws IOException, InterruptedException {
    if (Files.exists(data().resolve("PG_VERSION"))) {
      return false;
    }
    // Not every C library knows C.UTF-8; then only full text search is poorer: it folds ASCII
    // letters alone.
    if (!created("C.UTF-8") && !created("C")) {
      throw refused("could not make its data directory", lastError(0));
    }
    return true;
  }

  List<String> serverCommand(int port) {
    List<String> command =
        new ArrayList<>(
            List.of(programs.resolve("bin/postgres").toString(), "-D", data().toString()));
    List<String> settings =
        List.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            // Statements and the values in error details are people's words: they stay out of the
            // log.
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_statement=none");
    for (String setting : settings) {
      command.add("-c");
      command.add(setting);
    }
    return command;
  }

  /**
   * Ends a server whose guard was killed, or waits for one whose JVM has just been; clears a
   * foreign process number.
   */
  void stopLeftover() throws IOException, InterruptedException {
    Path pidFile = data().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> alive =
        Files.readAllLines(pidFile).stream()
            .findFirst()
            .map(String::strip)
            .flatMap(PostgresHome::process);
    if (alive.isEmpty()) {
      return; // PostgreSQL tells by itself that the file is stale, and recovers.
    }
    if (isServerHere(alive.get())) {
      PostgresProcess.stopLeftover(alive.get());
    } else {
      Files.delete(pidFile); // The number was given to another process meanwhile, as in a restarted
      // container.
    }
  }

  /** The last complaint in the log after {@code from} bytes, or nothing. */
  String lastError(long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log().toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.max(0, Math.min(file.length() - from, 100_000))];
      file.seek(file.length() - bytes.length);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches(".*(FATAL:|error:|unshare:|setsid:|could not|exec).*"))
          .reduce((_, last) -> last)
          .orElse("");
    }
  }

  /** One line of what went wrong, what to do, and where more stands. */
  StartRefused refused(String what, String said) {
    return new StartRefused(
        "the embedded PostgreSQL " + what + ": " + said + advice(said) + "; its log is " + log());
  }

  private static String advice(String said) {
    if (said.contains("Permission denied")) {
      return " (PostgreSQL runs without the powers of root: every folder above the data directory has to be open to"
          + " the user who starts Plenary)";
    }
    if (said.contains("unshare")) {
      return " (PostgreSQL never runs as root, and this system allows no user namespaces: start Plenary as an ordinary"
          + " user, or set PLENARY_DATABASE_URL)";
    }
    return "";
  }

  private boolean created(String characterType) throws IOException, InterruptedException {
    Path fresh = root.resolve("data.new");
    PostgresBinaries.deleteTree(fresh);
    int code =
        PostgresProcess.run(
            List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=postgres",
                "--pwfile=" + root.resolve("superuser.secret"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + characterType,
                "--data-checksums",
                "--no-instructions"),
            log());
    if (code != 0) {
      return false;
    }
    Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private boolean isServerHere(ProcessHandle process) {
    String command = process.info().commandLine().orElse("");
    return command.contains("postgres") && command.contains(data().toString());
  }

  private static Optional<ProcessHandle> process(String number) {
    return number.matches("[0-9]+") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
  }
}
