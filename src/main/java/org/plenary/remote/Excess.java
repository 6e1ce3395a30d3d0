package org.plenary.remote;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.TextRange;

/**
 * Counts a post that has just come in against the caps of its source. The buckets are in the
 * database and go by its clock, because a source's posts come in at every node: a lease moves, and
 * a webhook is sent to whichever node is there. A bucket is one row, so that looking and taking is
 * one step.
 */
final class Excess {
  private static final String TAKE =
      "insert into remote_rate as r (conference, kind, key, full_at) values ($1, $2, $3, now() + make_interval(secs => $4))"
          + " on conflict (conference, kind, key) do update"
          + " set full_at = greatest(r.full_at, now()) + make_interval(secs => $4)"
          + " where r.full_at <= now() + make_interval(secs => $5 - $4)"
          + " returning extract(epoch from full_at - now())::float8 as filling";

  private static final double MINUTE = 60;
  private static final double HOUR = 3_600;

  /** Who waits longer for the wall comes too late for it. */
  private static final double LONGEST_WAIT = 600;

  /** What is over goes to the desk at a pace that leaves room for everything else. */
  private static final double DESK_PER_MINUTE = 120;

  private static final double NO_LIMIT = 1e8;
  private static final int EDITS_PER_HOUR = 10;

  /** What is over in a post that is changed again and again. */
  static final String EDITS = "edits";

  private final SqlConnection sql;
  private final RemoteSource source;
  private final Caps caps;
  private final boolean missed;

  /**
   * @param missed what is counted was written while nobody listened: it counts at the time it was
   *     written, and is no burst
   */
  Excess(SqlConnection sql, RemoteSource source, boolean missed) {
    this.sql = sql;
    this.source = source;
    this.missed = missed;
    this.caps = source.caps();
  }

  /** Notes what is too much about a post, or when it is its turn. */
  void count(UUID id, RemotePost post, UUID author) {
    @Nullable String over = over(id, post, author);
    OptionalDouble turn = OptionalDouble.empty();
    if (over == null) {
      turn = turnOnTheWall();
      over = turn.isEmpty() ? "wall" : null;
    }
    if (over != null) {
      turn = turn("desk", DESK_PER_MINUTE, NO_LIMIT);
    }
    double wait = turn.orElse(0);
    if (over != null || wait > 0) {
      Sql.query(
          sql,
          "update remote_post set excess = $2, run_after = now() + make_interval(secs => $3) where id = $1",
          id,
          over,
          wait);
    }
  }

  /** Notes when a post is changed too often: then a person decides about what it says now. */
  void countEdit(UUID id) {
    boolean over = !fits(EDITS, id.toString(), EDITS_PER_HOUR, HOUR);
    Sql.query(
        sql,
        "update remote_post set excess = case when $2 then $3 when excess <> $3 then excess end where id = $1",
        id,
        over,
        EDITS);
  }

  private @Nullable String over(UUID id, RemotePost post, UUID author) {
    String writer =
        missed ? author + " " + post.writtenAt().getEpochSecond() / 60 : author.toString();
    @Nullable String domain = domain(post.author().handle());
    if (!fits("author-minute", writer, caps.authorPerMinute(), MINUTE)) {
      return "author-minute";
    }
    if (!fits("author-hour", writer, caps.authorPerHour(), HOUR)) {
      return "author-hour";
    }
    if (repeats(sql, source.conference(), id, caps.repeats(), links(post))) {
      return "repeated";
    }
    if (domain != null && !fits("domain", domain, caps.domainPerMinute(), MINUTE)) {
      return "domain";
    }
    boolean mayTell =
        missed
            || caps.perSecond() == 0
            || fits(
                "source",
                "",
                Math.max(caps.burst(), 1),
                Math.max(caps.burst(), 1) / (double) caps.perSecond());
    return mayTell ? null : "source";
  }

  /** So many within a while, all at once if need be. */
  private boolean fits(String kind, String key, int most, double seconds) {
    return most == 0 || take(kind, source.id() + " " + key, seconds / most, seconds).isPresent();
  }

  /** Sources share the wall. */
  private OptionalDouble turnOnTheWall() {
    // What a person looks at first is not paced here.
    return caps.wallPerMinute() == 0 || source.policy() == SourcePolicy.HOLD
        ? OptionalDouble.of(0)
        : turn("wall", caps.wallPerMinute(), MINUTE + LONGEST_WAIT);
  }

  /** Seconds until it is its turn: as many as come in a minute go at once, the rest in line. */
  private OptionalDouble turn(String kind, double perMinute, double room) {
    OptionalDouble filling = take(kind, "", MINUTE / perMinute, room);
    return filling.isEmpty()
        ? filling
        : OptionalDouble.of(Math.max(0, filling.getAsDouble() - MINUTE));
  }

  private OptionalDouble take(String kind, String key, double cost, double room) {
    for (Row row : Sql.query(sql, TAKE, source.conference(), kind, key, cost, room)) {
      return OptionalDouble.of(row.getDouble("filling"));
    }
    return OptionalDouble.empty();
  }

  /** Of the server that an account of the fediverse is on; others have none that says anything. */
  private static @Nullable String domain(String handle) {
    int at = handle.lastIndexOf('@');
    return at <= 0 ? null : handle.substring(at + 1).toLowerCase(Locale.ROOT);
  }

  private static List<byte[]> links(RemotePost post) {
    List<byte[]> links = new ArrayList<>();
    for (TextRange range : post.text().ranges()) {
      if (range.kind() == TextRange.Kind.LINK && range.href() != null) {
        links.add(Hashes.sha256("link\n" + range.href().replaceFirst("#.*$", "")));
      }
    }
    return links;
  }

  /**
   * Notes what a post has, and whether one of it has come too often within the hour.
   *
   * @param most 0 is no limit
   */
  static boolean repeats(
      SqlClient sql, String conference, UUID post, int most, List<byte[]> marks) {
    boolean often = false;
    for (byte[] mark : marks) {
      Sql.query(
          sql,
          "insert into remote_mark (conference, mark, post) values ($1, $2, $3) on conflict do nothing",
          conference,
          Buffer.buffer(mark),
          post);
      long times =
          Sql.query(
                  sql,
                  "select count(*) from remote_mark where conference = $1 and mark = $2 and at > now() - interval '1 hour'",
                  conference,
                  Buffer.buffer(mark))
              .iterator()
              .next()
              .getLong(0);
      often |= most > 0 && times > most;
    }
    return often;
  }

  /** Forgets what does not count any more. */
  static void forget(SqlClient sql) {
    Sql.query(sql, "delete from remote_rate where full_at < now() - interval '1 hour'");
    Sql.query(sql, "delete from remote_mark where at < now() - interval '1 hour'");
  }
}
