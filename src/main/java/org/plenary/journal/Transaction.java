package org.plenary.journal;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.json.Json;
import org.plenary.model.ConferenceEvent;
import org.plenary.model.Cursor;
import org.plenary.model.Envelope;
import org.plenary.model.StreamId;
import org.plenary.model.Times;

/**
 * A transaction that holds the locks of its streams. Events appended to it are numbered at once,
 * because nobody else can number until it ends.
 */
public final class Transaction {
  private static final String LOCK =
      "select id, conference, kind, epoch, head, clock_timestamp() as now from stream"
          + " where conference = any($1) and kind = any($2)"
          + " order by id for update";
  private static final String INSERT =
      "insert into event (stream, seq, at, session, audience, body)"
          + " select * from unnest($1::int[], $2::bigint[], $3::timestamptz[], $4::uuid[], $5::uuid[], $6::text[])";
  private static final String ADVANCE = "update stream set head = $2 where id = $1";

  private final SqlConnection sql;
  private Instant now = Times.now();
  private final Map<StreamId, Tail> tails = new LinkedHashMap<>();

  /** A locked stream and what is being added to it. */
  private static final class Tail {
    final int id;
    final String epoch;
    long head;
    final List<Envelope> added = new ArrayList<>();

    Tail(int id, String epoch, long head) {
      this.id = id;
      this.epoch = epoch;
      this.head = head;
    }
  }

  private Transaction(SqlConnection sql) {
    this.sql = sql;
  }

  /**
   * Locks the streams in the order of their ids, so that two transactions never wait for each
   * other.
   */
  static Transaction lock(SqlConnection sql, Iterable<StreamId> streams) {
    Transaction transaction = new Transaction(sql);
    List<StreamId> wanted = new ArrayList<>();
    streams.forEach(wanted::add);
    if (wanted.isEmpty()) {
      return transaction;
    }
    String[] conferences =
        wanted.stream().map(StreamId::conference).distinct().toArray(String[]::new);
    String[] kinds =
        wanted.stream().map(stream -> stream.kind().name()).distinct().toArray(String[]::new);
    for (Row row :
        sql.preparedQuery(LOCK).execute(Tuple.from(new Object[] {conferences, kinds})).await()) {
      StreamId id =
          new StreamId(StreamId.Kind.valueOf(row.getString("kind")), row.getString("conference"));
      transaction.tails.put(
          id, new Tail(row.getInteger("id"), row.getString("epoch"), row.getLong("head")));
      // The nodes' clocks may differ; the database has only one.
      transaction.now = row.getOffsetDateTime("now").toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
    for (StreamId stream : wanted) {
      if (!transaction.tails.containsKey(stream)) {
        throw new IllegalStateException("no such stream: " + stream);
      }
    }
    return transaction;
  }

  /** The connection, for the writes that belong to the events. */
  public SqlConnection sql() {
    return sql;
  }

  /** One prepared statement on this transaction's connection, waited for. */
  public RowSet<Row> query(String statement, Object... parameters) {
    return sql.preparedQuery(statement).execute(Tuple.from(parameters)).await();
  }

  /** When it happens: one moment for everything in it. */
  public Instant now() {
    return now;
  }

  /** The number the next event of the stream will get. */
  public long next(StreamId stream) {
    return tail(stream).head + 1;
  }

  /** Adds an event and answers its number. */
  public long append(StreamId stream, ConferenceEvent event) {
    Tail tail = tail(stream);
    Cursor cursor = new Cursor(tail.epoch, ++tail.head);
    tail.added.add(new Envelope(cursor, now, event.concerns(), event.onlyFor(), Json.write(event)));
    return cursor.seq();
  }

  private Tail tail(StreamId stream) {
    Tail tail = tails.get(stream);
    if (tail == null) {
      throw new IllegalStateException("the transaction does not hold " + stream);
    }
    return tail;
  }

  /** Writes what was added; the last step before COMMIT. */
  void flush() {
    List<Future<RowSet<Row>>> writes = new ArrayList<>();
    List<Tail> grown = tails.values().stream().filter(tail -> !tail.added.isEmpty()).toList();
    if (grown.isEmpty()) {
      return;
    }
    writes.add(sql.preparedQuery(INSERT).execute(rows(grown)));
    for (Tail tail : grown) {
      writes.add(sql.preparedQuery(ADVANCE).execute(Tuple.of(tail.id, tail.head)));
    }
    Future.all(writes).await();
  }

  private static Tuple rows(List<Tail> grown) {
    int count = grown.stream().mapToInt(tail -> tail.added.size()).sum();
    Integer[] streams = new Integer[count];
    Long[] numbers = new Long[count];
    OffsetDateTime[] times = new OffsetDateTime[count];
    UUID[] sessions = new UUID[count];
    UUID[] audiences = new UUID[count];
    String[] bodies = new String[count];
    int i = 0;
    for (Tail tail : grown) {
      for (Envelope envelope : tail.added) {
        streams[i] = tail.id;
        numbers[i] = envelope.cursor().seq();
        times[i] = envelope.at().atOffset(ZoneOffset.UTC);
        sessions[i] = envelope.session();
        audiences[i] = envelope.audience();
        bodies[i++] = envelope.body();
      }
    }
    return Tuple.from(new Object[] {streams, numbers, times, sessions, audiences, bodies});
  }

  /** What was committed, stream by stream. */
  List<Envelopes> committed() {
    return tails.entrySet().stream()
        .filter(entry -> !entry.getValue().added.isEmpty())
        .map(entry -> new Envelopes(entry.getKey(), entry.getValue().added))
        .toList();
  }
}
