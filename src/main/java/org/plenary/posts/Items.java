package org.plenary.posts;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.model.Claim;
import org.plenary.model.Finding;
import org.plenary.model.Item;
import org.plenary.model.Item.MediaFinding;
import org.plenary.model.Item.Step;
import org.plenary.model.Post;
import org.plenary.model.Rejection;

/**
 * The items that wait for a person, put together from the post, its pictures' verdicts and what was
 * decided.
 */
public final class Items {
  private static final String COLUMNS =
      "select i.*, p.name as holder, (select a.kind from attestation a where a.post = i.id order by a.at desc limit 1)"
          + " as attested from item i left join participant p on p.id = i.claimed_by";
  private static final String VERDICTS =
      "select distinct on (m.id) m.id as media, v.outcome, v.findings, v.at from post p join media m on m.post = p.id"
          + " left join verdict v on v.media = m.id where p.unit = $1 and m.state in ('held', 'released')"
          + " order by m.id, v.at desc";
  private static final String HISTORY =
      "select d.at, d.action, d.clause, p.name from decision d left join participant p on p.id = d.by"
          + " where d.item = $1 order by d.number";

  private final Pool pool;

  public Items(Pool pool) {
    this.pool = pool;
  }

  /** The queue, highest risk first, then the oldest. Call it on a virtual thread. */
  public List<Item> list(String conference, String state, int limit) {
    List<Item> items = new ArrayList<>();
    for (Row row :
        pool.preparedQuery(
                COLUMNS
                    + " where i.conference = $1 and i.state = $2 order by i.risk desc, i.created_at limit $3")
            .execute(Tuple.of(conference, state, limit))
            .await()) {
      items.add(item(pool, row));
    }
    return items;
  }

  /** One item. Call it on a virtual thread. */
  public Optional<Item> find(String conference, UUID id) {
    return find(pool, conference, id);
  }

  /** The item as it is inside the transaction. */
  public static Item load(Transaction transaction, String conference, UUID id) {
    return find(transaction.sql(), conference, id).orElseThrow();
  }

  /**
   * Refuses a moderator who has not taken the item since its author exchanged its pictures: what
   * they decide about is not what is there.
   */
  public static void requireSeen(Transaction transaction, UUID item, UUID moderator) {
    boolean unseen =
        transaction
            .query(
                "select 1 from item where id = $1 and exchanged and claimed_by is distinct from $2",
                item,
                moderator)
            .iterator()
            .hasNext();
    if (unseen) {
      throw Rejection.conflict(
          "changed", "Its author has put another picture in meanwhile. Take it and look again.");
    }
  }

  private static Optional<Item> find(SqlClient sql, String conference, UUID id) {
    for (Row row :
        sql.preparedQuery(COLUMNS + " where i.conference = $1 and i.id = $2")
            .execute(Tuple.of(conference, id))
            .await()) {
      return Optional.of(item(sql, row));
    }
    return Optional.empty();
  }

  private static Item item(SqlClient sql, Row row) {
    UUID id = row.getUUID("id");
    List<Post> posts = Posts.unit(sql, row.getString("conference"), id).await();
    List<MediaFinding> findings = new ArrayList<>();
    List<Step> history = new ArrayList<>();
    history.add(new Step(row.getOffsetDateTime("created_at").toInstant(), "received", null, null));
    boolean checking = false;
    for (Row verdict : sql.preparedQuery(VERDICTS).execute(Tuple.of(id)).await()) {
      if (verdict.getString("outcome") == null) {
        checking = true;
        continue;
      }
      UUID media = verdict.getUUID("media");
      for (Finding finding : Json.read(verdict.getValue("findings").toString(), Finding[].class)) {
        findings.add(new MediaFinding(media, finding.category(), finding.score(), finding.box()));
      }
      history.add(
          new Step(
              verdict.getOffsetDateTime("at").toInstant(),
              "checked-" + verdict.getString("outcome"),
              null,
              null));
    }
    for (Row text :
        sql.preparedQuery(
                "select category, max(score) as score from text_finding where item = $1"
                    + " group by category, post, start order by post, start")
            .execute(Tuple.of(id))
            .await()) {
      findings.add(
          new MediaFinding(null, text.getString("category"), text.getDouble("score"), null));
    }
    for (Row step : sql.preparedQuery(HISTORY).execute(Tuple.of(id)).await()) {
      history.add(
          new Step(
              step.getOffsetDateTime("at").toInstant(),
              step.getString("action"),
              step.getString("name"),
              step.getString("clause")));
    }
    history.sort(Comparator.comparing(Step::at));
    PatientSigns signs = PatientSigns.of(sql, id);
    return new Item(
        id,
        posts.getFirst(),
        posts.subList(1, posts.size()),
        row.getInteger("risk"),
        row.getString("reason"),
        signs.visible(),
        row.getString("attested"),
        Voices.of(sql, id, signs),
        checking,
        findings,
        claim(row),
        history);
  }

  private static @Nullable Claim claim(Row row) {
    @Nullable UUID holder = row.getUUID("claimed_by");
    if (holder == null
        || row.getOffsetDateTime("claimed_until").toInstant().isBefore(Instant.now())) {
      return null;
    }
    return new Claim(
        holder, row.getString("holder"), row.getOffsetDateTime("claimed_until").toInstant());
  }

  /** The conference's items that wait, counted. */
  public Future<Integer> waiting() {
    return pool.query("select count(*) from item where state = 'held'")
        .execute()
        .map(rows -> rows.iterator().next().getInteger(0));
  }
}
