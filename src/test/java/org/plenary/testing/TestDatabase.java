package org.plenary.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.plenary.ops.Database;
import org.plenary.ops.DatabaseUrl;
import org.plenary.ops.EmbeddedPostgres;

/**
 * One real PostgreSQL for all the tests of a JVM, and in it as many databases as they want. A new
 * database is a copy of one that was migrated once, so it costs a few tens of milliseconds.
 *
 * <pre>{@code
 * DatabaseUrl url = TestDatabase.create();
 * Settings settings = Settings.load(null, Map.of("PLENARY_DATABASE_URL", url.withPassword(), "PLENARY_HTTP_PORT", "0"));
 * }</pre>
 */
public final class TestDatabase {
  private static final String TEMPLATE = "template_migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /** A fresh database with the newest schema, owned by the user in the URL. */
  public static DatabaseUrl create() {
    return copied(TEMPLATE);
  }

  /** A fresh database without any table. */
  public static DatabaseUrl createEmpty() {
    return copied("template1");
  }

  private static DatabaseUrl copied(String template) {
    Running running = Running.INSTANCE;
    String name = "test_" + COUNT.incrementAndGet();
    running.admin("create database " + name + " owner plenary template " + template);
    return running.server.url().withDatabase(name);
  }

  /** Started when the first test asks. */
  private static final class Running {
    static final Running INSTANCE = new Running();

    final EmbeddedPostgres server;

    private Running() {
      try {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        Path directory = Files.createTempDirectory(target, "test-postgres-");
        server = EmbeddedPostgres.start(directory, target.resolve("test-postgres-programs"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(directory)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      admin("create database " + TEMPLATE + " owner plenary");
      Database.migrate(server.url().withDatabase(TEMPLATE));
    }

    synchronized void admin(String sql) {
      DatabaseUrl url = server.superuser();
      String jdbc = "jdbc:postgresql://" + url.host() + ":" + url.port() + "/" + url.database();
      try (Connection connection = DriverManager.getConnection(jdbc, url.user(), url.password());
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void stop(Path directory) {
      server.close();
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
