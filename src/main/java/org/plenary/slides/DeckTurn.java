package org.plenary.slides;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;

/**
 * The right to check a deck, for one node at a time: a node that starts takes up what was cut off,
 * and must not take up what another one is at. The database gives it back when the node dies.
 */
final class DeckTurn implements AutoCloseable {
  private final SqlConnection connection;
  private final long lock;
  private final boolean mine;

  private DeckTurn(SqlConnection connection, long lock, boolean mine) {
    this.connection = connection;
    this.lock = lock;
    this.mine = mine;
  }

  /** Asks for it; it does not wait for another node. */
  static DeckTurn of(Pool pool, UUID deck) {
    long lock = deck.getMostSignificantBits() ^ deck.getLeastSignificantBits();
    SqlConnection connection = pool.getConnection().await();
    try {
      boolean mine =
          connection
              .preparedQuery("select pg_try_advisory_lock($1)")
              .execute(Tuple.of(lock))
              .await()
              .iterator()
              .next()
              .getBoolean(0);
      return new DeckTurn(connection, lock, mine);
    } catch (RuntimeException problem) {
      connection.close();
      throw problem;
    }
  }

  boolean mine() {
    return mine;
  }

  @Override
  public void close() {
    if (mine) {
      // Also when this thread was interrupted: the connection goes back to others with nothing
      // held.
      connection
          .preparedQuery("select pg_advisory_unlock($1)")
          .execute(Tuple.of(lock))
          .onComplete(_ -> connection.close());
    } else {
      connection.close();
    }
  }
}
