package org.plenary.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What costs how much more of what: one number grows at a time, each row with servers of its own.
 */
final class Growth {
  static final int MOST_VIEWERS = 19_000;

  private Growth() {}

  private record Row(int viewers, int perSecond, int conferences, int nodes) {
    Row withAtMost(int most) {
      return new Row(Math.min(viewers, most), perSecond, Math.min(conferences, most), nodes);
    }

    Options options(int seconds) {
      return Options.of(
          "--viewers",
          Integer.toString(viewers),
          "--conferences",
          Integer.toString(conferences),
          "--nodes",
          Integer.toString(nodes),
          "--phases",
          "rate:" + perSecond + ":" + seconds,
          "--warm",
          Integer.toString(seconds / 2));
    }
  }

  /**
   * @param most viewers, for a machine that has not many files
   * @param seconds that a row is measured for; half as long, it warms up
   */
  static List<Options> rows(int most, int seconds) {
    List<Row> rows = new ArrayList<>();
    for (int viewers : new int[] {1_000, 5_000, 10_000, MOST_VIEWERS}) {
      rows.add(new Row(viewers, 5, 1, 1));
    }
    for (int perSecond : new int[] {1, 5, 20, 50, 200}) {
      rows.add(new Row(1_000, perSecond, 1, 1));
    }
    for (int conferences : new int[] {1, 10, 50}) {
      rows.add(new Row(1_000, 50, conferences, 1));
    }
    for (int nodes : new int[] {1, 2, 3}) {
      rows.add(new Row(1_000, 50, 1, nodes));
    }
    Set<Row> distinct = new LinkedHashSet<>();
    rows.forEach(row -> distinct.add(row.withAtMost(most)));
    return distinct.stream().map(row -> row.options(seconds)).toList();
  }
}
