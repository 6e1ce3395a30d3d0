package org.plenary.journal;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.Box;
import org.plenary.model.Ids;

/**
 * The record of every decision about a post: who, when, what, why. Append-only, and each row
 * carries a hash over itself and its predecessor, so that a row altered or taken out afterwards
 * shows.
 */
public final class DecisionRecord {

  public enum Action {
    APPROVE,
    REDACT,
    REJECT,
    REMOVE,
    RESTORE,
    /** The policy released a picture with positive proof, without a person. */
    AUTO_RELEASE,
    /** Somebody reported the post, and that hid it. */
    REPORT,
    /** The first of two persons would approve, or redact with these boxes; nothing is released. */
    FIRST_VOICE,
    /** A moderator has seen a patient in the pictures. */
    PATIENT,
    /** An organizer changed who releases pictures; it is about no post. */
    POLICY,
    /** Pictures whose time was over were destroyed; it is about no post, and the note counts. */
    RETENTION,
    /** What came from a source, or from all of them, was hidden or shown again; see the note. */
    SOURCE,
    /** A term, an author or a server was muted, or not any longer; see the note. */
    MUTE,
    /** Somebody elsewhere does not want to be shown; it is about no post, and names nobody. */
    OPT_OUT,
    /** A moderator put a post from elsewhere beside another slide; see the note. */
    SLIDE
  }

  /** An opaque rectangle that was burned into a picture. */
  public record Redaction(UUID media, Box box) {}

  /**
   * A decision.
   *
   * @param item the post or thread it is about; null is the conference as a whole
   * @param by null is the system itself
   * @param clause of the public policy
   */
  public record Decision(
      @Nullable UUID item,
      @Nullable UUID by,
      Action action,
      @Nullable String clause,
      @Nullable String note,
      List<Redaction> boxes) {

    /** The post or thread it is about. */
    public UUID unit() {
      return Objects.requireNonNull(item, "it is about no post");
    }

    /** A decision about the conference as a whole, without a clause. */
    public static Decision ofAll(@Nullable UUID by, Action action, String note) {
      return new Decision(null, by, action, null, note, List.of());
    }
  }

  /** A decision as it stands in the record; {@code number} counts from 1 for each conference. */
  public record Entry(
      long number,
      Instant at,
      @Nullable UUID item,
      @Nullable UUID by,
      @Nullable String name,
      Action action,
      @Nullable String clause,
      @Nullable String note,
      List<Redaction> boxes,
      String chain) {}

  private DecisionRecord() {}

  /**
   * Writes a decision inside the transaction that carries it out; the desk stream's lock keeps the
   * chain in order.
   */
  public static void append(Transaction transaction, String conference, Decision decision) {
    RowSet<Row> last =
        transaction.query(
            "select number, chain from decision where conference = $1 order by number desc limit 1",
            conference);
    long number = 1;
    byte[] previous = new byte[0];
    for (Row row : last) {
      number = row.getLong("number") + 1;
      previous = row.getBuffer("chain").getBytes();
    }
    String boxes = Json.write(decision.boxes());
    byte[] chain = chain(previous, conference, number, transaction.now(), decision, boxes);
    transaction
        .sql()
        .preparedQuery(
            "insert into decision (id, conference, number, item, by, action, clause, note, boxes, at, chain)"
                + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb, $10, $11)")
        .execute(
            Tuple.from(
                new @Nullable Object[] {
                  Ids.next(),
                  conference,
                  number,
                  decision.item(),
                  decision.by(),
                  Json.name(decision.action()),
                  decision.clause(),
                  decision.note(),
                  boxes,
                  transaction.now().atOffset(ZoneOffset.UTC),
                  Buffer.buffer(chain)
                }))
        .await();
  }

  private static byte[] chain(
      byte[] previous,
      String conference,
      long number,
      Instant at,
      Decision decision,
      String boxes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(previous);
      String row =
          String.join(
              "\n",
              conference,
              Long.toString(number),
              at.toString(),
              String.valueOf(decision.item()),
              String.valueOf(decision.by()),
              Json.name(decision.action()),
              String.valueOf(decision.clause()),
              String.valueOf(decision.note()),
              boxes);
      return sha.digest(row.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Follows a conference's record from its first entry and computes every hash anew. */
  public static final class Chain {
    private byte[] last = new byte[0];
    private long number;

    /** Whether this entry is the next one, as it was written. */
    public boolean continuesWith(String conference, Entry entry) {
      number++;
      Decision decision =
          new Decision(
              entry.item(),
              entry.by(),
              entry.action(),
              entry.clause(),
              entry.note(),
              entry.boxes());
      last = chain(last, conference, number, entry.at(), decision, Json.write(entry.boxes()));
      return entry.number() == number && last().equals(entry.chain());
    }

    /** In hexadecimal digits. */
    public String last() {
      return HexFormat.of().formatHex(last);
    }
  }

  /** Entries with a number below {@code before}, newest first. */
  public static Future<List<Entry>> read(Pool pool, String conference, long before, int limit) {
    return pool.preparedQuery(
            "select d.*, p.name from decision d left join participant p on p.id = d.by"
                + " where d.conference = $1 and d.number < $2 order by d.number desc limit $3")
        .execute(Tuple.of(conference, before, limit))
        .map(rows -> {
          List<Entry> entries = new ArrayList<>();
          rows.forEach(row -> entries.add(entry(row)));
          return entries;
        });
  }

  private static Entry entry(Row row) {
    return new Entry(
        row.getLong("number"),
        row.getOffsetDateTime("at").toInstant(),
        row.getUUID("item"),
        row.getUUID("by"),
        row.getString("name"),
        Json.constant(Action.class, row.getString("action")),
        row.getString("clause"),
        row.getString("note"),
        List.of(Json.read(row.getValue("boxes").toString(), Redaction[].class)),
        HexFormat.of().formatHex(row.getBuffer("chain").getBytes()));
  }
}
