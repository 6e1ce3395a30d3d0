package org.plenary.remote;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** Statements that are waited for. */
final class Sql {
  private Sql() {}

  static RowSet<Row> query(SqlClient sql, String statement, @Nullable Object... values) {
    return sql.preparedQuery(statement).execute(Tuple.from(values)).await();
  }
}
