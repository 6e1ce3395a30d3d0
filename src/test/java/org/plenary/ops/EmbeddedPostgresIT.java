package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.testing.TestDatabase;

class EmbeddedPostgresIT {
  private static final Path PROGRAMS = Path.of("target/test-postgres-programs").toAbsolutePath();

  @TempDir Path home;
  private EmbeddedPostgres server;
  private Process holder;

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
    if (holder != null) {
      holder.destroyForcibly();
      holder.onExit().join();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !Files.exists(home.resolve("data/postmaster.pid")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "password_encryption, scram-sha-256",
    "server_encoding, UTF8",
    "log_error_verbosity, terse",
  })
  void commitsAreDurableAndNothingIsOpenWide(String setting, String expected) throws SQLException {
    // given
    DatabaseUrl url = TestDatabase.createEmpty();
    // when
    String value = one(url, "select current_setting('" + setting + "')");
    // then
    assertThat(value).isEqualTo(expected);
  }

  @Test
  void thereIsNoSocketFileThatOtherUsersCouldOpen() throws Exception {
    // given
    server = EmbeddedPostgres.start(home, PROGRAMS);
    // when
    String sockets = one(server.superuser(), "select current_setting('unix_socket_directories')");
    // then
    assertThat(sockets).isEmpty();
  }

  @Test
  void aWrongPasswordIsRefused() {
    // given
    DatabaseUrl right = TestDatabase.createEmpty();
    DatabaseUrl wrong =
        new DatabaseUrl(right.host(), right.port(), right.database(), right.user(), "guess");
    // when / then
    assertThatThrownBy(() -> one(wrong, "select 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void theServersUserIsNoSuperuserAndTextFoldsInEveryLanguage() throws SQLException {
    // given
    DatabaseUrl url = TestDatabase.createEmpty();
    // when / then
    assertThat(one(url, "select rolsuper from pg_roles where rolname = current_user"))
        .isEqualTo("f");
    assertThat(one(url, "select lower('ÉTUDE ŻÓŁĆ')")).isEqualTo("étude żółć");
    assertThat(one(url, "select to_tsvector('simple', 'ŻÓŁĆ') @@ to_tsquery('simple', 'żółć')"))
        .isEqualTo("t");
  }

  @Test
  void aSecondStartIsQuickAndKeepsTheData() throws SQLException {
    // given
    server = EmbeddedPostgres.start(home, PROGRAMS);
    execute(server.url(), "create table kept(word text)");
    execute(server.url(), "insert into kept values ('here')");
    server.close();
    // when
    long begin = System.nanoTime();
    server = EmbeddedPostgres.start(home, PROGRAMS);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    // then
    assertThat(one(server.url(), "select word from kept")).isEqualTo("here");
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void passwordsAndAddressAreReadableByTheOwnerOnly() throws IOException {
    // given
    server = EmbeddedPostgres.start(home, PROGRAMS);
    for (String name : List.of("superuser.secret", "plenary.secret", "url")) {
      // when
      var rights = Files.getPosixFilePermissions(home.resolve(name));
      // then
      assertThat(PosixFilePermissions.toString(rights)).as(name).isEqualTo("rw-------");
    }
    assertThat(DatabaseUrl.parse(Files.readString(home.resolve("url")).strip()))
        .isEqualTo(server.url());
  }

  @Test
  void twoServersOnOneDirectoryAreRefusedByName() {
    // given
    server = EmbeddedPostgres.start(home, PROGRAMS);
    // when / then
    assertThatThrownBy(() -> EmbeddedPostgres.start(home, PROGRAMS))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(home.toString())
        .hasMessageContaining("process " + ProcessHandle.current().pid());
  }

  @Test
  void anotherProcessOnOneDirectoryIsRefused() throws Exception {
    // given
    startHolder();
    // when / then
    assertThatThrownBy(() -> EmbeddedPostgres.start(home, PROGRAMS))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("process " + holder.pid());
  }

  @Test
  void postgresEndsWithAKilledJvmAndLosesNothing() throws Exception {
    // given
    startHolder();
    ProcessHandle postgres = postmaster();
    // when
    holder.destroyForcibly();
    // then
    await().atMost(Duration.ofSeconds(10)).until(() -> !postgres.isAlive());
    server = EmbeddedPostgres.start(home, PROGRAMS);
    assertThat(one(server.url(), "select word from kept")).isEqualTo("acknowledged");
  }

  @Test
  void aStartRightAfterTheKillWaitsForTheOldServer() throws Exception {
    // given
    startHolder();
    holder.destroyForcibly();
    holder.onExit().join();
    // when
    server = EmbeddedPostgres.start(home, PROGRAMS);
    // then
    assertThat(one(server.url(), "select word from kept")).isEqualTo("acknowledged");
  }

  @Test
  void aServerWhoseGuardWasKilledTooIsStoppedByTheNextStart() throws Exception {
    // given
    startHolder();
    ProcessHandle postgres = postmaster();
    List<ProcessHandle> guards = holder.descendants().filter(EmbeddedPostgresIT::isShell).toList();
    assertThat(guards).isNotEmpty();
    guards.forEach(ProcessHandle::destroyForcibly);
    holder.destroyForcibly();
    holder.onExit().join();
    // when
    server = EmbeddedPostgres.start(home, PROGRAMS);
    // then: whoever inherited the process may take a moment to bury it
    await().until(() -> !postgres.isAlive());
    assertThat(one(server.url(), "select word from kept")).isEqualTo("acknowledged");
  }

  @Test
  void aKilledPostgresIsNoticedAndRecoversAtTheNextStart() throws Exception {
    // given
    server = EmbeddedPostgres.start(home, PROGRAMS);
    execute(server.url(), "create table kept(word text)");
    execute(server.url(), "insert into kept values ('acknowledged')");
    // when
    postmaster().destroyForcibly();
    server.ended().get(10, TimeUnit.SECONDS);
    server.close();
    server = EmbeddedPostgres.start(home, PROGRAMS);
    // then
    assertThat(one(server.url(), "select word from kept")).isEqualTo("acknowledged");
  }

  @Test
  void aProcessNumberThatBelongsToSomeoneElseByNowIsNoObstacle() throws Exception {
    // given
    EmbeddedPostgres.start(home, PROGRAMS).close();
    Files.writeString(home.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
    // when
    server = EmbeddedPostgres.start(home, PROGRAMS);
    // then
    assertThat(one(server.url(), "select 1")).isEqualTo("1");
  }

  @Test
  void aDataDirectoryThatCannotStartSaysWhyInOneLine() throws Exception {
    // given
    EmbeddedPostgres.start(home, PROGRAMS).close();
    Files.writeString(home.resolve("data/PG_VERSION"), "12\n");
    // when / then
    assertThatThrownBy(() -> EmbeddedPostgres.start(home, PROGRAMS))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("incompatible with server")
        .hasMessageContaining("server.log")
        .hasMessageNotContaining("\n");
  }

  private static boolean isShell(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("postgres-guard");
  }

  private void startHolder() throws IOException {
    holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PostgresHolder.class.getName(),
                home.toString(),
                PROGRAMS.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = holder.inputReader();
    assertThat(said.readLine()).isEqualTo("committed");
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static void execute(DatabaseUrl url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url.jdbc(), url.jdbcProperties());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(DatabaseUrl url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url.jdbc(), url.jdbcProperties());
        var result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
