package org.plenary.slides;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.model.ConferenceEvent.SlideShown;
import org.plenary.model.Rejection;
import org.plenary.model.SlidePage;
import org.plenary.model.StreamId;

/**
 * What a talk is showing. A speaker's commands are numbered; one that comes late or twice changes
 * nothing, so two taps on a bad link never skip two slides and nobody is taken backwards. Call it
 * on a virtual thread.
 */
public final class NowShowing {
  private final Journal journal;

  public NowShowing(Journal journal) {
    this.journal = journal;
  }

  /** Show this slide; {@code order} is one more than that of the last command. */
  public record SlideCommand(int number, UUID deck, long order) {}

  /** What is showing, and the number of the command that made it so. */
  public record Showing(UUID session, @Nullable UUID deck, @Nullable Integer number, long order) {}

  /** The slides are moved by the server itself, whoever has them in hand. */
  public Showing show(String conference, UUID session, SlideCommand command) {
    return show(conference, session, null, command);
  }

  /**
   * @param signIn of the device that wishes it
   */
  public Showing show(
      String conference, UUID session, @Nullable UUID signIn, SlideCommand command) {
    StreamId wall = StreamId.wall(conference);
    return journal.transact(
        Set.of(wall),
        transaction -> {
          Row now = now(transaction, conference, session);
          if (command.order() <= now.getLong("slide_order")) {
            return new Showing(
                session, now.getUUID("deck"), now.getInteger("slide"), now.getLong("slide_order"));
          }
          @Nullable UUID controller = now.getUUID("controller");
          if (signIn != null && controller != null && !controller.equals(signIn)) {
            throw Rejection.conflict(
                "other-device", "Another device of the speaker has the slides in hand.");
          }
          if (!command.deck().equals(now.getUUID("deck"))) {
            throw Rejection.conflict(
                "other-deck", "The talk has another deck now; load it and go on from there.");
          }
          if (command.number() > now.getInteger("pages")) {
            throw Rejection.invalid("number", "is beyond the last slide");
          }
          SlidePage page = write(transaction, session, command);
          transaction.append(
              wall,
              new SlideShown(session, command.deck(), command.number(), command.order(), page));
          return new Showing(session, command.deck(), command.number(), command.order());
        });
  }

  /** From now on only this device moves the slides, until another one takes them in hand. */
  public void takeInHand(String conference, UUID session, UUID signIn) {
    journal.transact(
        Set.of(StreamId.wall(conference)),
        transaction -> {
          now(transaction, conference, session);
          return transaction.query(
              "update session set controller = $2 where id = $1", session, signIn);
        });
  }

  private static Row now(Transaction transaction, String conference, UUID session) {
    RowSet<Row> rows =
        transaction.query(
            // A device that was signed out has nothing in hand.
            "select s.deck, s.slide, s.slide_order, c.id as controller, coalesce(d.pages, 0) as pages from session s"
                + " left join deck d on d.id = s.deck"
                + " left join sign_in c on c.id = s.controller and c.revoked_at is null and c.expires_at > now() where s.id = $1 and s.conference = $2",
            session,
            conference);
    if (!rows.iterator().hasNext()) {
      throw Rejection.notFound("session");
    }
    return rows.iterator().next();
  }

  private static SlidePage write(Transaction transaction, UUID session, SlideCommand command) {
    transaction.query(
        "update session set slide = $2, slide_order = $3 where id = $1",
        session,
        command.number(),
        command.order());
    transaction.query(
        "update slide set first_shown_at = coalesce(first_shown_at, $3) where deck = $1 and number = $2",
        command.deck(),
        command.number(),
        transaction.now().atOffset(ZoneOffset.UTC));
    transaction.query(
        "insert into slide_showing (session, at, deck, number) values ($1, $2, $3, $4)",
        session,
        transaction.now().atOffset(ZoneOffset.UTC),
        command.deck(),
        command.number());
    return Pages.page(
        transaction
            .query(
                Pages.SELECT + " where s.deck = $1 and s.number = $2",
                command.deck(),
                command.number())
            .iterator()
            .next(),
        true);
  }
}
