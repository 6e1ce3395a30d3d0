package org.plenary.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * What {@code scripts/backup} and {@code scripts/restore} run: {@code save FILE} or {@code restore
 * FILE}, with the server's settings, or those of {@code --config FILE} before it. Ends with 0, or
 * with 1 and one line that says why.
 */
public final class BackupCommand {
  private static final String USAGE = "expected [--config FILE] save FILE or restore FILE";

  private BackupCommand() {}

  public static void main(String[] args) {
    try {
      System.out.println(run(List.of(args), System.getenv()));
    } catch (StartRefused e) {
      end(e.getMessage());
    } catch (IOException | SQLException e) {
      end(String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString()));
    }
  }

  static String run(List<String> arguments, Map<String, String> environment)
      throws IOException, SQLException {
    boolean configured = arguments.size() == 4 && arguments.getFirst().equals("--config");
    List<String> rest = configured ? arguments.subList(2, 4) : arguments;
    if (rest.size() != 2) {
      throw new StartRefused(USAGE);
    }
    Settings settings = Settings.load(configured ? Path.of(arguments.get(1)) : null, environment);
    Logging.apply(settings);
    return run(rest.getFirst(), Path.of(rest.get(1)), settings);
  }

  static String run(String command, Path file, Settings settings) throws IOException, SQLException {
    return switch (command) {
      case "save" ->
          "saved "
              + described(CommandDatabase.use(settings, url -> Backup.save(url, file)))
              + " to "
              + file;
      case "restore" -> "restored " + described(restore(settings, file)) + " from " + file;
      default -> throw new StartRefused(USAGE);
    };
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
