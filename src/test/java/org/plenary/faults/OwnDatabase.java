package org.plenary.faults;

import java.io.IOException;
import java.nio.file.Path;
import org.plenary.ops.Database;
import org.plenary.ops.DatabaseUrl;
import org.plenary.ops.EmbeddedPostgres;

/**
 * A PostgreSQL for servers that are told where it is, which can be stopped, started again and cut
 * off. Its address stays.
 */
final class OwnDatabase implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("target", "test-postgres-programs");

  private final Path folder;
  private final Cable cable;
  private EmbeddedPostgres postgres;

  OwnDatabase(Path folder) throws IOException {
    this.folder = folder;
    this.postgres = EmbeddedPostgres.start(folder, PROGRAMS);
    this.cable = new Cable(postgres.url().host(), postgres.url().port());
    Database.migrate(postgres.url());
  }

  DatabaseUrl url() {
    DatabaseUrl url = postgres.url();
    return new DatabaseUrl(url.host(), cable.port(), url.database(), url.user(), url.password());
  }

  /** What leads to it. */
  Cable cable() {
    return cable;
  }

  /** As its operator would: running statements are ended, everything committed is on disk. */
  void stop() {
    postgres.close();
  }

  void start() {
    postgres = EmbeddedPostgres.start(folder, PROGRAMS);
    cable.leadTo(postgres.url().port());
  }

  @Override
  public void close() throws IOException {
    cable.close();
    postgres.close();
  }
}
