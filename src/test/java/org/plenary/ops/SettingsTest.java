package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

class SettingsTest {
  private static final Path SHIPPED = Path.of("conf/plenary.yaml");

  @TempDir Path folder;

  @Test
  void theShippedFileSaysTheDefaults() throws IOException {
    // given
    Path nothing = file("");
    // when
    Settings shipped = Settings.load(SHIPPED, Map.of());
    // then
    assertThat(shipped).isEqualTo(Settings.load(nothing, Map.of()));
  }

  @Test
  void theShippedFileHasEveryKeyWithACommentAboveIt() throws IOException {
    // given
    List<String> lines = Files.readAllLines(SHIPPED);
    for (String key : Settings.keys()) {
      // when
      int at =
          lines.indexOf(
              lines.stream()
                  .filter(line -> line.startsWith(key + ":"))
                  .findAny()
                  .orElse("missing"));
      // then
      assertThat(at).as("line of " + key).isPositive();
      assertThat(lines.get(at - 1)).as("comment of " + key).startsWith("# ");
    }
  }

  @Test
  void theEnvironmentOverridesTheFile() throws IOException {
    // given
    Path file = file("http-port: 9001\nposts-per-minute: 5\n");
    // when
    Settings settings = Settings.load(file, Map.of("PLENARY_HTTP_PORT", "0", "PATH", "/bin"));
    // then
    assertThat(settings.httpPort()).isZero();
    assertThat(settings.postsPerMinute()).isEqualTo(5);
  }

  @Test
  void theFileIsTheOneGivenThenTheOneInTheEnvironment() throws IOException {
    // given
    Path given = file("http-port: 9001");
    Map<String, String> environment = Map.of("PLENARY_CONFIG", file("http-port: 9002").toString());
    // when
    Settings byArgument = Settings.load(given, environment);
    Settings byEnvironment = Settings.load(null, environment);
    // then
    assertThat(byArgument.httpPort()).isEqualTo(9001);
    assertThat(byEnvironment.httpPort()).isEqualTo(9002);
  }

  @Test
  void everyKindOfValueIsRead() throws IOException {
    // given
    Path file =
        file(
            """
            http-host: 0.0.0.0
            public-url: https://live.example.org/
            database-url: postgresql://ann:p%40ss@db.example.org/plenary
            cluster: true
            cluster-members: [a.example.org:5701, "[::1]:5702"]
            log-level: debug
            """);
    // when
    Settings settings =
        Settings.load(file, Map.of("PLENARY_FETCH_ALLOW", "localhost:9090, intranet:80"));
    // then
    assertThat(settings.publicUrl()).contains(URI.create("https://live.example.org"));
    assertThat(settings.databaseUrl())
        .contains(new DatabaseUrl("db.example.org", 5432, "plenary", "ann", "p@ss"));
    assertThat(settings.cluster()).isTrue();
    assertThat(settings.clusterMembers())
        .containsExactly(new HostPort("a.example.org", 5701), new HostPort("::1", 5702));
    assertThat(settings.fetchAllow())
        .containsExactly(new HostPort("localhost", 9090), new HostPort("intranet", 80));
    assertThat(settings.logLevel()).isEqualTo(Level.DEBUG);
  }

  @ParameterizedTest
  @CsvSource({
    "PLENARY_HTTP_PORT, 65536",
    "PLENARY_HTTP_PORT, eighty",
    "PLENARY_HTTP_HOST, http://here",
    "PLENARY_PUBLIC_URL, live.example.org",
    "PLENARY_PUBLIC_URL, https://live.example.org/path",
    "PLENARY_DATABASE_URL, mysql://a:b@c/d",
    "PLENARY_DATABASE_URL, postgresql://host/database",
    "PLENARY_DATABASE_CONNECTIONS, 1",
    "PLENARY_CLUSTER, yes",
    "PLENARY_CLUSTER_MEMBERS, a.example.org",
    "PLENARY_CLUSTER_PORT, 0",
    "PLENARY_CLUSTER_HOST, a b",
    "PLENARY_CLUSTER_BUS_PORT, 65536",
    "PLENARY_CLUSTER_PUBLIC_PORT, 65536",
    "PLENARY_CLUSTER_BUS_PUBLIC_PORT, 65536",
    "PLENARY_CLUSTER_SECRET, hunter2",
    "PLENARY_POSTS_PER_MINUTE, -1",
    "PLENARY_QUEUE_ALARM_SECONDS, 0",
    "PLENARY_REVIEW_HOURS, a day",
    "PLENARY_REJECTED_DAYS, 366",
    "PLENARY_FETCH_ALLOW, intranet:99999",
    "PLENARY_LOG_LEVEL, loud",
  })
  void aMalformedValueIsRefusedInOneLineThatNamesTheSetting(String variable, String value) {
    // given
    String key = variable.substring("PLENARY_".length()).toLowerCase().replace('_', '-');
    // when / then
    assertThatThrownBy(() -> Settings.load(SHIPPED, Map.of(variable, value)))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("setting " + key)
        .hasMessageContaining(variable)
        .hasMessageNotContaining("\n");
  }

  @Test
  void anUnknownVariableIsRefused() {
    assertThatThrownBy(() -> Settings.load(SHIPPED, Map.of("PLENARY_HTP_PORT", "1")))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("PLENARY_HTP_PORT");
  }

  @Test
  void anUnknownKeyInTheFileIsRefused() throws IOException {
    Path file = file("http-prot: 1");
    assertThatThrownBy(() -> Settings.load(file, Map.of()))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("http-prot")
        .hasMessageContaining(file.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'http-port: 1\nhttp-port: 2'",
    "'- a\n- b'",
    "'http-port: {a: 1}'",
    "'http-port: [1'"
  })
  void aFileThatIsNotPlainKeysIsRefused(String content) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> Settings.load(file, Map.of()))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("\n");
  }

  @Test
  void aNamedFileThatIsMissingIsRefused() {
    Path missing = folder.resolve("missing.yaml");
    assertThatThrownBy(() -> Settings.load(missing, Map.of()))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("missing.yaml");
  }

  @Test
  void passwordsStayOutOfToStringAndOfRefusals() {
    // given
    Map<String, String> good =
        Map.of("PLENARY_DATABASE_URL", "postgresql://ann:hunter2@db/plenary");
    Map<String, String> bad =
        Map.of("PLENARY_DATABASE_URL", "postgresql://ann:hunter2 x@db/plenary");
    Map<String, String> secret =
        Map.of("PLENARY_CLUSTER_SECRET", "hunter2 and twenty-five letters more");
    // when
    Settings settings = Settings.load(SHIPPED, good);
    // then
    assertThat(settings.toString()).contains("ann@db").doesNotContain("hunter2");
    assertThat(Settings.load(SHIPPED, secret).toString()).doesNotContain("hunter2");
    assertThatThrownBy(() -> Settings.load(SHIPPED, bad)).hasMessageNotContaining("hunter2");
  }

  @Test
  void aDatabaseUrlSurvivesItsWrittenForm() {
    // given
    DatabaseUrl url = new DatabaseUrl("::1", 5433, "a b", "us:er", "p@/ss+%");
    // when
    DatabaseUrl read = DatabaseUrl.parse(url.withPassword());
    // then
    assertThat(read).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:81",
    "0.0.0.0, http://localhost:81",
    "::1, http://[::1]:81"
  })
  void withoutAPublicUrlLinksPointToWhereTheServerListens(String host, String expected) {
    // given
    Settings settings = Settings.load(SHIPPED, Map.of("PLENARY_HTTP_HOST", host));
    // when
    String url = settings.publicUrl(81);
    // then
    assertThat(url).isEqualTo(expected);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "settings", ".yaml"), content);
  }
}
