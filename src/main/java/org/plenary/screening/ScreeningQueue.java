package org.plenary.screening;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Ids;
import org.plenary.model.Outcome;
import org.plenary.sandbox.ChildFailure;
import org.plenary.screening.checker.CheckReport;
import org.plenary.screening.checker.PictureChecker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable queue of pictures to check. A job is claimed with a {@link Lease}, so that a worker
 * that dies gives it back; a check that fails is tried three times, and then a person decides.
 * Nothing is ever dropped.
 */
public final class ScreeningQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScreeningQueue.class);
  private static final int ATTEMPTS = 3;
  private static final long IDLE_MILLIS = 1_000;
  private static final String CLAIM =
      "update screening_job set state = 'running', attempts = attempts + 1,"
          + " lease_until = now() + make_interval(secs => $1)"
          + " where media = (select media from screening_job"
          + " where (state = 'waiting' and run_after <= now()) or (state = 'running' and lease_until < now())"
          + " order by created_at for update skip locked limit 1) returning media, attempts";

  private final Pool pool;
  private final PictureChecker checker;
  private final Gate gate;
  private final Map<Outcome, Timer> checks;
  private final Semaphore work = new Semaphore(0);
  private final Thread worker;
  private volatile boolean closed;

  public ScreeningQueue(Pool pool, PictureChecker checker, Gate gate, MeterRegistry registry) {
    this.pool = pool;
    this.checks =
        Arrays.stream(Outcome.values())
            .collect(Collectors.toMap(Function.identity(), each -> timer(registry, each)));
    this.checker = checker;
    this.gate = gate;
    this.worker = Thread.ofVirtual().name("screening").unstarted(this::run);
  }

  public void start() {
    worker.start();
  }

  /** There may be something to do: look now rather than at the next turn. */
  public void wake() {
    work.release();
  }

  /** How many pictures wait for their check. */
  public Future<Integer> depth() {
    return pool.query("select count(*) from screening_job where state in ('waiting', 'running')")
        .execute()
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  private record Job(UUID media, int attempts) {}

  private void run() {
    @Nullable Job unfinished = null;
    while (!closed) {
      try {
        Job job = unfinished == null ? claim() : unfinished;
        unfinished = job;
        if (job != null) {
          try (Lease _ = Lease.hold(pool, job.media())) {
            check(job);
          }
          unfinished = null;
        } else {
          work.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException problem) {
        LOG.warn("screening waits: {}", problem.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      work.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Job claim() {
    RowSet<Row> rows = pool.preparedQuery(CLAIM).execute(Tuple.of((double) Lease.SECONDS)).await();
    if (!rows.iterator().hasNext()) {
      return null;
    }
    Row row = rows.iterator().next();
    return new Job(row.getUUID("media"), row.getInteger("attempts"));
  }

  private void check(Job job) {
    RowSet<Row> rows =
        pool.preparedQuery("select bytes from quarantine where media = $1")
            .execute(Tuple.of(job.media()))
            .await();
    if (!rows.iterator().hasNext()) {
      // Withdrawn meanwhile.
      pool.preparedQuery("delete from screening_job where media = $1")
          .execute(Tuple.of(job.media()))
          .await();
      return;
    }
    try {
      byte[] picture = rows.iterator().next().getBuffer("bytes").getBytes();
      finish(job.media(), checker.check(picture, otherFrames(job.media())), "done");
    } catch (ChildFailure failure) {
      LOG.warn(
          "check of {} failed, attempt {}: {}", job.media(), job.attempts(), failure.toString());
      if (job.attempts() < ATTEMPTS) {
        again(job);
      } else {
        finish(job.media(), failed(), "failed");
      }
    }
  }

  private List<byte[]> otherFrames(UUID media) {
    List<byte[]> frames = new ArrayList<>();
    for (Row row :
        pool.preparedQuery("select bytes from quarantine_frame where media = $1 order by number")
            .execute(Tuple.of(media))
            .await()) {
      frames.add(row.getBuffer("bytes").getBytes());
    }
    return frames;
  }

  private void again(Job job) {
    pool.preparedQuery(
            "update screening_job set state = 'waiting', run_after = now() + make_interval(secs => $2)"
                + " where media = $1")
        .execute(Tuple.of(job.media(), (double) job.attempts()))
        .await();
  }

  /** Nothing is known about the picture, so it stays held, and a person looks. */
  private static CheckReport failed() {
    return new CheckReport(
        Outcome.HELD, "check-failed", List.of(), List.of(), 0, 0, "none", "none", 0, Map.of());
  }

  /**
   * A job is over when its verdict is kept and what follows from it is done: a stop in between, or
   * a database that goes away, has the picture checked once more and its post considered again.
   */
  private void finish(UUID media, CheckReport report, String state) {
    SqlConnection sql = pool.getConnection().await();
    try {
      Transaction transaction = sql.begin().await();
      Verdicts.write(sql, Ids.next(), media, report);
      transaction.commit().await();
    } finally {
      sql.close();
    }
    Objects.requireNonNull(checks.get(report.outcome()))
        .record(report.millis(), TimeUnit.MILLISECONDS);
    gate.consider(media);
    pool.preparedQuery("update screening_job set state = $2, lease_until = null where media = $1")
        .execute(Tuple.of(media, state))
        .await();
  }

  private static Timer timer(MeterRegistry registry, Outcome outcome) {
    return Timer.builder("plenary.screening.checks")
        .description("Checks of pictures by what came of them, and the checker's time for one")
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  @Override
  public void close() {
    closed = true;
    worker.interrupt();
  }
}
