package org.plenary.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server that belongs to this JVM: it starts with it, listens on a free loopback
 * port, asks for a password, writes every commit through to the disk, and ends with the JVM even if
 * that is killed. After such an end the next start recovers.
 *
 * <p>Below its home: {@code server-…} the programs, {@code data} the cluster, {@code *.secret} the
 * passwords, {@code url} where the running server is (for {@code psql} and backups), {@code
 * server.log}, {@code lock}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String NAME = "plenary";
  private static final int ATTEMPTS = 5;

  /**
   * Recovery after a crash replays at most a few segments of log; a slow disk may take long over
   * it.
   */
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  private final PostgresHome home;
  private final DirectoryLock lock;
  private final PostgresProcess process;
  private final DatabaseUrl superuser;
  private final DatabaseUrl url;

  private EmbeddedPostgres(
      PostgresHome home,
      DirectoryLock lock,
      PostgresProcess process,
      DatabaseUrl superuser,
      DatabaseUrl url) {
    this.home = home;
    this.lock = lock;
    this.process = process;
    this.superuser = superuser;
    this.url = url;
  }

  /**
   * Starts the server of {@code directory}, and makes it first where there is none.
   *
   * @throws StartRefused if another server has the directory, or PostgreSQL does not start
   */
  public static EmbeddedPostgres start(Path directory) {
    return start(directory, directory);
  }

  /** The same with the programs unpacked in {@code programs}, which several servers may share. */
  public static EmbeddedPostgres start(Path directory, Path programs) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      DirectoryLock lock = DirectoryLock.take(root);
      try {
        return started(
            new PostgresHome(
                root, PostgresBinaries.unpacked(programs.toAbsolutePath().normalize())),
            lock);
      } catch (IOException | InterruptedException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StartRefused(
          "the embedded PostgreSQL cannot use "
              + root
              + " ("
              + e
              + "): check rights and free space",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("interrupted while the embedded PostgreSQL started", e);
    }
  }

  /** The database the server's data lives in, as its owner, who is not a superuser. */
  public DatabaseUrl url() {
    return url;
  }

  /** The maintenance database as the superuser: for making more databases. */
  public DatabaseUrl superuser() {
    return superuser;
  }

  /** Completes with PostgreSQL's exit code when it has ended, whether asked to or not. */
  public CompletableFuture<Integer> ended() {
    return process.ended();
  }

  /** A clean stop; returns when PostgreSQL has ended. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(home.urlFile());
      process.close();
      lock.close();
    } catch (IOException e) {
      LOG.atError().addKeyValue("error", e.toString()).log("PostgreSQL did not stop cleanly");
    }
  }

  private static EmbeddedPostgres started(PostgresHome home, DirectoryLock lock)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    String password = PrivateFiles.secret(home.root().resolve("superuser.secret"));
    home.prepareLog();
    home.stopLeftover();
    boolean fresh = home.createClusterIfMissing();
    for (int attempt = 1; ; attempt++) {
      DatabaseUrl superuser =
          new DatabaseUrl("127.0.0.1", freePort(), "postgres", "postgres", password);
      long logBefore = Files.size(home.log());
      PostgresProcess process =
          PostgresProcess.start(home.serverCommand(superuser.port()), home.log());
      Optional<String> failure = failure(process, superuser);
      if (failure.isEmpty()) {
        DatabaseUrl url = owned(home, superuser);
        PrivateFiles.write(home.urlFile(), url.withPassword() + "\n");
        LOG.atInfo()
            .addKeyValue("port", url.port())
            .addKeyValue("first_start", fresh)
            .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
            .log("embedded PostgreSQL is ready");
        return new EmbeddedPostgres(home, lock, process, superuser, url);
      }
      process.close();
      String said = home.lastError(logBefore);
      if (attempt == ATTEMPTS || !passing(said)) {
        throw home.refused("did not start", said.isEmpty() ? failure.get() : said);
      }
      Thread.sleep(Duration.ofMillis(300L * attempt));
    }
  }

  /**
   * A lost race for the port, or backends of a killed server that are about to notice that it is
   * gone.
   */
  private static boolean passing(String error) {
    return error.contains("Address already in use")
        || error.contains("could not create any TCP/IP sockets")
        || error.contains("shared memory block");
  }

  private static Optional<String> failure(PostgresProcess process, DatabaseUrl superuser)
      throws InterruptedException {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    String last = "no answer";
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Connection connection = connected(superuser)) {
        return connection.isValid(5) ? Optional.empty() : Optional.of("no valid connection");
      } catch (SQLException e) {
        last = String.valueOf(e.getMessage());
        if ("28P01".equals(e.getSQLState())) {
          return Optional.of(
              "superuser.secret does not fit the data beside it: put the right one back from a backup");
        }
      }
      Thread.sleep(Duration.ofMillis(20));
    }
    return Optional.of(last);
  }

  private static DatabaseUrl owned(PostgresHome home, DatabaseUrl superuser) throws IOException {
    String password = PrivateFiles.secret(home.root().resolve(NAME + ".secret"));
    DatabaseUrl owner = new DatabaseUrl(superuser.host(), superuser.port(), NAME, NAME, password);
    try (Connection connection = connected(superuser);
        var statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
        statement.execute("create role " + NAME + " login");
      }
      statement.execute("alter role " + NAME + " password '" + password + "'");
      if (!exists(connection, "select 1 from pg_database where datname = ?")) {
        statement.execute("create database " + NAME + " owner " + NAME);
      }
      return owner;
    } catch (SQLException e) {
      throw new IOException("the database " + NAME + " could not be made", e);
    }
  }

  private static boolean exists(Connection connection, String sql) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, NAME);
      return query.executeQuery().next();
    }
  }

  private static Connection connected(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbc(), url.jdbcProperties());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
