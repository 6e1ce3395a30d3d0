package org.plenary.slides;

import io.vertx.sqlclient.Pool;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.plenary.journal.Journal;
import org.plenary.journal.Transaction;
import org.plenary.model.DeckState;
import org.plenary.model.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks rendered decks, one at a time, page by page. A deck without questions takes its place in
 * the talk at once; one with questions waits for its speaker.
 */
final class DeckCheck implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeckCheck.class);

  private final Pool pool;
  private final Journal journal;
  private final DeckProgress progress;
  private final PageCheck check;
  private final ExecutorService checking =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("deck-check").factory());

  DeckCheck(Pool pool, Journal journal, DeckProgress progress, PageCheck check) {
    this.pool = pool;
    this.journal = journal;
    this.progress = progress;
    this.check = check;
  }

  void submit(DeckJob job) {
    checking.execute(() -> {
      try (DeckTurn turn = DeckTurn.of(pool, job.deck())) {
        if (turn.mine()) {
          check(job);
        }
      } catch (RuntimeException problem) {
        LOG.warn("deck {} not checked: {}", job.deck(), problem.toString());
        progress.fail(job, "The slides could not be checked. Upload the deck again.");
      }
    });
  }

  /** Checks a page while others of its deck are still drawn. */
  void ahead(UUID deck, int number) {
    checking.execute(() -> {
      try {
        page(deck, number);
      } catch (RuntimeException problem) {
        LOG.warn("page {} of deck {} waits for its check: {}", number, deck, problem.toString());
      }
    });
  }

  private void page(UUID deck, int number) {
    RenderedPage page = StoredPages.load(pool, deck, number);
    StoredPages.keep(pool, deck, number, check.check(page));
  }

  private void check(DeckJob job) {
    long told = System.nanoTime();
    for (int number : StoredPages.unchecked(pool, job.deck())) {
      page(job.deck(), number);
      if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(1) && number < job.pages()) {
        told = System.nanoTime();
        progress.tell(job, DeckState.CHECKING, number);
      }
    }
    journal.write(
        Set.of(StreamId.wall(job.conference())),
        transaction -> {
          if (isChecking(transaction, job.deck())) {
            DeckProgress.checked(transaction, job, DeckReview.isAnswered(transaction, job.deck()));
          }
        });
  }

  /** Another node may have taken its turn after this one seemed to be gone. */
  private static boolean isChecking(Transaction transaction, UUID deck) {
    return transaction
            .query("select 1 from deck where id = $1 and state = 'checking'", deck)
            .rowCount()
        > 0;
  }

  @Override
  public void close() {
    checking.shutdownNow();
  }
}
