package org.plenary.media;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.model.Ids;

/**
 * The two stores of pictures: the quarantine, which only authors and moderators can read, and the
 * released derivatives. Bytes live in the database, so that one dump holds everything and a
 * deletion is transactional.
 */
public final class Pictures {
  private static final String RELEASED =
      "select d.type, d.bytes from derivative d join media m on m.id = d.media join post p on p.id = m.post"
          + " where d.media = $1 and m.state = 'released' and p.state = 'published' and d.width <= $2"
          + " order by d.width desc limit 1";
  private static final String SMALLEST =
      "select d.type, d.bytes from derivative d join media m on m.id = d.media join post p on p.id = m.post"
          + " where d.media = $1 and m.state = 'released' and p.state = 'published' order by d.width limit 1";

  private static final String HELD =
      "select m.owner, q.type, q.bytes from media m join quarantine q on q.media = m.id"
          + " where m.id = $1 and m.conference = $2 and m.state in ('held', 'released')";
  private static final String TAKEN_DOWN =
      "select m.owner, d.type, d.bytes from media m join post p on p.id = m.post join derivative d on d.media = m.id"
          + " where m.id = $1 and m.conference = $2 and m.state = 'released' and p.state <> 'published'"
          + " order by d.width desc limit 1";

  private final Pool pool;

  public Pictures(Pool pool) {
    this.pool = pool;
  }

  /** The bytes of a picture and their type. */
  public record Bytes(String type, Buffer bytes) {}

  /** A picture that has just come in, held. */
  public record Held(UUID id, int width, int height) {}

  /** Puts a prepared picture into quarantine and queues its check. Call it on a virtual thread. */
  public Held quarantine(String conference, UUID owner, Prepared picture, String alt) {
    UUID id = Ids.next();
    SqlConnection sql = pool.getConnection().await();
    try {
      Transaction transaction = sql.begin().await();
      sql.preparedQuery(
              "insert into media (id, conference, owner, alt, width, height) values ($1, $2, $3, $4, $5, $6)")
          .execute(Tuple.of(id, conference, owner, alt, picture.width(), picture.height()))
          .await();
      sql.preparedQuery("insert into quarantine (media, bytes, type) values ($1, $2, $3)")
          .execute(Tuple.of(id, Buffer.buffer(picture.image()), picture.contentType()))
          .await();
      keepFrames(sql, id, picture.otherFrames());
      sql.preparedQuery("insert into screening_job (media) values ($1)")
          .execute(Tuple.of(id))
          .await();
      transaction.commit().await();
    } finally {
      sql.close();
    }
    return new Held(id, picture.width(), picture.height());
  }

  private static void keepFrames(SqlConnection sql, UUID media, List<byte[]> frames) {
    for (int i = 0; i < frames.size(); i++) {
      sql.preparedQuery("insert into quarantine_frame (media, number, bytes) values ($1, $2, $3)")
          .execute(Tuple.of(media, i + 2, Buffer.buffer(frames.get(i))))
          .await();
    }
  }

  /** A quarantined picture with its owner, so that the caller can tell who may see it. */
  public record Quarantined(UUID owner, Bytes picture) {}

  /**
   * A picture as only its author and the moderators may see it: one in quarantine, held or in its
   * review window; or the released form of one whose post was hidden by a report or taken down, so
   * that whoever has to decide about it can see it. Never one that was rejected.
   */
  public Future<Optional<Quarantined>> held(String conference, UUID media) {
    return pool.preparedQuery(HELD)
        .execute(Tuple.of(media, conference))
        .compose(rows ->
            rows.iterator().hasNext()
                ? Future.succeededFuture(rows)
                : pool.preparedQuery(TAKEN_DOWN).execute(Tuple.of(media, conference)))
        .map(rows ->
            rows.iterator().hasNext()
                ? Optional.of(quarantined(rows.iterator().next()))
                : Optional.<Quarantined>empty());
  }

  private static Quarantined quarantined(Row row) {
    return new Quarantined(row.getUUID("owner"), bytes(row));
  }

  /**
   * The released derivative that is at most so wide, else the smallest; empty for all that is not
   * on the wall.
   */
  public Future<Optional<Bytes>> released(UUID media, int width) {
    return pool.preparedQuery(RELEASED)
        .execute(Tuple.of(media, width))
        .compose(rows ->
            rows.iterator().hasNext()
                ? Future.succeededFuture(rows)
                : pool.preparedQuery(SMALLEST).execute(Tuple.of(media)))
        .map(Pictures::first);
  }

  private static Optional<Bytes> first(RowSet<Row> rows) {
    return rows.iterator().hasNext()
        ? Optional.of(bytes(rows.iterator().next()))
        : Optional.empty();
  }

  private static Bytes bytes(Row row) {
    return new Bytes(row.getString("type"), row.getBuffer("bytes"));
  }
}
