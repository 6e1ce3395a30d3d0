package org.plenary.load;

import org.HdrHistogram.Histogram;

/** What a phase has shown. Times in milliseconds, memory in MB. */
record Figures(
    String phase,
    int posts,
    long deliveries,
    double seconds,
    double perSecond,
    double p50,
    double p90,
    double p99,
    double p999,
    double max,
    double complete50,
    double complete99,
    double serverMicros,
    double behindSeconds,
    double clientMicros,
    double deliveriesARead,
    double bytesADelivery,
    long serverMb,
    long tcpMb,
    long missing,
    long doubles,
    long late,
    int lost,
    int sentBack,
    double load) {

  /** Of a sorted list. */
  static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }

  static double millis(Histogram histogram, double percentile) {
    return histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(percentile) / 1e6;
  }
}
