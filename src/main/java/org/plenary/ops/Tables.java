package org.plenary.ops;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of the current schema, Flyway's own left out. What it does, an owner who is not a
 * superuser may do. Names come from the catalogue already quoted.
 */
final class Tables {
  private static final String OURS =
      "c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'";

  private final Connection connection;
  private final List<String> names;

  private Tables(Connection connection, List<String> names) {
    this.connection = connection;
    this.names = names;
  }

  static Tables of(Connection connection) throws SQLException {
    String sql =
        "select quote_ident(c.relname) from pg_class c where " + OURS + " order by c.relname";
    return new Tables(connection, column(connection, sql));
  }

  List<String> names() {
    return names;
  }

  /** {@code table (a, b, c)} without the columns that the database computes. */
  String withColumns(String table) throws SQLException {
    List<String> columns =
        column(
            connection,
            "select quote_ident(attname) from pg_attribute where attrelid = '"
                + table
                + "'::regclass"
                + " and attnum > 0 and not attisdropped and attgenerated = '' order by attnum");
    return table + " (" + String.join(", ", columns) + ")";
  }

  /** The number of the newest migration that was applied. */
  String schemaVersion() throws SQLException {
    String known = "select 'yes' where to_regclass('flyway_schema_history') is not null";
    List<String> versions =
        column(connection, known).isEmpty()
            ? List.of()
            : column(
                connection,
                "select version from flyway_schema_history where success and version is not null"
                    + " order by installed_rank desc limit 1");
    if (versions.isEmpty()) {
      throw new StartRefused("the database has no tables of Plenary: start the server on it once");
    }
    return versions.getFirst();
  }

  boolean areEmpty() throws SQLException {
    for (String table : names) {
      if (!column(connection, "select 'row' from " + table + " limit 1").isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Rows that were right when they were saved come back as they are: triggers off, foreign keys
   * checked at the end.
   */
  void suspendRules() throws SQLException {
    for (String table : names) {
      execute("alter table " + table + " disable trigger user");
    }
    for (String constraint : foreignKeys()) {
      execute(constraint + " deferrable initially deferred");
    }
  }

  /** Checks every foreign key, then puts the rules back. */
  void enforceRules() throws SQLException {
    execute("set constraints all immediate");
    for (String constraint : foreignKeys()) {
      execute(constraint + " not deferrable");
    }
    for (String table : names) {
      execute("alter table " + table + " enable trigger user");
    }
  }

  void clear() throws SQLException {
    execute("truncate " + String.join(", ", names));
  }

  /** Lets numbers that the database gives go on after the highest that is there. */
  void advanceSequences() throws SQLException {
    List<String> statements =
        column(
            connection,
            "select format('select setval(%L, coalesce(max(%I), 0) + 1, false) from %I', s, attname, relname)"
                + " from (select a.attname, c.relname, pg_get_serial_sequence(quote_ident(c.relname), a.attname) s"
                + " from pg_class c join pg_attribute a on a.attrelid = c.oid"
                + " where a.attnum > 0 and not a.attisdropped and "
                + OURS
                + ") each where s is not null");
    for (String statement : statements) {
      column(connection, statement);
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> foreignKeys() throws SQLException {
    return column(
            connection,
            "select quote_ident(c.relname) || ' alter constraint ' || quote_ident(k.conname)"
                + " from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'f' and "
                + OURS)
        .stream()
        .map(constraint -> "alter table " + constraint)
        .collect(Collectors.toList());
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values;
    }
  }
}
