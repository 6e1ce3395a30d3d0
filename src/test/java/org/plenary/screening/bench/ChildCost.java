package org.plenary.screening.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What a process has used so far, from Linux' {@code /proc}; nothing where there is none. */
final class ChildCost {
  /** Ticks of user and system time a second: 100 on every Linux that people run. */
  private static final double TICKS = 100;

  private ChildCost() {}

  static double cpuSeconds(OptionalLong pid) {
    String stat = read(pid, "stat");
    if (stat.isEmpty()) {
      return Double.NaN;
    }
    // The name in parentheses may contain spaces; the times are the 14th and 15th field.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
  }

  static long peakMegabytes(OptionalLong pid) {
    return read(pid, "status")
            .lines()
            .filter(l -> l.startsWith("VmHWM:"))
            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0)
        / 1024;
  }

  private static String read(OptionalLong pid, String file) {
    try {
      return pid.isEmpty() ? "" : Files.readString(Path.of("/proc", "" + pid.getAsLong(), file));
    } catch (IOException e) {
      return "";
    }
  }
}
