package org.plenary.ops;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Everything in the database as one file, and back. It needs no PostgreSQL client program, and no
 * particular version of the server: the file holds the rows, in COPY's text form, of one moment,
 * and the number of the schema they fit.
 *
 * <p>The file has people's names and held pictures in it, so only its owner may read it.
 */
final class Backup {
  private static final String MANIFEST = "manifest.json";
  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What a backup says of itself.
   *
   * @param schema the migration its rows fit
   * @param rows number of rows by table
   */
  record Manifest(int format, String schema, String madeAt, Map<String, Long> rows) {
    long total() {
      return rows.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private Backup() {}

  /** Writes the state of one moment; the server may go on working meanwhile. */
  static Manifest save(DatabaseUrl url, Path file) throws IOException, SQLException {
    if (Files.exists(file)) {
      throw new StartRefused(file + " exists already: choose another name");
    }
    Path fresh =
        ownersOnly(file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part"));
    try (Connection connection = connected(url)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      Manifest manifest = written(connection, fresh);
      Files.move(fresh, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Puts the rows into an empty database, all or none, and brings it to the newest schema. Streams
   * get a new epoch, so that viewers who saw what came after the backup start over from a snapshot.
   *
   * @throws StartRefused if the file is no whole backup or the database is not empty
   */
  static Manifest restore(Path file, DatabaseUrl url) throws IOException, SQLException {
    return restore(file, url, Database.MIGRATIONS);
  }

  static Manifest restore(Path file, DatabaseUrl url, String migrations)
      throws IOException, SQLException {
    try (ZipFile zip = opened(file)) {
      Manifest manifest = manifest(zip, file);
      refuseFilled(url);
      Database.migrate(url, migrations, manifest.schema());
      try (Connection connection = connected(url)) {
        connection.setAutoCommit(false);
        load(connection, zip, manifest, file);
        connection.commit();
      } catch (IOException | SQLException e) {
        if (isAboutContent(e)) {
          throw damaged(file);
        }
        throw e;
      }
      Database.migrate(url, migrations);
      return manifest;
    }
  }

  private static Manifest written(Connection connection, Path file)
      throws IOException, SQLException {
    Tables tables = Tables.of(connection);
    Map<String, Long> rows = new LinkedHashMap<>();
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (String table : tables.names()) {
        zip.putNextEntry(new ZipEntry(entry(table)));
        String sql = "copy " + tables.withColumns(table) + " to stdout";
        rows.put(table, connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, zip));
        zip.closeEntry();
      }
      Manifest manifest =
          new Manifest(FORMAT, tables.schemaVersion(), Instant.now().toString(), rows);
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write(JSON.writeValueAsBytes(manifest));
      zip.closeEntry();
      return manifest;
    }
  }

  private static void load(Connection connection, ZipFile zip, Manifest manifest, Path file)
      throws IOException, SQLException {
    Tables tables = Tables.of(connection);
    if (!tables.schemaVersion().equals(manifest.schema())) {
      throw new StartRefused(
          file
              + " fits schema "
              + manifest.schema()
              + ", but the database has "
              + tables.schemaVersion()
              + ": use an empty database and a Plenary as new as the one that made the backup");
    }
    tables.suspendRules();
    tables.clear();
    for (Map.Entry<String, Long> table : manifest.rows().entrySet()) {
      ZipEntry entry = zip.getEntry(entry(table.getKey()));
      if (entry == null || !tables.names().contains(table.getKey())) {
        throw damaged(file);
      }
      try (InputStream rows = zip.getInputStream(entry)) {
        String sql = "copy " + tables.withColumns(table.getKey()) + " from stdin";
        if (connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows)
            != table.getValue()) {
          throw damaged(file);
        }
      }
    }
    tables.execute("update stream set epoch = gen_random_uuid()::text");
    tables.advanceSequences();
    tables.enforceRules();
  }

  /** The file's bytes do not fit their checksum, their columns, or each other. */
  private static boolean isAboutContent(Exception e) {
    if (e instanceof SQLException sql && sql.getSQLState() != null) {
      // Class 22 is malformed data, class 23 a broken constraint.
      return sql.getSQLState().startsWith("22")
          || sql.getSQLState().startsWith("23")
          || sql.getCause() instanceof ZipException;
    }
    return e instanceof ZipException;
  }

  private static void refuseFilled(DatabaseUrl url) throws SQLException {
    try (Connection connection = connected(url)) {
      if (!Tables.of(connection).areEmpty()) {
        throw new StartRefused(
            "the database "
                + url
                + " has data in it: restore into an empty one (another PLENARY_DATA_DIR or"
                + " PLENARY_DATABASE_URL)");
      }
    }
  }

  private static ZipFile opened(Path file) {
    try {
      return new ZipFile(file.toFile());
    } catch (IOException e) {
      throw new StartRefused(file + " cannot be read as a backup of Plenary", e);
    }
  }

  private static Manifest manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      throw damaged(file);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Manifest manifest = JSON.readValue(in, Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new StartRefused(file + " was made by a newer Plenary: restore it with that one");
      }
      return manifest;
    }
  }

  private static StartRefused damaged(Path file) {
    return new StartRefused(file + " is damaged or not a backup of Plenary: take another");
  }

  private static Path ownersOnly(Path file) throws IOException {
    try {
      return Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException _) {
      throw new StartRefused(
          file + " is there: another backup runs, or one was cut off and left it; then remove it");
    }
  }

  private static String entry(String table) {
    return "tables/" + table + ".copy";
  }

  private static Connection connected(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbc(), url.jdbcProperties());
  }
}
