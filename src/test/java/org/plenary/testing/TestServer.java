package org.plenary.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.plenary.Plenary;
import org.plenary.model.Role;
import org.plenary.ops.DatabaseUrl;
import org.plenary.ops.Settings;
import org.plenary.people.Invitations;

/**
 * The whole server in this JVM: a real database, real child processes, a port of its own on the
 * loopback interface.
 */
public final class TestServer implements AutoCloseable {
  private final DatabaseUrl database;
  private final Plenary plenary;
  private final Path dataDir;
  private final TestClient admin;

  private TestServer(DatabaseUrl database, int port, Map<String, String> settings) {
    this.database = database;
    dataDir = folder();
    Map<String, String> all = new HashMap<>(settings);
    all.put("PLENARY_DATABASE_URL", through(database, port));
    all.put("PLENARY_DATA_DIR", dataDir.toString());
    all.put("PLENARY_HTTP_PORT", "0");
    plenary = Plenary.start(Settings.load(null, all));
    admin = newAdmin();
  }

  /** One more administrator. */
  public TestClient newAdmin() {
    String code =
        plenary
            .parts()
            .invitations()
            .create(new Invitations.Terms(null, Role.ADMIN, null, null, null, 1, null), null);
    return anonymous().join(code, "Ada Admin");
  }

  private static String through(DatabaseUrl database, int port) {
    return new DatabaseUrl(
            database.host(), port, database.database(), database.user(), database.password())
        .withPassword();
  }

  /** A server of one's own; close it. */
  public static TestServer start(Map<String, String> settings) {
    DatabaseUrl database = TestDatabase.create();
    return start(database, database.port(), settings);
  }

  /** A server that reaches its database through another port. */
  public static TestServer start(DatabaseUrl database, int port, Map<String, String> settings) {
    return new TestServer(database, port, settings);
  }

  /** The one that the tests of this JVM share; it is started when the first one asks. */
  public static TestServer shared() {
    return Shared.INSTANCE;
  }

  private static final class Shared {
    /** Enough for every test, and few enough to reach the limit in one. */
    static final TestServer INSTANCE = start(Map.of("PLENARY_POSTS_PER_MINUTE", "60"));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close));
    }
  }

  private static Path folder() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return Files.createTempDirectory(target, "test-server-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + plenary.port());
  }

  public Plenary plenary() {
    return plenary;
  }

  public Path dataDir() {
    return dataDir;
  }

  public DatabaseUrl database() {
    return database;
  }

  public TestClient anonymous() {
    return TestClient.anonymous(uri());
  }

  public TestClient admin() {
    return admin;
  }

  /** A single number out of the database, past the server. */
  public long count(String sql, String... values) {
    try (Connection connection = connect();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A change of the database, past the server. */
  public void execute(String sql, String... values) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.execute();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database(),
        database.user(),
        database.password());
  }

  private static PreparedStatement prepared(Connection connection, String sql, String... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    plenary.close();
  }
}
