package org.plenary.ops;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, reachable and with the newest schema: the embedded PostgreSQL, or the one the
 * settings name. Several nodes may open one database at the same time; one of them migrates it, the
 * others wait.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  static final String MIGRATIONS = "classpath:db";
  private static final int OLDEST_MAJOR = 15;
  private static final int PIPELINE = 64;

  /** A node that hangs holds the locks of its transaction; the others wait for them so long. */
  private static final Duration LOCKS_GIVEN_BACK_AFTER = Duration.ofSeconds(5);

  private final DatabaseUrl url;
  private final int connections;
  private final @Nullable EmbeddedPostgres embedded;

  private Database(DatabaseUrl url, int connections, @Nullable EmbeddedPostgres embedded) {
    this.url = url;
    this.connections = connections;
    this.embedded = embedded;
  }

  /**
   * Starts or finds the server and migrates.
   *
   * @throws StartRefused if it does not answer, is too old, or cannot be migrated
   */
  public static Database open(Settings settings) {
    Optional<DatabaseUrl> given = settings.databaseUrl();
    if (given.isPresent()) {
      migrate(given.get());
      return new Database(given.get(), settings.databaseConnections(), null);
    }
    EmbeddedPostgres embedded = EmbeddedPostgres.start(settings.dataDir().resolve("postgres"));
    try {
      migrate(embedded.url());
      return new Database(embedded.url(), settings.databaseConnections(), embedded);
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  /** Brings the schema of {@code url} to the newest version. */
  public static void migrate(DatabaseUrl url) {
    migrate(url, MIGRATIONS);
  }

  static void migrate(DatabaseUrl url, String location) {
    migrate(url, location, "latest");
  }

  /** Up to the migration with the number {@code target} only, for rows that fit no other. */
  static void migrate(DatabaseUrl url, String location, String target) {
    refuseOldServer(url);
    try {
      var result =
          Flyway.configure()
              .dataSource(url.jdbc(), url.user(), url.password())
              .locations(location.split(","))
              .cleanDisabled(true)
              .target(target)
              .load()
              .migrate();
      LOG.atInfo()
          .addKeyValue("applied", result.migrationsExecuted)
          .addKeyValue(
              "version",
              String.valueOf(
                  result.migrationsExecuted == 0
                      ? result.initialSchemaVersion
                      : result.targetSchemaVersion))
          .log("database schema is current");
    } catch (FlywayException e) {
      throw new StartRefused(
          "the schema of " + url + " cannot be brought up to date: " + oneLine(e), e);
    }
  }

  public DatabaseUrl url() {
    return url;
  }

  /** For {@code PgBuilder}: statements are prepared once a connection, and pipelined. */
  public PgConnectOptions connectOptions() {
    return url.connectOptions()
        .setCachePreparedStatements(true)
        .setPipeliningLimit(PIPELINE)
        .setProperties(
            Map.of(
                "application_name",
                "plenary",
                "TimeZone",
                "UTC",
                "idle_in_transaction_session_timeout",
                Long.toString(LOCKS_GIVEN_BACK_AFTER.toMillis())));
  }

  /**
   * All the connections this node may open; who makes several pools divides them. They are on a
   * loop of their own: an accepted post makes several trips to the database, and each would wait
   * for the loop that is busy sending to the viewers.
   */
  public PoolOptions poolOptions() {
    return new PoolOptions().setMaxSize(connections).setName("plenary").setEventLoopSize(1);
  }

  /** Completes if the embedded server ends, asked or not; never with a server of someone else's. */
  public CompletableFuture<Integer> serverEnded() {
    return embedded == null ? new CompletableFuture<>() : embedded.ended();
  }

  /** Stops the embedded server; leaves another alone. Close the pools before. */
  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }

  private static void refuseOldServer(DatabaseUrl url) {
    try (Connection connection = DriverManager.getConnection(url.jdbc(), url.jdbcProperties())) {
      refuseOlder(url, connection.getMetaData().getDatabaseMajorVersion());
    } catch (SQLException e) {
      throw new StartRefused(
          "database " + url + " does not let Plenary in: " + oneLine(e) + " (setting database-url)",
          e);
    }
  }

  static void refuseOlder(DatabaseUrl url, int major) {
    if (major < OLDEST_MAJOR) {
      throw new StartRefused(
          url + " is PostgreSQL " + major + ": Plenary needs " + OLDEST_MAJOR + " or newer");
    }
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage())
        .strip()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .reduce((first, next) -> first + " | " + next)
        .orElse("no reason given");
  }
}
