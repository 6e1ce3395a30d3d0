package org.plenary.people;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.journal.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose rights have ended. The node that ends them tells the others over the event bus, and every
 * node reads the database once a second, so an end is known everywhere within two seconds whether
 * or not the bus delivers; what is revoked stays known until its token would have ended anyway.
 */
public final class Revocations implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
  private static final long PERIOD_MILLIS = 1_000;
  private static final String REVOKED =
      "select s.id from sign_in s"
          + " join participant p on p.id = s.participant"
          + " where (s.revoked_at is not null or p.removed_at is not null) and s.expires_at > now()"
          + " and greatest(s.revoked_at, p.removed_at) > now() - make_interval(hours => $1)";

  private static final DeliveryOptions THIS_NODE = new DeliveryOptions().setLocalOnly(true);

  private final Vertx vertx;
  private final Pool pool;
  private final Set<UUID> signIns = ConcurrentHashMap.newKeySet();
  private final long timer;

  public Revocations(Vertx vertx, Pool pool) {
    this.vertx = vertx;
    this.pool = pool;
    vertx
        .eventBus()
        .<String>consumer(Addresses.REVOCATIONS, told -> signIns.add(UUID.fromString(told.body())));
    read();
    this.timer = vertx.setPeriodic(PERIOD_MILLIS, _ -> read());
  }

  boolean ended(Identity identity) {
    return signIns.contains(identity.signIn());
  }

  /** Learns of an end that this node caused itself, without waiting for the next reading. */
  void add(UUID signIn) {
    if (signIns.add(signIn)) {
      vertx.eventBus().publish(Addresses.REVOCATIONS, signIn.toString());
    }
  }

  /** Every node learns by itself what the database says. */
  private void learn(UUID signIn) {
    if (signIns.add(signIn)) {
      vertx.eventBus().publish(Addresses.REVOCATIONS, signIn.toString(), THIS_NODE);
    }
  }

  private void read() {
    pool.preparedQuery(REVOKED)
        .execute(Tuple.of((int) Tokens.LIFE.toHours() + 1))
        .onSuccess(rows -> {
          for (Row row : rows) {
            learn(row.getUUID("id"));
          }
        })
        .onFailure(
            problem -> LOG.warn("revocations not read: {}", problem.getClass().getSimpleName()));
  }

  @Override
  public void close() {
    vertx.cancelTimer(timer);
  }
}
