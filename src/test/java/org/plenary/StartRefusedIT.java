package org.plenary;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.ops.Settings;
import org.plenary.ops.StartRefused;
import org.plenary.testing.TestDatabase;

/** What an operator can mend is one line that says how. */
class StartRefusedIT {
  @TempDir Path folder;
  private String database;

  @BeforeEach
  void prepare() {
    database = TestDatabase.create().withPassword();
  }

  private void start(Path data, int port) {
    Plenary.start(
            Settings.load(
                null,
                Map.of(
                    "PLENARY_DATABASE_URL",
                    database,
                    "PLENARY_DATA_DIR",
                    data.toString(),
                    "PLENARY_HTTP_HOST",
                    "127.0.0.1",
                    "PLENARY_HTTP_PORT",
                    Integer.toString(port))))
        .close();
  }

  @Test
  void aPortThatIsTakenIsNamedWithTheSettingThatChangesIt() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> start(folder, other.getLocalPort()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("127.0.0.1:" + other.getLocalPort())
          .hasMessageContaining("PLENARY_HTTP_PORT")
          .message()
          .hasLineCount(1);
    }
  }

  @Test
  void aDataFolderThatCannotBeMadeIsNamedWithTheSettingThatChangesIt() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> start(file.resolve("data"), 0))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file.resolve("data").toString())
        .hasMessageContaining("PLENARY_DATA_DIR");
  }

  @Test
  void aKeyThatCannotBeReadIsNamed() throws Exception {
    Path key = Files.createDirectories(folder.resolve("signing.key"));
    Files.setPosixFilePermissions(key, Set.of());
    assertThatThrownBy(() -> start(folder, 0))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(key.toString());
  }
}
