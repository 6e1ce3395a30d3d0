package org.plenary;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** What is missing or wrong in the settings of a cluster is known before anything is started. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLENARY_DATABASE_URL    |                            | share one PostgreSQL",
        "PLENARY_CLUSTER_MEMBERS |                            | host:port",
        "PLENARY_CLUSTER_MEMBERS | 93.184.215.14:5701         | private network",
        "PLENARY_CLUSTER_MEMBERS | no-such-node.invalid:5701  | is not known",
        "PLENARY_CLUSTER_MEMBERS | 10.255.255.254:5701        | PLENARY_CLUSTER_HOST",
        "PLENARY_CLUSTER_SECRET  |                            | openssl rand",
        "PLENARY_CLUSTER_HOST    | 0.0.0.0                    | private network",
        "PLENARY_CLUSTER_HOST    | 10.255.255.254             | no network interface",
      })
  void aClusterThatCannotBeIsRefusedByTheNameOfTheSetting(
      String setting, String value, String hint) {
    // given
    Map<String, String> settings = new HashMap<>(clustered());
    settings.put(setting, value == null ? "" : value);
    // when, then
    assertThatThrownBy(() -> Plenary.start(Settings.load(null, settings)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(hint)
        .message()
        .startsWith(hint.startsWith("PLENARY") ? hint : setting)
        .hasLineCount(1);
  }

  @Test
  void aClusterPortThatIsTakenIsNamedWithItsSetting() throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      for (String setting : List.of("PLENARY_CLUSTER_PORT", "PLENARY_CLUSTER_BUS_PORT")) {
        // given
        Map<String, String> settings = new HashMap<>(clustered());
        settings.put(setting, Integer.toString(other.getLocalPort()));
        // when, then
        assertThatThrownBy(() -> Plenary.start(Settings.load(null, settings)))
            .isInstanceOf(StartRefused.class)
            .hasMessageContaining(setting)
            .hasMessageContaining("127.0.0.1:" + other.getLocalPort());
      }
    }
  }

  private Map<String, String> clustered() {
    return Map.of(
        "PLENARY_DATABASE_URL", database,
        "PLENARY_DATA_DIR", folder.toString(),
        "PLENARY_HTTP_PORT", "0",
        "PLENARY_CLUSTER", "true",
        "PLENARY_CLUSTER_MEMBERS", "127.0.0.1:5701",
        "PLENARY_CLUSTER_SECRET", "a secret of thirty-two letters, or more");
  }
}
