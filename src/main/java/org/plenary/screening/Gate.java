package org.plenary.screening;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.media.Derivative;
import org.plenary.media.Imaging;
import org.plenary.model.ConferenceEvent.ItemChanged;
import org.plenary.model.ConferenceEvent.ItemGone;
import org.plenary.model.ConferenceEvent.OwnPost;
import org.plenary.model.Ids;
import org.plenary.model.MediaRef;
import org.plenary.model.Post;
import org.plenary.model.PostState;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.model.StreamId;
import org.plenary.posts.Items;
import org.plenary.posts.OwnPending;
import org.plenary.posts.Posts;
import org.plenary.posts.Voices;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.checker.CheckReport;
import org.plenary.screening.checker.PictureChecker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when a held unit may pass, and carries its release out: the derivatives are made first,
 * then one transaction writes the release, the derivatives, the posts and their events. A crash in
 * between leaves the unit held. Call it on a virtual thread.
 */
public final class Gate {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final String HELD_MEDIA =
      "select m.id, m.alt, q.bytes, (select v.id from verdict v where v.media = m.id order by v.at desc limit 1) as verdict"
          + " from media m join post p on p.id = m.post join quarantine q on q.media = m.id"
          + " where p.unit = $1 and m.state = 'held' order by p.part, m.position";
  private static final String STATE =
      "select i.conference, c.screening, i.by_person,"
          + " (select count(*) from text_finding t where t.item = i.id) as text_findings,"
          + " (select count(*) from media m join post p on p.id = m.post where p.unit = i.id and m.state = 'held') as media,"
          + " (select count(*) from media m join post p on p.id = m.post join lateral"
          + " (select outcome from verdict v where v.media = m.id order by v.at desc limit 1) v on true"
          + " where p.unit = i.id and m.state = 'held') as checked,"
          + " (select count(*) from media m join post p on p.id = m.post join lateral"
          + " (select outcome from verdict v where v.media = m.id order by v.at desc limit 1) v on true"
          + " where p.unit = i.id and m.state = 'held' and v.outcome = 'pass') as passed"
          + " from item i join conference c on c.slug = i.conference where i.id = $1 and i.state = 'held'";

  private final Pool pool;
  private final Journal journal;
  private final Imaging imaging;
  private final PictureChecker checker;
  private final boolean keepsOriginals;

  /**
   * @param checker while it is not to be trusted, nothing passes by the policy alone
   * @param keepsOriginals whether the quarantined pictures outlive their release, for a review
   *     window
   */
  public Gate(
      Pool pool, Journal journal, Imaging imaging, PictureChecker checker, boolean keepsOriginals) {
    this.pool = pool;
    this.journal = journal;
    this.imaging = imaging;
    this.checker = checker;
    this.keepsOriginals = keepsOriginals;
  }

  /** A picture has a verdict: if its post is there already, see whether the unit may pass. */
  public void consider(UUID media) {
    RowSet<Row> rows =
        pool.preparedQuery(
                "select p.unit from media m join post p on p.id = m.post where m.id = $1")
            .execute(Tuple.of(media))
            .await();
    if (rows.iterator().hasNext()) {
      considerUnit(rows.iterator().next().getUUID("unit"));
    }
  }

  /**
   * Looks at a held unit whose pictures may have been checked: with positive proof for all of them,
   * no finding in the texts and a conference that allows it, the unit is released; otherwise the
   * desk is told what there is.
   */
  public void considerUnit(UUID unit) {
    RowSet<Row> rows = pool.preparedQuery(STATE).execute(Tuple.of(unit)).await();
    if (!rows.iterator().hasNext()) {
      return;
    }
    Row state = rows.iterator().next();
    long pictures = state.getLong("media");
    if (pictures == 0 || state.getLong("checked") < pictures) {
      return;
    }
    String conference = state.getString("conference");
    if (isProven(state) && state.getString("screening").equals("screened") && checker.trusted()) {
      try {
        release(
            conference,
            new Decision(unit, null, Action.AUTO_RELEASE, null, null, List.of()),
            Map.of());
        return;
      } catch (ChildFailure failure) {
        LOG.warn("release of {} failed, a person decides: {}", unit, failure.toString());
      } catch (Rejected meanwhile) {
        // The post came and its check ended at one time, or its author was quicker, and it is
        // decided; or the post or the policy was changed in between, and then it still waits.
        LOG.debug("release of {} was not needed any more", unit);
      }
    }
    toDesk(conference, unit);
  }

  private void toDesk(String conference, UUID unit) {
    journal.write(
        streams(conference),
        transaction -> {
          RowSet<Row> waiting =
              transaction.query(
                  "update item i set risk = greatest(i.risk, found.risk), reason = coalesce(found.reason, i.reason)"
                      + " from (select max(case v.outcome when 'blocked' then 90 when 'held' then 60 when 'review' then 50"
                      + " else 5 end) as risk, (array_agg(v.reason order by case v.outcome when 'blocked' then 0"
                      + " when 'held' then 1 when 'review' then 2 else 3 end))[1] as reason"
                      + " from media m join post p on p.id = m.post join lateral"
                      + " (select outcome, reason from verdict v where v.media = m.id order by v.at desc limit 1) v on true"
                      + " where p.unit = $1 and m.state = 'held') found where i.id = $1 and i.state = 'held'",
                  unit);
          if (waiting.rowCount() == 0) {
            return;
          }
          StreamId desk = StreamId.desk(conference);
          transaction.append(desk, new ItemChanged(Items.load(transaction, conference, unit)));
          for (Post post : Posts.unit(transaction, conference, unit)) {
            if (post.state() == PostState.HELD) {
              transaction.append(desk, OwnPending.held(transaction, post));
            }
          }
        });
  }

  /**
   * Releases a held unit: its pictures, as they are or redacted, and its posts, each where it
   * belongs.
   *
   * @param redacted by picture, with the check of the redacted one; the others are released as they
   *     are
   * @throws ChildFailure when no derivatives could be made; everything stays held
   */
  public List<Post> release(String conference, Decision decision, Map<UUID, Redacted> redacted)
      throws ChildFailure {
    List<Prepared> released = derive(decision, redacted);
    return journal.transact(
        streams(conference), transaction -> publish(transaction, conference, decision, released));
  }

  /** A picture with its burned-in boxes, how many there are, and what its own check said. */
  public record Redacted(byte[] image, int boxes, CheckReport report) {}

  /** A release that only waits for its transaction; a redacted picture brings its own verdict. */
  private record Prepared(ReleasedMedia media, @Nullable CheckReport recheck) {}

  private List<Prepared> derive(Decision decision, Map<UUID, Redacted> redacted)
      throws ChildFailure {
    List<Prepared> prepared = new ArrayList<>();
    for (Row row : pool.preparedQuery(HELD_MEDIA).execute(Tuple.of(decision.unit())).await()) {
      UUID media = row.getUUID("id");
      @Nullable UUID verdict = row.getUUID("verdict");
      if (verdict == null) {
        throw Rejection.conflict("not-checked", "A picture of this post has not been checked yet.");
      }
      Redacted burned = redacted.get(media);
      byte[] image = burned == null ? row.getBuffer("bytes").getBytes() : burned.image();
      UUID basis = burned == null ? verdict : Ids.next();
      prepared.add(
          new Prepared(
              new ReleasedMedia(
                  media,
                  basis,
                  decision.by(),
                  burned == null ? 0 : burned.boxes(),
                  imaging.derive(image)),
              burned == null ? null : burned.report()));
    }
    return prepared;
  }

  private List<Post> publish(
      Transaction transaction, String conference, Decision decision, List<Prepared> released) {
    UUID unit = decision.unit();
    requireSeen(transaction, decision);
    if (transaction
            .query(
                "update item set state = 'released', closed_at = now() where id = $1 and state = 'held'",
                unit)
            .rowCount()
        == 0) {
      throw Rejection.conflict("already-decided", "This has been decided already.");
    }
    requireRight(transaction, conference, decision);
    for (Prepared prepared : released) {
      if (prepared.recheck() != null) {
        Verdicts.write(
            transaction.sql(),
            prepared.media().verdict(),
            prepared.media().media(),
            prepared.recheck());
      }
      write(transaction, prepared.media());
    }
    requireNothingHeldBack(transaction, unit);
    StreamId desk = StreamId.desk(conference);
    List<Post> published = new ArrayList<>();
    for (Post post : Posts.unit(transaction, conference, unit)) {
      if (post.state() == PostState.HELD) {
        Post live =
            Posts.publish(
                transaction, conference, post.withMedia(pictures(transaction, post.id())));
        transaction.append(desk, new OwnPost(live, PostState.PUBLISHED, OwnPost.Step.LIVE, null));
        published.add(live);
      }
    }
    Voices.forget(transaction, unit);
    overturnReports(transaction, decision);
    DecisionRecord.append(transaction, conference, decision);
    transaction.append(desk, new ItemGone(unit, "released"));
    return published;
  }

  /**
   * A moderator has looked, and says that the post may be seen: whoever had it hidden was wrong.
   */
  private static void overturnReports(Transaction transaction, Decision decision) {
    if (decision.by() != null && decision.action() != Action.REDACT) {
      transaction.query(
          "update report r set overturned_at = now() from post p where p.id = r.post and p.unit = $1"
              + " and r.hid and r.overturned_at is null",
          decision.unit());
    }
  }

  /** The policy may have become stricter since it was asked. */
  private static void requireRight(Transaction transaction, String conference, Decision decision) {
    boolean screened =
        transaction
            .query(
                "select 1 from conference where slug = $1 and screening = 'screened'", conference)
            .iterator()
            .hasNext();
    if (decision.action() == Action.AUTO_RELEASE && !screened) {
      throw Rejection.conflict("policy-changed", "A person has to decide about this by now.");
    }
    Voices.requireEnough(transaction, decision.unit(), decision.by());
  }

  /**
   * Authors may edit and exchange what is held: the proof has to hold now, and a moderator has to
   * have looked at the pictures that are there now.
   */
  private static void requireSeen(Transaction transaction, Decision decision) {
    if (decision.by() != null) {
      Items.requireSeen(transaction, decision.unit(), decision.by());
      return;
    }
    for (Row state : transaction.query(STATE, decision.unit())) {
      if (!isProven(state)) {
        throw Rejection.conflict("changed", "Its author has changed this post meanwhile.");
      }
    }
  }

  private static boolean isProven(Row state) {
    return state.getLong("passed").equals(state.getLong("media"))
        && state.getLong("text_findings") == 0
        && !state.getBoolean("by_person");
  }

  private void write(Transaction transaction, ReleasedMedia media) {
    UUID release = Ids.next();
    transaction
        .sql()
        .preparedQuery(
            "insert into release (id, media, verdict, by, redacted) values ($1, $2, $3, $4,"
                + " $5 + coalesce((select max(redacted) from release where media = $2), 0))")
        .execute(Tuple.of(release, media.media(), media.verdict(), media.by(), media.redacted()))
        .await();
    int held =
        transaction
            .query(
                "update media set state = 'released', release = $2 where id = $1 and state = 'held'",
                media.media(),
                release)
            .rowCount();
    if (held != 1) {
      throw Rejection.conflict("changed", "The pictures of this post have changed meanwhile.");
    }
    for (Derivative derivative : media.derivatives()) {
      transaction.query(
          "insert into derivative (media, width, height, type, bytes) values ($1, $2, $3, $4, $5)",
          media.media(),
          derivative.width(),
          derivative.height(),
          derivative.contentType(),
          Buffer.buffer(derivative.bytes()));
    }
    if (!keepsOriginals) {
      transaction.query("delete from quarantine where media = $1", media.media());
    }
    transaction.query("delete from screening_job where media = $1", media.media());
  }

  /**
   * A picture that was added while the derivatives were made would slip through; it keeps the unit
   * held instead.
   */
  private static void requireNothingHeldBack(Transaction transaction, UUID unit) {
    boolean left =
        transaction
            .query(
                "select 1 from media m join post p on p.id = m.post where p.unit = $1 and m.state = 'held' limit 1",
                unit)
            .iterator()
            .hasNext();
    if (left) {
      throw Rejection.conflict("changed", "The pictures of this post have changed meanwhile.");
    }
  }

  private static List<MediaRef> pictures(Transaction transaction, UUID post) {
    List<MediaRef> pictures = new ArrayList<>();
    for (Row row :
        transaction.query(
            "select m.id, m.alt, d.width, d.height, r.redacted from media m"
                + " join release r on r.id = m.release join lateral"
                + " (select width, height from derivative where media = m.id order by width desc limit 1) d on true"
                + " where m.post = $1 and m.state = 'released' order by m.position",
            post)) {
      UUID id = row.getUUID("id");
      pictures.add(
          new MediaRef(
              id,
              row.getInteger("width"),
              row.getInteger("height"),
              row.getString("alt"),
              "/media/" + id + "/" + Imaging.WIDTHS.getLast(),
              row.getInteger("redacted")));
    }
    return pictures;
  }

  private static Set<StreamId> streams(String conference) {
    return Set.of(StreamId.wall(conference), StreamId.desk(conference));
  }
}
