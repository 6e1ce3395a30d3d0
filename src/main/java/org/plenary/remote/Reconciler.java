package org.plenary.remote;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the wall to where the posts from elsewhere ought to stand. Each is claimed for a while, so
 * that the nodes share the work and what a dead one held is soon taken up; what fails is tried
 * again, ever later.
 */
public final class Reconciler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private static final int WORKERS = 4;
  private static final long IDLE_MILLIS = 1_000;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final String CLAIM =
      "update remote_post set claimed_until = now() + interval '15 seconds', attempts = attempts + 1"
          + " where id = (select id from remote_post where due and run_after <= now()"
          + " and (claimed_until is null or claimed_until < now())"
          + " and (gone_at is not null or absent or not exists (select 1 from remote_source s join conference c on c.slug = s.conference"
          + " where s.id = remote_post.source and (s.hidden or c.local_only)))"
          // What has to go does not wait behind what is to come.
          + " order by gone_at is null and not absent, run_after for update skip locked limit 1)"
          + " returning id, conference, source, author, revision, wanted, excess, (gone_at is not null or absent) as gone, post, pictures, attempts";

  private final Pool pool;
  private final Reconciliation reconciliation;
  private final Semaphore work = new Semaphore(0);
  private final List<Thread> workers;
  private volatile boolean closed;

  public Reconciler(Pool pool, Reconciliation reconciliation) {
    this.pool = pool;
    this.reconciliation = reconciliation;
    this.workers =
        IntStream.range(0, WORKERS)
            .mapToObj(i -> Thread.ofVirtual().name("remote-" + i).unstarted(this::run))
            .toList();
  }

  public void start() {
    workers.forEach(Thread::start);
  }

  /** There may be something to do: look now rather than at the next turn. */
  void wake() {
    work.release();
  }

  private void run() {
    while (!closed) {
      try {
        @Nullable RemoteTask task = claim();
        if (task != null) {
          bring(task);
        } else {
          boolean _ = work.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException problem) {
        LOG.warn("posts from elsewhere wait: {}", problem.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(IDLE_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable RemoteTask claim() {
    List<RemoteTask> claimed = new ArrayList<>(1);
    pool.query(CLAIM).execute().await().forEach(row -> claimed.add(RemoteTask.of(row)));
    return claimed.isEmpty() ? null : claimed.getFirst();
  }

  private void bring(RemoteTask task) {
    try {
      reconciliation.bring(task);
      settle(task);
    } catch (Rejected refused) {
      again(task, refused.rejection() instanceof Rejection.TooMany(var wait) ? wait : pause(task));
    } catch (RuntimeException problem) {
      LOG.warn("post {} from elsewhere was not brought in: {}", task.id(), problem.toString());
      again(task, pause(task));
    }
  }

  private static Duration pause(RemoteTask task) {
    Duration pause = Duration.ofSeconds(1L << Math.min(task.attempts(), 9));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** What was told meanwhile is due still. */
  private void settle(RemoteTask task) {
    pool.preparedQuery(
            "update remote_post set claimed_until = null,"
                + " due = revision > $2 or (gone_at is not null or absent) <> $3,"
                + " wanted = case when revision > $2 then wanted end, applied = $2, attempts = 0 where id = $1")
        .execute(Tuple.of(task.id(), task.revision(), task.gone()))
        .await();
  }

  private void again(RemoteTask task, Duration pause) {
    pool.preparedQuery(
            "update remote_post set claimed_until = null, run_after = now() + make_interval(secs => $2) where id = $1")
        .execute(Tuple.of(task.id(), pause.toMillis() / 1_000.0))
        .await();
  }

  @Override
  public void close() {
    closed = true;
    workers.forEach(Thread::interrupt);
  }
}
