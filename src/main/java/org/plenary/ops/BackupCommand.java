package org.plenary.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What {@code scripts/backup} and {@code scripts/restore} run: {@code save FILE} or {@code restore
 * FILE}, with the server's settings. Ends with 0, or with 1 and one line that says why.
 */
public final class BackupCommand {
  private BackupCommand() {}

  public static void main(String[] args) {
    try {
      if (args.length != 2) {
        throw new StartRefused("expected save FILE or restore FILE");
      }
      Settings settings = Settings.load(null, System.getenv());
      Logging.apply(settings);
      System.out.println(run(args[0], Path.of(args[1]), settings));
    } catch (StartRefused e) {
      end(e.getMessage());
    } catch (IOException | SQLException e) {
      end(String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString()));
    }
  }

  static String run(String command, Path file, Settings settings) throws IOException, SQLException {
    return switch (command) {
      case "save" -> "saved " + described(save(settings, file)) + " to " + file;
      case "restore" -> "restored " + described(restore(settings, file)) + " from " + file;
      default -> throw new StartRefused("expected save FILE or restore FILE");
    };
  }

  private static Backup.Manifest save(Settings settings, Path file)
      throws IOException, SQLException {
    if (settings.databaseUrl().isPresent()) {
      return Backup.save(settings.databaseUrl().get(), file);
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
        return Backup.save(url, file);
      }
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
      return Backup.save(server.url(), file);
    }
  }

  private static Backup.Manifest restore(Settings settings, Path file)
      throws IOException, SQLException {
    if (settings.databaseUrl().isPresent()) {
      return Backup.restore(file, settings.databaseUrl().get());
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(settings.dataDir().resolve("postgres"))) {
      return Backup.restore(file, server.url());
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

  private static String described(Backup.Manifest manifest) {
    return manifest.total()
        + " rows of "
        + manifest.rows().size()
        + " tables (schema "
        + manifest.schema()
        + ", of "
        + manifest.madeAt()
        + ")";
  }

  private static void end(String why) {
    System.err.println("!! " + why);
    System.exit(1);
  }
}
