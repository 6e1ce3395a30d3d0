package org.plenary.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.TestDatabase;
import org.postgresql.PGConnection;

class BackupIT {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("backup.zip");
  }

  @Test
  void aRestoredDatabaseHasEveryRowAndNewEpochs() throws Exception {
    // given
    DatabaseUrl original = TestDatabase.create();
    fill(original);
    Map<String, String> before = content(original);
    DatabaseUrl copy = TestDatabase.createEmpty();
    // when
    Backup.save(original, file);
    Backup.restore(file, copy);
    // then
    Map<String, String> after = content(copy);
    assertThat(after.remove("stream")).doesNotContain("old-epoch").contains("\tc26\tWALL\t");
    assertThat(before.remove("stream")).contains("old-epoch");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void rulesAndNumbersGoOnAfterARestore() throws Exception {
    // given
    DatabaseUrl original = TestDatabase.create();
    fill(original);
    Backup.save(original, file);
    DatabaseUrl copy = TestDatabase.create();
    // when
    Backup.restore(file, copy);
    // then
    assertThatThrownBy(() -> execute(copy, "delete from event"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute(copy, "delete from media"))
        .hasMessageContaining("foreign key");
    assertThatCode(() ->
            execute(
                copy, "insert into stream (conference, kind, epoch) values ('c26', 'DESK', 'e')"))
        .doesNotThrowAnyException();
  }

  @Test
  void aBackupIsReadableByItsOwnerOnlyAndNeverOverwritten() throws Exception {
    // given
    DatabaseUrl original = TestDatabase.create();
    // when
    Backup.save(original, file);
    // then
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> Backup.save(original, file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aDatabaseThatPlenaryNeverUsedIsNotSaved() {
    DatabaseUrl foreign = TestDatabase.createEmpty();
    assertThatThrownBy(() -> Backup.save(foreign, file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("no tables of Plenary");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDatabaseWithDataInItIsNotRestoredInto() throws Exception {
    // given
    DatabaseUrl original = TestDatabase.create();
    fill(original);
    Backup.save(original, file);
    // when / then
    assertThatThrownBy(() -> Backup.restore(file, original))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("has data in it");
  }

  @Test
  void aDamagedBackupLeavesTheDatabaseEmpty() throws Exception {
    // given
    DatabaseUrl original = TestDatabase.create();
    fill(original);
    Backup.save(original, file);
    damage(file);
    DatabaseUrl copy = TestDatabase.createEmpty();
    // when / then
    assertThatThrownBy(() -> Backup.restore(file, copy))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("damaged");
    try (Connection connection = connected(copy)) {
      assertThat(Tables.of(connection).areEmpty()).isTrue();
    }
  }

  @Test
  void anyOtherFileIsRefusedInOneLine() throws Exception {
    Files.writeString(file, "not a backup");
    assertThatThrownBy(() -> Backup.restore(file, TestDatabase.createEmpty()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("\n");
  }

  @Test
  void aBackupOfAnOlderSchemaIsBroughtUpToDate() throws Exception {
    // given
    DatabaseUrl original = TestDatabase.createEmpty();
    Database.migrate(original, "classpath:ops-db/first");
    execute(original, "insert into word values ('kept')");
    Backup.save(original, file);
    DatabaseUrl copy = TestDatabase.createEmpty();
    // when
    Backup.restore(file, copy, "classpath:ops-db/first,classpath:ops-db/second");
    // then
    assertThat(content(copy).get("word")).isEqualTo("kept\t4\n");
  }

  @Test
  void theCommandSavesFromARunningServerAndRestoresIntoAnotherDirectory() throws Exception {
    // given
    Settings running =
        Settings.load(null, Map.of("PLENARY_DATA_DIR", folder.resolve("a").toString()));
    Settings fresh =
        Settings.load(null, Map.of("PLENARY_DATA_DIR", folder.resolve("b").toString()));
    try (Database database = Database.open(running)) {
      fill(database.url());
      // when
      String saved = BackupCommand.run("save", file, running);
      String restored = BackupCommand.run("restore", file, fresh);
      // then
      assertThat(saved).startsWith("saved 10 rows");
      assertThat(restored).startsWith("restored 10 rows");
    }
    assertThatThrownBy(() -> BackupCommand.run("restore", file, fresh))
        .hasMessageContaining("has data in it");
    assertThat(BackupCommand.run("save", folder.resolve("stopped.zip"), fresh))
        .startsWith("saved 10 rows");
  }

  @Test
  void theCommandFindsTheDatabaseByTheSettingsFileOfTheServer() throws Exception {
    // given
    DatabaseUrl original = TestDatabase.create();
    fill(original);
    Path settings =
        Files.writeString(
            folder.resolve("mine.yaml"), "database-url: " + original.withPassword() + "\n");
    List<String> arguments = List.of("--config", settings.toString(), "save", file.toString());
    // when / then
    assertThat(BackupCommand.run(arguments, Map.of())).startsWith("saved 10 rows");
    assertThatThrownBy(() -> BackupCommand.run(List.of("save"), Map.of()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("--config FILE");
  }

  /**
   * One row of each kind that is hard to bring back: append-only, computed, guarded by a trigger,
   * in a circle.
   */
  private static void fill(DatabaseUrl url) throws SQLException {
    String person = "'018f0000-0000-7000-8000-000000000001'";
    String media = "'018f0000-0000-7000-8000-000000000002'";
    String verdict = "'018f0000-0000-7000-8000-000000000003'";
    String release = "'018f0000-0000-7000-8000-000000000004'";
    String post = "'018f0000-0000-7000-8000-000000000005'";
    execute(
        url,
        """
        insert into conference (slug, name, hashtag) values ('c26', E'Tab\\there, line\\nbreak, \\\\N', '#c26');
        insert into stream (conference, kind, epoch, head) values ('c26', 'WALL', 'old-epoch', 2);
        insert into event (stream, seq, at, body) values (1, 1, now(), '{"type":"a"}'), (1, 2, now(), '{"type":"b"}');
        insert into participant (id, conference, role, name) values (%1$s, 'c26', 'attendee', 'Zoë Żółć');
        insert into post (id, conference, unit, author, state, seq, text, body, at, accepted_as)
          values (%5$s, 'c26', %5$s, %1$s, 'published', 1, 'NNT 12', '{}', now(), 'published');
        insert into media (id, conference, owner, width, height) values (%2$s, 'c26', %1$s, 10, 10);
        insert into verdict (id, media, outcome, reason, findings, checker_version, model_sha, millis)
          values (%3$s, %2$s, 'pass', 'clean', '[]', '1', 'x', 5);
        insert into release (id, media, verdict) values (%4$s, %2$s, %3$s);
        update media set state = 'released', release = %4$s;
        insert into derivative (media, width, height, type, bytes) values (%2$s, 640, 1, 'image/jpeg', '\\x00ff0a5c');
        """
            .formatted(person, media, verdict, release, post));
  }

  private static Map<String, String> content(DatabaseUrl url) throws Exception {
    Map<String, String> content = new TreeMap<>();
    try (Connection connection = connected(url)) {
      for (String table : Tables.of(connection).names()) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (table " + table + " order by 1, 2) to stdout", rows);
        content.put(table, rows.toString(StandardCharsets.UTF_8));
      }
    }
    return content;
  }

  private static void damage(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] all = new byte[(int) bytes.length()];
      bytes.readFully(all);
      int at = new String(all, StandardCharsets.ISO_8859_1).indexOf("tables/event.copy") + 30;
      bytes.seek(at);
      bytes.write(all[at] ^ 0x55);
    }
  }

  private static void execute(DatabaseUrl url, String sql) throws SQLException {
    try (Connection connection = connected(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connected(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbc(), url.jdbcProperties());
  }
}
