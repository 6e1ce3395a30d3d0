package org.plenary.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The server's database for a command, whether the server runs or not. */
final class CommandDatabase {
  private CommandDatabase() {}

  /** What a command does with it. */
  interface Work<T> {
    T with(DatabaseUrl url) throws IOException, SQLException;
  }

  static <T> T use(Settings settings, Work<T> work) throws IOException, SQLException {
    if (settings.databaseUrl().isPresent()) {
      return work.with(settings.databaseUrl().get());
    }
    Path home = settings.dataDir().resolve("postgres");
    if (!Files.isDirectory(home.resolve("data"))) {
      throw new StartRefused(
          settings.dataDir() + " holds no database: set PLENARY_DATA_DIR to the server's");
    }
    Path running = home.resolve("url");
    if (Files.exists(running)) {
      DatabaseUrl url = DatabaseUrl.parse(Files.readString(running).strip());
      if (answers(url)) {
        return work.with(url);
      }
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
      return work.with(server.url());
    }
  }

  /** The address of a server that was killed may still stand in the file. */
  private static boolean answers(DatabaseUrl url) {
    try (Connection connection = DriverManager.getConnection(url.jdbc(), url.jdbcProperties())) {
      return connection.isValid(5);
    } catch (SQLException _) {
      return false;
    }
  }
}
