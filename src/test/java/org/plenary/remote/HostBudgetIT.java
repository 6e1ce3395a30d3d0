package org.plenary.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.testing.TestServer;

class HostBudgetIT {
  private final Pool pool = TestServer.shared().plenary().parts().pool();
  private final String host = UUID.randomUUID() + ".example";

  private HostBudget source() {
    return new HostBudget(pool, host, 4);
  }

  private static long millis(Budget budget, int times) throws InterruptedException {
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      budget.take();
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  @Test
  void sourcesOfOneHostShareWhatMayBeAskedAtOnce() throws Exception {
    // given
    HostBudget one = source();
    HostBudget other = source();
    // when
    one.take();
    assertThat(other.isAmple()).isTrue();
    millis(one, 31);
    // then: what can wait does
    assertThat(other.isAmple()).isFalse();
    // when
    millis(other, 28);
    // then
    assertThat(millis(one, 3)).isGreaterThan(200);
    assertThat(millis(new HostBudget(pool, "other." + host, 4), 3)).isLessThan(200);
  }

  @Test
  void aPauseThatOneWasAskedForCountsForAll() throws Exception {
    // given
    source().take();
    // when
    source().rest(Duration.ofMillis(500));
    // then
    assertThat(source().isAmple()).isFalse();
    assertThat(millis(source(), 1)).isGreaterThan(400);
  }
}
