package org.plenary.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What an operator can see of the streams. */
final class StreamMeters {
  final AtomicInteger viewers = new AtomicInteger();
  final Counter deliveries;
  final Counter resumes;
  final Counter snapshots;
  final Counter sentBack;
  final Counter gaps;
  private final Timer lag;
  private final MeterRegistry registry;

  StreamMeters(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("plenary.stream.viewers", viewers, AtomicInteger::get)
        .description("Connections that are being sent a stream")
        .register(registry);
    deliveries =
        counter(registry, "plenary.stream.deliveries", "Lines handed to viewers' connections");
    resumes = counter(registry, "plenary.stream.resumes", "Connections that went on from a cursor");
    snapshots =
        counter(registry, "plenary.stream.snapshots", "Connections that started with a snapshot");
    sentBack =
        counter(
            registry, "plenary.stream.stalls", "Viewers closed because they were too far behind");
    gaps =
        counter(
            registry,
            "plenary.stream.gaps",
            "Times the bus missed something and the journal was read");
    lag =
        Timer.builder("plenary.stream.lag")
            .description("From an event's transaction to the node's loops")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
  }

  private static Counter counter(MeterRegistry registry, String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  /**
   * @param stale how long ago the slowest tail was last known to have handed over everything
   */
  void slowest(Supplier<Duration> stale) {
    TimeGauge.builder("plenary.stream.slowest", () -> stale.get().toMillis(), TimeUnit.MILLISECONDS)
        .description("How long ago the slowest tail was level with its journal; asked every second")
        .register(registry);
  }

  void lag(Duration since) {
    lag.record(since.isNegative() ? Duration.ZERO : since);
  }
}
