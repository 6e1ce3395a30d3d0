package org.plenary.remote;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.model.Ids;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;

/**
 * Authors elsewhere who do not want to be shown here. Only marks of them are kept, which say
 * nothing to whoever reads the database; nothing that is told of them is taken in any more. Call it
 * on a virtual thread.
 */
public final class OptOuts {
  private static final String PURGE =
      "update remote_post set gone_at = now(), wanted = null, due = true, attempts = 0, run_after = now()"
          + " where author = any($1) and gone_at is null";

  private static final int DAYS_OF_THE_RESERVED = 30;

  private final Pool pool;
  private final Journal journal;
  private final SecretBox box;
  private final Reconciler reconciler;

  public OptOuts(Pool pool, Journal journal, SecretBox box, Reconciler reconciler) {
    this.pool = pool;
    this.journal = journal;
    this.box = box;
    this.reconciler = reconciler;
  }

  /**
   * Takes an author out: all of their posts go, and none comes in again.
   *
   * @param handle as readers know them, or the id of their account
   * @return how many posts go
   */
  public int out(String conference, String handle, UUID organizer) {
    String name = name(handle);
    int posts =
        journal.transact(
            Set.of(StreamId.desk(conference)),
            transaction -> {
              Set<String> known = new HashSet<>();
              List<UUID> participants = new ArrayList<>();
              for (Row row :
                  transaction.query(
                      "delete from remote_author where conference = $1"
                          + " and (ltrim(lower(handle), '@') = $2 or lower(canonical) = $2)"
                          + " returning canonical, participant",
                      conference,
                      name)) {
                known.add(row.getString("canonical"));
                participants.add(row.getUUID("participant"));
              }
              known.add(handleMark(name));
              known.add("mastodon:@" + name);
              known.add(name);
              keep(transaction.sql(), conference, Ids.next(), known);
              UUID[] ids = participants.toArray(UUID[]::new);
              transaction.query(
                  "update participant set name = 'Opted out' where id = any($1)", (Object) ids);
              int gone = transaction.query(PURGE, (Object) ids).rowCount();
              record(transaction, conference, organizer, "an author opted out: " + gone + " posts");
              return gone;
            });
    reconciler.wake();
    return posts;
  }

  /** Lets an author in again, from now on. */
  public void in(String conference, String handle, UUID organizer) {
    byte[] mark = box.mark(handleMark(name(handle)));
    journal.write(
        Set.of(StreamId.desk(conference)),
        transaction -> {
          int marks =
              transaction
                  .query(
                      "delete from opt_out where conference = $1 and entry in"
                          + " (select entry from opt_out where conference = $1 and mark = $2)",
                      conference,
                      Buffer.buffer(mark))
                  .rowCount();
          if (marks == 0) {
            throw Rejection.notFound("opt-out");
          }
          record(transaction, conference, organizer, "an author opted in again");
        });
  }

  private static void record(
      Transaction transaction, String conference, UUID organizer, String note) {
    DecisionRecord.append(transaction, conference, Decision.ofAll(organizer, Action.OPT_OUT, note));
  }

  private void keep(SqlClient sql, String conference, UUID entry, Set<String> of) {
    for (String each : of) {
      Sql.query(
          sql,
          "insert into opt_out (conference, mark, entry) values ($1, $2, $3) on conflict do nothing",
          conference,
          Buffer.buffer(box.mark(each)),
          entry);
    }
  }

  /** Whether an author is out, by what they are called now or by what they are for good. */
  boolean has(SqlClient sql, String conference, RemotePost.Author author) {
    Buffer[] marks = {
      Buffer.buffer(box.mark(author.id())),
      Buffer.buffer(box.mark(handleMark(name(author.handle()))))
    };
    for (Row row :
        Sql.query(
            sql,
            "select entry from opt_out where conference = $1 and mark = any($2) limit 1",
            conference,
            marks)) {
      // Known by the handle alone until now: another handle does not bring them back.
      keep(sql, conference, row.getUUID("entry"), Set.of(author.id()));
      return true;
    }
    return false;
  }

  private static String handleMark(String name) {
    return "handle " + name;
  }

  private static String name(String handle) {
    String name = handle.strip().toLowerCase(Locale.ROOT).replaceFirst("^@+", "");
    if (name.isEmpty()) {
      throw Rejection.invalid("handle", "is missing");
    }
    return name;
  }

  /** Takes off what was only to be shown for a while. */
  void expire() {
    int gone =
        Sql.query(
                pool,
                "update remote_post set gone_at = now(), wanted = null, due = true, attempts = 0, run_after = now()"
                    + " where reserved and gone_at is null and heard_at < now() - make_interval(days => $1)",
                DAYS_OF_THE_RESERVED)
            .rowCount();
    if (gone > 0) {
      reconciler.wake();
    }
  }
}
