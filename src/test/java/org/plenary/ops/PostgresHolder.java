package org.plenary.ops;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A JVM that holds an embedded PostgreSQL until it is killed: commits a row, says so, waits. */
final class PostgresHolder {
  private PostgresHolder() {}

  public static void main(String[] args) throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]), Path.of(args[1]));
    DatabaseUrl url = server.url();
    try (var connection = DriverManager.getConnection(url.jdbc(), url.jdbcProperties());
        var statement = connection.createStatement()) {
      statement.execute("create table kept(word text)");
      statement.execute("insert into kept values ('acknowledged')");
      System.out.println("committed");
      Thread.currentThread().join();
    }
  }
}
