package org.plenary.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * What processes have used so far, as Linux tells it.
 *
 * @param cpuSeconds of all of them together
 * @param residentKb their memory; what they share is divided among them
 */
record Usage(double cpuSeconds, long residentKb) {
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TICKS = 11;

  static Usage of(Collection<Long> processes) {
    double cpu = 0;
    long resident = 0;
    for (long process : processes) {
      String stat = read(Path.of("/proc", Long.toString(process), "stat"));
      if (stat.isEmpty()) {
        continue;
      }
      // The name in brackets may hold spaces.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      cpu +=
          (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]))
              / TICKS_PER_SECOND;
      resident += value(read(Path.of("/proc", Long.toString(process), "smaps_rollup")), "Pss:");
    }
    return new Usage(cpu, resident);
  }

  /** What the kernel keeps for TCP connections of the whole machine, in kB. */
  static long kernelTcpKb() {
    return 4 * value(read(Path.of("/proc/net/sockstat")), " mem ");
  }

  /** How many files this process may have open. */
  static long filesAllowed() {
    return read(Path.of("/proc/self/limits"))
        .lines()
        .filter(line -> line.startsWith("Max open files"))
        .map(line -> line.split("\\s{2,}")[1])
        .filter(limit -> !limit.equals("unlimited"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** How busy the machine was during the last minute. */
  static double loadAverage() {
    return Double.parseDouble(read(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private static long value(String text, String name) {
    int at = text.indexOf(name);
    return at < 0
        ? 0
        : Long.parseLong(text.substring(at + name.length()).strip().split("\\s", 2)[0]);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException _) {
      return "";
    }
  }
}
