package org.plenary.moderation;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.model.Claim;
import org.plenary.model.ConferenceEvent.ItemChanged;
import org.plenary.model.ConferenceEvent.ItemClaimed;
import org.plenary.model.ConferenceEvent.WallChanged;
import org.plenary.model.Item;
import org.plenary.model.Participant;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;
import org.plenary.posts.Items;

/**
 * What moderators share: who has taken which item, and whether the wall stands still. Call it on a
 * virtual thread.
 */
public final class Desk {
  private static final Duration CLAIM = Duration.ofSeconds(60);

  private final Pool pool;
  private final Journal journal;

  public Desk(Pool pool, Journal journal) {
    this.pool = pool;
    this.journal = journal;
  }

  /** Takes an item, or keeps it for another 60 seconds. */
  public Claim claim(String conference, UUID item, Participant moderator) {
    return journal.transact(
        Set.of(StreamId.desk(conference)),
        transaction -> {
          requireFree(transaction.query(HOLDER, item, conference), moderator);
          Instant until = transaction.now().plus(CLAIM);
          transaction.query(
              "update item set claimed_by = $2, claimed_until = $3 where id = $1",
              item,
              moderator.id(),
              until.atOffset(ZoneOffset.UTC));
          Claim claim = new Claim(moderator.id(), moderator.name(), until);
          transaction.append(StreamId.desk(conference), new ItemClaimed(item, claim));
          return claim;
        });
  }

  /**
   * Lets one's own claim go, so that nobody waits for it to lapse; a claim of somebody else stays.
   */
  public void letGo(String conference, UUID item, Participant moderator) {
    journal.write(
        Set.of(StreamId.desk(conference)),
        transaction -> {
          boolean mine =
              transaction
                      .query(
                          "update item set claimed_by = null, claimed_until = null"
                              + " where id = $1 and conference = $2 and claimed_by = $3",
                          item,
                          conference,
                          moderator.id())
                      .rowCount()
                  > 0;
          if (mine) {
            transaction.append(StreamId.desk(conference), new ItemClaimed(item, null));
          }
        });
  }

  static final String HOLDER =
      "select i.claimed_by, p.name, i.claimed_until > now() as valid from item i"
          + " left join participant p on p.id = i.claimed_by where i.id = $1 and i.conference = $2";

  /** Refuses when somebody else has the item. */
  static void requireFree(RowSet<Row> holder, Participant moderator) {
    if (!holder.iterator().hasNext()) {
      throw Rejection.notFound("item");
    }
    Row row = holder.iterator().next();
    if (Boolean.TRUE.equals(row.getBoolean("valid"))
        && !moderator.id().equals(row.getUUID("claimed_by"))) {
      throw Rejection.conflict("claimed", row.getString("name") + " is working on this.");
    }
  }

  /**
   * A moderator sees a patient in the pictures. It cannot be taken back: a wrong mark costs a
   * second look, a wrong release a patient.
   */
  public Item patientSeen(String conference, UUID id, Participant moderator) {
    StreamId desk = StreamId.desk(conference);
    return journal.transact(
        Set.of(desk),
        transaction -> {
          requireFree(transaction.query(HOLDER, id, conference), moderator);
          boolean marked =
              transaction
                      .query(
                          "update item set patient = true where id = $1 and state = 'held' and not patient",
                          id)
                      .rowCount()
                  > 0;
          Item item = Items.load(transaction, conference, id);
          if (marked) {
            DecisionRecord.append(
                transaction,
                conference,
                new Decision(id, moderator.id(), Action.PATIENT, null, null, List.of()));
            item = Items.load(transaction, conference, id);
            transaction.append(desk, new ItemChanged(item));
          }
          return item;
        });
  }

  /** Freezes the wall, or lets it go on. */
  public void freeze(String conference, boolean frozen) {
    journal.write(
        Set.of(StreamId.wall(conference)),
        transaction -> {
          transaction.query(
              "update conference set frozen = $2 where slug = $1", conference, frozen);
          transaction.append(StreamId.wall(conference), new WallChanged(frozen));
        });
  }

  /** The text recognised in an item's held pictures, as JSON by picture; for the desk alone. */
  public Map<UUID, String> recognised(String conference, UUID item) {
    Map<UUID, String> texts = new LinkedHashMap<>();
    for (Row row :
        pool.preparedQuery(
                "select m.id, q.recognised::text from quarantine q join media m on m.id = q.media"
                    + " join post p on p.id = m.post where p.unit = $1 and m.conference = $2 and q.recognised is not null")
            .execute(Tuple.of(item, conference))
            .await()) {
      texts.put(row.getUUID(0), row.getString(1));
    }
    return texts;
  }
}
