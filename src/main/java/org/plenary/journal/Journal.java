package org.plenary.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.model.Cursor;
import org.plenary.model.Envelope;
import org.plenary.model.Ids;
import org.plenary.model.StreamId;

/**
 * Writes and reads the streams. A write is a {@link #transact transaction}; a read is {@link
 * #readAfter} a number. The event bus hears of a write after its COMMIT and may miss it: nothing
 * depends on that message.
 */
public final class Journal {
  private static final String READ =
      "select e.seq, e.at, e.session, e.audience, e.body, s.epoch from event e join stream s on s.id = e.stream"
          + " where s.conference = $1 and s.kind = $2 and e.seq > $3 order by e.seq limit $4";
  private static final String HEAD =
      "select epoch, head, clock_timestamp() as now from stream where conference = $1 and kind = $2";
  private static final DeliveryOptions ENVELOPES = new DeliveryOptions().setCodecName("envelopes");

  private final Vertx vertx;
  private final Pool pool;
  final JournalMeters meters;

  public Journal(Vertx vertx, Pool pool, MeterRegistry registry) {
    this.vertx = vertx;
    this.pool = pool;
    this.meters = new JournalMeters(registry);
    vertx.eventBus().registerCodec(new EnvelopesCodec());
  }

  /**
   * Does the work while holding the locks of the streams, and commits it with what it appended. The
   * work's answer comes after COMMIT: what it says is kept. Any exception rolls everything back.
   *
   * <p>Call it on a virtual thread: it waits.
   */
  public <R> R transact(Set<StreamId> streams, Work<R> work) {
    Timer.Sample began = Timer.start();
    SqlConnection connection = pool.getConnection().await();
    try {
      io.vertx.sqlclient.Transaction database = connection.begin().await();
      Transaction transaction;
      R answer;
      try {
        transaction = Transaction.lock(connection, streams);
        answer = work.in(transaction);
        transaction.flush();
      } catch (Exception e) {
        database.rollback().otherwiseEmpty().await();
        throw e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
      }
      database.commit().await();
      began.stop(meters.commit);
      transaction.committed().forEach(this::tell);
      return answer;
    } finally {
      connection.close();
    }
  }

  /** As {@link #transact}, for work that has nothing to answer. */
  public void write(Set<StreamId> streams, Writing writing) {
    boolean _ =
        transact(
            streams,
            transaction -> {
              writing.in(transaction);
              return true;
            });
  }

  /** Work that has nothing to answer. */
  @FunctionalInterface
  public interface Writing {
    void in(Transaction transaction) throws Exception;
  }

  private void tell(Envelopes envelopes) {
    vertx.eventBus().publish(Addresses.stream(envelopes.stream()), envelopes, ENVELOPES);
  }

  /**
   * Starts a stream's log with an epoch of its own, inside the transaction that makes the
   * conference.
   */
  public static void open(Transaction transaction, StreamId stream) {
    transaction.query(
        "insert into stream (conference, kind, epoch) values ($1, $2, $3)",
        stream.conference(),
        stream.kind().name(),
        Long.toString(Ids.next().getMostSignificantBits(), 36));
  }

  /** The events after a number, at most {@code limit} of them, in order. */
  public Future<List<Envelope>> readAfter(StreamId stream, long seq, int limit) {
    return pool.preparedQuery(READ)
        .execute(Tuple.of(stream.conference(), stream.kind().name(), seq, limit))
        .map(rows -> {
          List<Envelope> events = new ArrayList<>(rows.size());
          rows.forEach(row -> events.add(envelope(row)));
          return events;
        });
  }

  private static Envelope envelope(Row row) {
    return new Envelope(
        new Cursor(row.getString("epoch"), row.getLong("seq")),
        row.getOffsetDateTime("at").toInstant(),
        row.getUUID("session"),
        row.getUUID("audience"),
        row.getString("body"));
  }

  /** Where the stream ends now; empty when there is no such conference. */
  public Future<Optional<Head>> head(StreamId stream) {
    return pool.preparedQuery(HEAD)
        .execute(Tuple.of(stream.conference(), stream.kind().name()))
        .map(rows ->
            rows.rowCount() == 0 || !rows.iterator().hasNext()
                ? Optional.empty()
                : Optional.of(head(rows.iterator().next())));
  }

  private static Head head(Row row) {
    return new Head(
        row.getString("epoch"), row.getLong("head"), row.getOffsetDateTime("now").toInstant());
  }
}
