package org.plenary.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final TestClient admin;

  private TestServer(Map<String, String> settings) {
    database = TestDatabase.create();
    Map<String, String> all = new HashMap<>(settings);
    all.put("PLENARY_DATABASE_URL", database.withPassword());
    all.put("PLENARY_DATA_DIR", folder().toString());
    all.put("PLENARY_HTTP_PORT", "0");
    plenary = Plenary.start(Settings.load(null, all));
    String code =
        plenary
            .parts()
            .invitations()
            .create(new Invitations.Terms(null, Role.ADMIN, null, null, null, 1, null), null);
    admin = anonymous().join(code, "Ada Admin");
  }

  /** A server of one's own; close it. */
  public static TestServer start(Map<String, String> settings) {
    return new TestServer(settings);
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

  public DatabaseUrl database() {
    return database;
  }

  public TestClient anonymous() {
    return TestClient.anonymous(uri());
  }

  public TestClient admin() {
    return admin;
  }

  @Override
  public void close() {
    plenary.close();
  }
}
