package org.plenary.posts;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants to know of an item's author, and of those who reported it. Call it on a
 * virtual thread.
 */
public final class AuthorRecord {
  private static final int LAST = 5;
  private static final String COUNTS =
      "select p.state, count(*) from post p where p.author = (select author from item where id = $1) group by p.state";
  private static final String REDACTED =
      "select count(distinct d.item) from decision d join item i on i.id = d.item"
          + " where d.action = 'redact' and i.author = (select author from item where id = $1)";
  private static final String DECISIONS =
      "select d.at, d.item, d.action, d.clause, n.name from decision d join item i on i.id = d.item"
          + " left join participant n on n.id = d.by where d.item <> $1"
          + " and i.author = (select author from item where id = $1)"
          + " and d.action in ('approve', 'redact', 'reject', 'remove', 'restore', 'report')"
          + " order by d.at desc, d.number desc limit "
          + LAST;
  private static final String REPORTS =
      "select r.at, r.clause, r.note, r.hid, r.reporter is not null as signed_in from report r"
          + " join post p on p.id = r.post where p.unit = $1 order by r.at";

  private final Pool pool;

  public AuthorRecord(Pool pool) {
    this.pool = pool;
  }

  /** How many of the author's posts are where, and the last decisions about others than this. */
  public record Record(
      long published,
      long held,
      long redacted,
      long rejected,
      long removed,
      long withdrawn,
      List<Past> decisions) {}

  /** A decision about another post of the author's. */
  public record Past(
      Instant at, UUID item, String action, @Nullable String clause, @Nullable String name) {}

  /** A report, without who it was. */
  public record Reported(
      Instant at, String clause, @Nullable String note, boolean hid, boolean signedIn) {}

  public Record of(UUID item) {
    Map<String, Long> counts = new HashMap<>();
    for (Row row : pool.preparedQuery(COUNTS).execute(Tuple.of(item)).await()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    long redacted =
        pool.preparedQuery(REDACTED).execute(Tuple.of(item)).await().iterator().next().getLong(0);
    return new Record(
        counts.getOrDefault("published", 0L),
        counts.getOrDefault("held", 0L),
        redacted,
        counts.getOrDefault("rejected", 0L),
        counts.getOrDefault("removed", 0L),
        counts.getOrDefault("withdrawn", 0L),
        decisions(item));
  }

  private List<Past> decisions(UUID item) {
    List<Past> past = new ArrayList<>();
    for (Row row : pool.preparedQuery(DECISIONS).execute(Tuple.of(item)).await()) {
      past.add(
          new Past(
              row.getOffsetDateTime("at").toInstant(),
              row.getUUID("item"),
              row.getString("action"),
              row.getString("clause"),
              row.getString("name")));
    }
    return past;
  }

  /** Who has reported it for what, the oldest first. */
  public List<Reported> reports(UUID item) {
    List<Reported> reports = new ArrayList<>();
    for (Row row : pool.preparedQuery(REPORTS).execute(Tuple.of(item)).await()) {
      reports.add(
          new Reported(
              row.getOffsetDateTime("at").toInstant(),
              row.getString("clause"),
              row.getString("note"),
              row.getBoolean("hid"),
              row.getBoolean("signed_in")));
    }
    return reports;
  }
}
