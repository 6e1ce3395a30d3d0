package org.plenary.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.micrometer.PrometheusScrapingHandler;
import java.util.EnumSet;
import java.util.Set;

/**
 * The node's numbers, in the form Prometheus reads. One object a server, so that two servers in one
 * JVM, as in tests, do not count into each other.
 */
public final class Metrics implements AutoCloseable {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();

  public Metrics() {
    // A method is any word a client likes to send, and every word would become a time series.
    registry.config().meterFilter(MeterFilter.replaceTagValues("method", Metrics::knownMethod));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collector.bindTo(registry);
  }

  /** Where other packages register counters and timers; tags must come from small fixed sets. */
  public MeterRegistry registry() {
    return registry;
  }

  /**
   * A Vert.x whose HTTP servers, pools and event bus are measured here; options stay changeable by
   * the caller.
   */
  public VertxBuilder vertx(VertxOptions options) {
    MicrometerMetricsOptions measured =
        new MicrometerMetricsOptions()
            .setEnabled(true)
            // Vert.x shares a registry between all its instances of a JVM that give it the same
            // name.
            .setRegistryName("plenary-" + System.identityHashCode(this))
            .setLabels(
                EnumSet.of(
                    Label.HTTP_METHOD,
                    Label.HTTP_ROUTE,
                    Label.HTTP_CODE,
                    Label.POOL_TYPE,
                    Label.POOL_NAME,
                    Label.EB_SIDE));
    options.setMetricsOptions(measured);
    return Vertx.builder().with(options).withMetrics(new MicrometerMetricsFactory(registry));
  }

  /** {@code GET /metrics}. */
  public Handler<RoutingContext> handler() {
    return PrometheusScrapingHandler.create(registry);
  }

  private static String knownMethod(String method) {
    return METHODS.contains(method) ? method : "other";
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
