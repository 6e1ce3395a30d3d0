package org.plenary.slides;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.DecisionRecord;
import org.plenary.journal.DecisionRecord.Action;
import org.plenary.journal.DecisionRecord.Decision;
import org.plenary.journal.DecisionRecord.Redaction;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.json.Json;
import org.plenary.media.Imaging;
import org.plenary.model.Box;
import org.plenary.model.DeckState;
import org.plenary.model.Finding;
import org.plenary.model.Rejection;
import org.plenary.model.SlidePage;
import org.plenary.model.StreamId;
import org.plenary.sandbox.ChildFailure;

/**
 * The questions that the check has about a new deck, and what its speaker decides: this is no
 * patient, black this out, or take this page instead. With the last answer the deck takes its place
 * in the talk. Call it on a virtual thread.
 */
public final class DeckReview {
  private static final String PENDING =
      "select d.id, d.state, d.pages from deck d join session s on s.id = d.session"
          + " where d.session = $1 and s.conference = $2 and d.state in ('rendering', 'checking', 'review')"
          + " order by d.created_at desc limit 1";
  private static final String QUESTIONS =
      "select s.doubt, s.findings::text as findings, s.decision, "
          + Pages.COLUMNS
          + " from slide s where s.deck = $1 and s.doubt <> '' order by s.number";

  private final Pool pool;
  private final Journal journal;
  private final DeckRenderer renderer;
  private final PageCheck check;
  private final Imaging imaging;

  DeckReview(Pool pool, Journal journal, DeckRenderer renderer, PageCheck check, Imaging imaging) {
    this.pool = pool;
    this.journal = journal;
    this.renderer = renderer;
    this.check = check;
    this.imaging = imaging;
  }

  /** The word for what a speaker decided about a page. */
  public enum PageDecision {
    CONFIRMED,
    REDACTED
  }

  /**
   * What a speaker answers; only {@code redact} has boxes, in pixels of the page's widest picture.
   */
  public record Asked(Answer action, @Nullable List<Box> boxes) {}

  public enum Answer {
    CONFIRM,
    REDACT
  }

  /**
   * A page the speaker is asked about.
   *
   * @param doubt why, as a stable word: the category of the strongest finding, {@code
   *     device-screen} or {@code check-failed}
   * @param findings with boxes in pixels of the widest picture
   * @param decision null while it is open
   */
  public record Question(
      SlidePage page, String doubt, List<Finding> findings, @Nullable PageDecision decision) {}

  /** A deck that does not show yet; {@code pages} are those that there are questions about. */
  public record Pending(UUID id, DeckState state, int of, List<Question> pages) {}

  /** The newest deck of a talk that does not show yet, if there is one. */
  public Optional<Pending> pending(String conference, UUID session) {
    return newest(conference, session)
        .map(deck ->
            new Pending(
                deck.getUUID("id"),
                Json.constant(DeckState.class, deck.getString("state")),
                deck.getInteger("pages"),
                questions(deck.getUUID("id"))));
  }

  private Optional<Row> newest(String conference, UUID session) {
    RowSet<Row> rows = pool.preparedQuery(PENDING).execute(Tuple.of(session, conference)).await();
    return rows.iterator().hasNext() ? Optional.of(rows.iterator().next()) : Optional.empty();
  }

  private List<Question> questions(UUID deck) {
    List<Question> questions = new ArrayList<>();
    for (Row row : pool.preparedQuery(QUESTIONS).execute(Tuple.of(deck)).await()) {
      String decision = row.getString("decision");
      questions.add(
          new Question(
              Pages.page(row, true),
              row.getString("doubt"),
              List.of(Json.read(row.getString("findings"), Finding[].class)),
              decision == null ? null : Json.constant(PageDecision.class, decision)));
    }
    return questions;
  }

  /**
   * Decides about one page.
   *
   * @throws ChildFailure when the page could not be blackened; nothing has changed then
   */
  public void decide(String conference, UUID session, int number, UUID by, Asked asked)
      throws ChildFailure {
    DeckJob job = reviewed(conference, session, number);
    List<Box> boxes = asked.boxes() == null ? List.of() : asked.boxes();
    if ((asked.action() == Answer.REDACT) == boxes.isEmpty()) {
      throw Rejection.invalid(
          "boxes", boxes.isEmpty() ? "are needed to redact" : "belong to a redaction");
    }
    if (asked.action() == Answer.CONFIRM) {
      journal.write(
          streams(conference),
          transaction -> settle(transaction, job, number, by, PageDecision.CONFIRMED, boxes));
      return;
    }
    RenderedPage blackened = blackened(StoredPages.load(pool, job.deck(), number), boxes);
    PageCheck.Result left = check.check(blackened);
    if (!left.clean()) {
      throw Rejection.conflict(
          "still-found", "Something is still found on this page; look at it once more.");
    }
    journal.write(
        streams(conference),
        transaction -> {
          StoredPages.store(transaction.sql(), job.deck(), number, blackened.saying(left.text()));
          StoredPages.keep(transaction.sql(), job.deck(), number, left);
          settle(transaction, job, number, by, PageDecision.REDACTED, boxes);
        });
  }

  /**
   * Puts a page of another PDF in a page's place: its only one, or the one with the same number. It
   * is checked like any other.
   *
   * @throws DeckRejected when it is no PDF that can be a deck, or has no such page
   * @throws ChildFailure when the page could not be drawn; nothing has changed then
   */
  public void replace(String conference, UUID session, int number, Path pdf)
      throws DeckRejected, ChildFailure {
    DeckJob job = reviewed(conference, session, number);
    int pages = renderer.open(pdf);
    if (pages != 1 && pages < number) {
      throw new DeckRejected(
          DeckRejected.Reason.BROKEN,
          "This PDF has %d pages. Choose one with a single page, or the whole deck again."
              .formatted(pages));
    }
    RenderedPage page = renderer.page(pdf, pages == 1 ? 1 : number);
    PageCheck.Result result = check.check(page);
    journal.write(
        streams(conference),
        transaction -> {
          requireOpen(transaction, job.deck());
          StoredPages.store(transaction.sql(), job.deck(), number, page);
          StoredPages.keep(transaction.sql(), job.deck(), number, result);
          showWhenAnswered(transaction, job);
        });
  }

  private DeckJob reviewed(String conference, UUID session, int number) {
    Row deck =
        newest(conference, session)
            .filter(row -> row.getString("state").equals("review"))
            .orElseThrow(() -> Rejection.notFound("deck that waits for decisions"));
    if (questions(deck.getUUID("id")).stream().noneMatch(q -> q.page().number() == number)) {
      throw Rejection.notFound("question about this page");
    }
    return new DeckJob(deck.getUUID("id"), session, conference, deck.getInteger("pages"));
  }

  /** Every width is blackened; the file's text goes too, for it says what the boxes hide. */
  private RenderedPage blackened(RenderedPage page, List<Box> boxes) throws ChildFailure {
    List<SlideImage> images = new ArrayList<>();
    for (SlideImage image : page.images()) {
      double scale = (double) image.width() / page.width();
      List<Box> scaled = boxes.stream().map(box -> scaled(box, scale)).toList();
      images.add(
          new SlideImage(
              image.width(), image.height(), "jpg", imaging.redact(image.bytes(), scaled)));
    }
    return new RenderedPage(page.number(), page.width(), page.height(), "", images);
  }

  private static Box scaled(Box box, double scale) {
    int x = (int) Math.floor(box.x() * scale);
    int y = (int) Math.floor(box.y() * scale);
    int right = (int) Math.ceil((box.x() + box.width()) * scale);
    int bottom = (int) Math.ceil((box.y() + box.height()) * scale);
    return new Box(x, y, right - x, bottom - y);
  }

  private static void settle(
      Transaction transaction,
      DeckJob job,
      int number,
      UUID by,
      PageDecision decision,
      List<Box> boxes) {
    requireOpen(transaction, job.deck());
    transaction.query(
        "update slide set decision = $3, decided_by = $4 where deck = $1 and number = $2",
        job.deck(),
        number,
        Json.name(decision),
        by);
    DecisionRecord.append(
        transaction,
        job.conference(),
        new Decision(
            job.deck(),
            by,
            decision == PageDecision.CONFIRMED ? Action.APPROVE : Action.REDACT,
            null,
            "slide " + number,
            boxes.stream().map(box -> new Redaction(job.deck(), box)).toList()));
    showWhenAnswered(transaction, job);
  }

  /** A newer upload, or the other device of the speaker, may have been quicker. */
  private static void requireOpen(Transaction transaction, UUID deck) {
    if (transaction
            .query("select 1 from deck where id = $1 and state = 'review' for update", deck)
            .rowCount()
        == 0) {
      throw Rejection.conflict("already-decided", "This deck does not wait for decisions.");
    }
  }

  private static void showWhenAnswered(Transaction transaction, DeckJob job) {
    if (isAnswered(transaction, job.deck())) {
      DeckProgress.ready(transaction, job);
    }
  }

  /** Whether every page has been checked, and no question is open. */
  static boolean isAnswered(Transaction transaction, UUID deck) {
    return transaction
            .query(
                "select 1 from slide where deck = $1 and (doubt is null or doubt <> '') and decision is null limit 1",
                deck)
            .rowCount()
        == 0;
  }

  private static Set<StreamId> streams(String conference) {
    return Set.of(StreamId.wall(conference), StreamId.desk(conference));
  }
}
