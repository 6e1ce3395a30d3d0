package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.TestDatabase;

class DatabaseIT {
  @TempDir Path folder;

  @Test
  void aDatabaseFromTheSettingsIsMigratedAndAnswersTheVertxClient() {
    // given
    DatabaseUrl url = TestDatabase.createEmpty();
    Settings settings = settings(Map.of("PLENARY_DATABASE_URL", url.withPassword()));
    Vertx vertx = Vertx.vertx();
    try (Database database = Database.open(settings)) {
      Pool pool =
          PgBuilder.pool()
              .using(vertx)
              .connectingTo(database.connectOptions())
              .with(database.poolOptions())
              .build();
      // when
      var row =
          pool.query("select current_user, current_setting('TimeZone')")
              .execute()
              .toCompletionStage()
              .toCompletableFuture()
              .join()
              .iterator()
              .next();
      // then
      assertThat(row.getString(0)).isEqualTo("plenary");
      assertThat(row.getString(1)).isEqualTo("UTC");
      assertThat(database.serverEnded()).isNotDone();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void withoutAUrlTheEmbeddedServerStartsAndStopsWithTheDatabase() {
    // given
    Settings settings = settings(Map.of("PLENARY_DATA_DIR", folder.toString()));
    // when
    Database database = Database.open(settings);
    DatabaseUrl url = database.url();
    database.close();
    // then
    assertThat(folder.resolve("postgres/data/PG_VERSION")).exists();
    assertThat(database.serverEnded()).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(0);
    assertThatThrownBy(() -> Database.migrate(url)).isInstanceOf(StartRefused.class);
  }

  @Test
  void twoNodesThatStartTogetherMigrateOnce() {
    // given
    DatabaseUrl url = TestDatabase.createEmpty();
    Runnable migration = () -> Database.migrate(url, "classpath:ops-db/first");
    // when
    List<CompletableFuture<Void>> both =
        List.of(CompletableFuture.runAsync(migration), CompletableFuture.runAsync(migration));
    // then
    assertThat(both).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(30)));
  }

  @Test
  void aMigrationThatFailsIsRefusedInOneLine() {
    DatabaseUrl url = TestDatabase.createEmpty();
    assertThatThrownBy(() -> Database.migrate(url, "classpath:ops-db/broken"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("no_such_type")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutThePassword() throws Exception {
    // given
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    DatabaseUrl nowhere = new DatabaseUrl("127.0.0.1", port, "plenary", "ann", "hunter2");
    // when / then
    assertThatThrownBy(() -> Database.migrate(nowhere))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageContaining("database-url")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void postgres14IsTooOldAnd15IsNot() {
    DatabaseUrl url = new DatabaseUrl("db", 5432, "plenary", "ann", "");
    assertThatThrownBy(() -> Database.refuseOlder(url, 14))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PostgreSQL 14")
        .hasMessageContaining("15 or newer");
    assertThatCode(() -> Database.refuseOlder(url, 15)).doesNotThrowAnyException();
  }

  private static Settings settings(Map<String, String> environment) {
    return Settings.load(Path.of("conf/plenary.yaml"), environment);
  }
}
