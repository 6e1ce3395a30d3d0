package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.model.Ids;
import org.plenary.model.Post;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;
import org.plenary.program.Recent;

/**
 * What the desk has muted. It holds on every node within a second; what it catches waits at the
 * desk. Call it on a virtual thread.
 */
public final class Mutes {
  private static final int TRIED_ON = 200;
  private static final String LIVE =
      "select m.id, m.kind, m.value, a.name as author, m.created_at, m.expires_at, p.name as by from mute m"
          + " join participant p on p.id = m.created_by"
          + " left join participant a on m.kind = 'author' and a.id::text = m.value"
          + " where m.conference = $1 and m.removed_at is null and (m.expires_at is null or m.expires_at > now())"
          + " order by m.id";

  private final Pool pool;
  private final Journal journal;
  private final Recent<String, List<Mute>> recent =
      new Recent<>(slug -> live(slug).map(Optional::of));

  public Mutes(Pool pool, Journal journal) {
    this.pool = pool;
    this.journal = journal;
  }

  /**
   * What is to be muted.
   *
   * @param value a term, the id of an author, or a server
   */
  public record Asked(Mute.Kind kind, String value, @Nullable Instant expiresAt) {}

  /** What a mute would have caught, of so many posts. */
  public record Trial(int of, List<Post> caught) {}

  public List<Mute> list(String conference) {
    return live(conference).await();
  }

  /** Whether one of them keeps a post from the wall. */
  public boolean catches(String conference, Mute.Said said) {
    List<Mute> mutes = recent.get(conference).await().orElse(List.of());
    return mutes.stream().anyMatch(mute -> mute.catches(said));
  }

  public Mute add(String conference, Asked asked, UUID moderator) {
    String value = value(conference, asked);
    @Nullable Instant until = asked.expiresAt();
    if (until != null && until.isBefore(Instant.now())) {
      throw Rejection.invalid("expiresAt", "is over already");
    }
    UUID id = Ids.next();
    journal.write(
        Set.of(StreamId.desk(conference)),
        transaction -> {
          transaction
              .sql()
              .preparedQuery(
                  "insert into mute (id, conference, kind, value, created_by, expires_at) values ($1, $2, $3, $4, $5, $6)")
              .execute(
                  Tuple.of(
                      id,
                      conference,
                      Json.name(asked.kind()),
                      value,
                      moderator,
                      until == null ? null : until.atOffset(ZoneOffset.UTC)))
              .await();
          record(
              transaction,
              conference,
              moderator,
              "muted " + named(asked.kind(), value) + (until == null ? "" : " until " + until));
        });
    return list(conference).stream().filter(mute -> mute.id().equals(id)).findFirst().orElseThrow();
  }

  public void remove(String conference, UUID id, UUID moderator) {
    journal.write(
        Set.of(StreamId.desk(conference)),
        transaction -> {
          for (Row row :
              transaction.query(
                  "update mute set removed_at = now() where conference = $1 and id = $2 and removed_at is null"
                      + " returning kind, value",
                  conference,
                  id)) {
            Mute.Kind kind = Json.constant(Mute.Kind.class, row.getString("kind"));
            record(
                transaction,
                conference,
                moderator,
                "no longer muted " + named(kind, row.getString("value")));
            return;
          }
          throw Rejection.notFound("mute");
        });
  }

  /** Which of the latest posts on the wall it would have kept back; it changes nothing. */
  public Trial attempt(String conference, Asked asked) {
    Mute mute =
        new Mute(Ids.next(), asked.kind(), value(conference, asked), null, Instant.now(), null, "");
    List<Post> caught = new ArrayList<>();
    int of = 0;
    for (Row row :
        pool.preparedQuery(
                "select body from post where conference = $1 and state = 'published' order by seq desc limit $2")
            .execute(Tuple.of(conference, TRIED_ON))
            .await()) {
      Post post = Json.read(row.getString("body"), Post.class);
      of++;
      if (mute.catches(Mute.Said.of(post))) {
        caught.add(post);
      }
    }
    return new Trial(of, caught);
  }

  private String value(String conference, Asked asked) {
    String value = Mute.value(asked.kind(), asked.value());
    if (asked.kind() == Mute.Kind.AUTHOR
        && pool.preparedQuery("select 1 from participant where conference = $1 and id = $2")
                .execute(Tuple.of(conference, UUID.fromString(value)))
                .await()
                .rowCount()
            == 0) {
      throw Rejection.invalid("value", "is nobody of this conference");
    }
    return value;
  }

  private static String named(Mute.Kind kind, String value) {
    return Json.name(kind) + " \"" + value + "\"";
  }

  private static void record(
      Transaction transaction, String conference, UUID moderator, String note) {
    DecisionRecord.append(transaction, conference, Decision.ofAll(moderator, Action.MUTE, note));
  }

  private Future<List<Mute>> live(String conference) {
    return pool.preparedQuery(LIVE)
        .execute(Tuple.of(conference))
        .map(rows -> {
          List<Mute> mutes = new ArrayList<>();
          for (Row row : rows) {
            @Nullable OffsetDateTime until = row.getOffsetDateTime("expires_at");
            mutes.add(
                new Mute(
                    row.getUUID("id"),
                    Json.constant(Mute.Kind.class, row.getString("kind")),
                    row.getString("value"),
                    row.getString("author"),
                    row.getOffsetDateTime("created_at").toInstant(),
                    until == null ? null : until.toInstant(),
                    row.getString("by")));
          }
          return mutes;
        });
  }
}
