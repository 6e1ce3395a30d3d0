package org.plenary.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The next piece of a run for an audience.
 *
 * @param chunk null when none of it is for that audience
 * @param to the number of the last event it covers
 */
record Stretch(@Nullable Chunk chunk, long to) {

  /** As much of the run after a number as fits into {@code bytes}, but at least one event. */
  static Stretch cut(
      Run run, long after, Audience audience, int bytes, Function<List<Line>, Chunk> encoding) {
    List<Line> lines = new ArrayList<>();
    int size = 0;
    long to = after;
    while (to < run.last()) {
      Entry next = run.at(to + 1);
      if (audience.sees(next)) {
        size += next.line().json().length + 1;
        if (size > bytes && !lines.isEmpty()) {
          break;
        }
        lines.add(next.line());
      }
      to++;
    }
    return new Stretch(lines.isEmpty() ? null : encoding.apply(lines), to);
  }
}
