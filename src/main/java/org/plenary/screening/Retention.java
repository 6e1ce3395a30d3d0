package org.plenary.screening;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.model.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys pictures whose time is over, with the text that was read in them, and leaves their count
 * in the record: those of a review window, of rejected and removed posts, and uploads that were
 * never posted. What an author withdraws does not wait for this.
 *
 * <p>It runs on every node every five minutes. The lock of the conference's desk stream makes it
 * one node at a time: who comes second finds nothing left, and writes nothing.
 */
public final class Retention implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Duration PERIOD = Duration.ofMinutes(5);
  private static final int ABANDONED_HOURS = 2;
  private static final String DUE =
      "select * from (select m.id, m.conference, case"
          + " when m.state = 'held' and m.post is null"
          + " and m.created_at < now() - make_interval(hours => $3) then 'abandoned'"
          + " when m.state = 'rejected' and i.closed_at < now() - make_interval(days => $2) then 'rejected'"
          + " when m.state = 'released' and i.state = 'removed'"
          + " and i.closed_at < now() - make_interval(days => $2) then 'removed'"
          + " when m.state = 'released' and r.at < now() - make_interval(hours => $1)"
          + " and exists (select 1 from quarantine q where q.media = m.id) then 'reviewed' end as why"
          + " from media m left join post p on p.id = m.post left join item i on i.id = p.unit"
          + " left join release r on r.id = m.release where m.state <> 'destroyed') due where why is not null";

  private final Pool pool;
  private final Journal journal;
  private final int reviewHours;
  private final int rejectedDays;
  private final Thread thread = Thread.ofVirtual().name("retention").unstarted(this::run);

  public Retention(Pool pool, Journal journal, int reviewHours, int rejectedDays) {
    this.pool = pool;
    this.journal = journal;
    this.reviewHours = reviewHours;
    this.rejectedDays = rejectedDays;
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        sweepOrWait();
        Thread.sleep(PERIOD);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweepOrWait() {
    try {
      sweep();
    } catch (RuntimeException problem) {
      LOG.warn("retention waits: {}", problem.toString());
    }
  }

  /** Destroys everything whose time is over, now. Call it on a virtual thread. */
  public void sweep() {
    List<String> conferences = new ArrayList<>();
    for (Row row :
        pool.preparedQuery("select distinct conference from (" + DUE + ") all_due")
            .execute(limits())
            .await()) {
      conferences.add(row.getString(0));
    }
    for (String conference : conferences) {
      journal.write(
          Set.of(StreamId.desk(conference)), transaction -> sweep(transaction, conference));
    }
  }

  private Tuple limits() {
    return Tuple.of(reviewHours, rejectedDays, ABANDONED_HOURS);
  }

  private void sweep(Transaction transaction, String conference) {
    Map<String, List<UUID>> due = new TreeMap<>();
    for (Row row :
        transaction
            .sql()
            .preparedQuery(DUE + " and conference = $4")
            .execute(limits().addString(conference))
            .await()) {
      due.computeIfAbsent(row.getString("why"), _ -> new ArrayList<>()).add(row.getUUID("id"));
    }
    if (due.isEmpty()) {
      return;
    }
    due.forEach(
        (why, media) -> destroy(transaction, media.toArray(UUID[]::new), !why.equals("reviewed")));
    String count =
        due.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue().size())
            .collect(Collectors.joining(", "));
    DecisionRecord.append(transaction, conference, Decision.ofAll(null, Action.RETENTION, count));
    LOG.info("pictures destroyed, conference {}: {}", conference, count);
  }

  /** A picture in its review window stays on the wall; only what it was before goes. */
  private static void destroy(Transaction transaction, UUID[] media, boolean wholly) {
    transaction.query("delete from quarantine where media = any($1)", (Object) media);
    if (wholly) {
      transaction.query("delete from derivative where media = any($1)", (Object) media);
      transaction.query("delete from screening_job where media = any($1)", (Object) media);
      transaction.query(
          "update media set state = 'destroyed', release = null where id = any($1)",
          (Object) media);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
