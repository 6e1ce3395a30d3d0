package org.plenary.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What an operator can see of the journal. */
final class JournalMeters {
  final Timer commit;
  final DistributionSummary batch;
  final Counter refused;

  JournalMeters(MeterRegistry registry) {
    commit =
        Timer.builder("plenary.journal.commit")
            .description("A write, from its connection to the end of its COMMIT")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    batch =
        DistributionSummary.builder("plenary.journal.batch")
            .description("Posts that shared a transaction")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    refused =
        Counter.builder("plenary.journal.refused")
            .description("Posts that were refused because too many waited for the database")
            .register(registry);
  }
}
