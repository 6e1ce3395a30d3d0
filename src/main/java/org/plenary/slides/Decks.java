package org.plenary.slides;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.plenary.journal.Journal;
import org.plenary.json.Json;
import org.plenary.media.Imaging;
import org.plenary.model.ConferenceEvent.DeckChanged;
import org.plenary.model.DeckState;
import org.plenary.model.Ids;
import org.plenary.model.SlidePage;
import org.plenary.model.StreamId;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.checker.PictureChecker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns an uploaded PDF into the deck of a talk. Rendering goes on behind the upload, one deck at a
 * time, with its progress on the stream; the old deck stays until the new one is ready, and for
 * good when the new one cannot be read.
 */
public final class Decks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Decks.class);

  private final Pool pool;
  private final Journal journal;
  private final DeckRenderer renderer;
  private final DeckProgress progress;
  private final DeckCheck check;
  private final DeckReview review;
  private final Path folder;
  private final ExecutorService rendering =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("rendering").factory());

  /**
   * @param folder where uploaded PDFs wait; what waits there at the start is taken up again
   */
  public Decks(
      Pool pool,
      Journal journal,
      DeckRenderer renderer,
      PictureChecker checker,
      Imaging imaging,
      Path folder) {
    this.pool = pool;
    this.journal = journal;
    this.renderer = renderer;
    this.progress = new DeckProgress(journal);
    PageCheck page = new PageCheck(checker);
    this.check = new DeckCheck(pool, journal, progress, page);
    this.review = new DeckReview(pool, journal, renderer, page, imaging);
    this.folder = folder;
  }

  /** What waits for a speaker's decisions. */
  public DeckReview review() {
    return review;
  }

  /** Takes up what a stop interrupted. Call it on a virtual thread. */
  public void resume() {
    for (Row row :
        pool.query(
                "select d.id, d.session, d.pages, d.state, s.conference from deck d"
                    + " join session s on s.id = d.session where d.state in ('rendering', 'checking')")
            .execute()
            .await()) {
      DeckJob job =
          new DeckJob(
              row.getUUID("id"),
              row.getUUID("session"),
              row.getString("conference"),
              row.getInteger("pages"));
      if (row.getString("state").equals("checking")) {
        check.submit(job);
      } else if (Files.exists(pdf(job.deck()))) {
        submit(job);
      }
    }
  }

  private Path pdf(UUID deck) {
    return folder.resolve(deck + ".pdf");
  }

  /**
   * Takes an uploaded PDF; the file is moved away. Call it on a virtual thread.
   *
   * @throws DeckRejected when it is no PDF that can be a deck; nothing has changed then
   */
  public UUID accept(String conference, UUID session, @Nullable UUID by, Path upload)
      throws DeckRejected, ChildFailure, IOException {
    int pages = renderer.open(upload);
    UUID deck = Ids.next();
    Files.move(upload, pdf(deck), StandardCopyOption.ATOMIC_MOVE);
    journal.write(
        Set.of(StreamId.wall(conference)),
        transaction -> {
          transaction.query(
              "update deck set state = 'failed', problem = $2 where session = $1 and state = 'review'",
              session,
              DeckProgress.OVERTAKEN);
          transaction
              .sql()
              .preparedQuery(
                  "insert into deck (id, session, state, pages, uploaded_by) values ($1, $2, 'rendering', $3, $4)")
              .execute(Tuple.of(deck, session, pages, by))
              .await();
          transaction.append(
              StreamId.wall(conference),
              new DeckChanged(session, deck, DeckState.RENDERING, pages, 0, null));
        });
    submit(new DeckJob(deck, session, conference, pages));
    return deck;
  }

  private void submit(DeckJob job) {
    rendering.execute(() -> {
      try {
        render(job);
        progress.enter(job, DeckState.CHECKING);
        check.submit(job);
      } catch (DeckRejected rejected) {
        progress.fail(job, String.valueOf(rejected.getMessage()));
      } catch (ChildFailure | RuntimeException problem) {
        LOG.warn("deck {} not rendered: {}", job.deck(), problem.toString());
        progress.fail(job, "The slides could not be rendered. Try again, or export the PDF anew.");
      }
      delete(pdf(job.deck()));
    });
  }

  private void render(DeckJob job) throws DeckRejected, ChildFailure {
    Path pdf = pdf(job.deck());
    int pages = renderer.open(pdf);
    long told = System.nanoTime();
    for (int number = 1; number <= pages; number++) {
      StoredPages.store(pool, job.deck(), number, renderer.page(pdf, number));
      check.ahead(job.deck(), number);
      pool.preparedQuery("update deck set rendered = $2 where id = $1")
          .execute(Tuple.of(job.deck(), number))
          .await();
      if (System.nanoTime() - told > 1_000_000_000L && number < pages) {
        told = System.nanoTime();
        progress.tell(job, DeckState.RENDERING, number);
      }
    }
  }

  private static void delete(Path pdf) {
    try {
      Files.deleteIfExists(pdf);
    } catch (IOException problem) {
      LOG.warn("not deleted: {}", problem.getClass().getSimpleName());
    }
  }

  /** Where uploads wait; on the same file system as their final place. */
  public Path folder() {
    return folder;
  }

  /** A deck as clients see it. */
  public record DeckView(UUID id, DeckState state, List<SlidePage> pages) {}

  /**
   * The current deck of a talk, or, when there is none yet, the one that is being rendered.
   *
   * @param everything whether slides that have not been shown are included with their text and
   *     images
   */
  public Future<Optional<DeckView>> view(UUID session, boolean everything) {
    return pool.preparedQuery(
            "select d.id, d.state from deck d join session s on s.id = d.session where s.id = $1"
                + " order by d.id = s.deck desc nulls last, d.created_at desc limit 1")
        .execute(Tuple.of(session))
        .compose(decks ->
            decks.iterator().hasNext()
                ? view(decks.iterator().next(), everything).map(Optional::of)
                : Future.succeededFuture(Optional.<DeckView>empty()));
  }

  private Future<DeckView> view(Row deck, boolean everything) {
    UUID id = deck.getUUID("id");
    return pool.preparedQuery(Pages.SELECT + " where s.deck = $1 order by s.number")
        .execute(Tuple.of(id))
        .map((RowSet<Row> rows) -> {
          List<SlidePage> pages = new ArrayList<>();
          rows.forEach(row -> pages.add(Pages.page(row, everything)));
          return new DeckView(id, Json.constant(DeckState.class, deck.getString("state")), pages);
        });
  }

  /** The bytes of one rendering of a slide, and whether everybody may have them. */
  public record Image(String conference, UUID session, boolean shown, Buffer bytes) {}

  public Future<Optional<Image>> image(UUID deck, int number, int width, String ext) {
    return pool.preparedQuery(
            "select t.conference, d.session, s.first_shown_at is not null as shown, i.bytes from slide_image i"
                + " join slide s on s.deck = i.deck and s.number = i.number join deck d on d.id = i.deck"
                + " join session t on t.id = d.session"
                + " where i.deck = $1 and i.number = $2 and i.width = $3 and i.ext = $4")
        .execute(Tuple.of(deck, number, width, ext))
        .map(rows ->
            rows.iterator().hasNext()
                ? Optional.of(image(rows.iterator().next()))
                : Optional.<Image>empty());
  }

  private static Image image(Row row) {
    return new Image(
        row.getString("conference"),
        row.getUUID("session"),
        row.getBoolean("shown"),
        row.getBuffer("bytes"));
  }

  @Override
  public void close() {
    rendering.shutdownNow();
    check.close();
  }
}
