package org.plenary.screening.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How the lines of a picture stand to each other: beside, above, below. */
record Page(List<RecognisedLine> lines) {
  /** The line itself and those on its row or just above or below it. */
  IntStream near(int i) {
    var a = lines.get(i).box();
    return IntStream.range(0, lines.size())
        .filter(j -> {
          var b = lines.get(j).box();
          double middles = Math.abs(a.y() + a.height() / 2.0 - b.y() - b.height() / 2.0);
          double height = Math.max(a.height(), b.height());
          int gap = Math.max(a.x(), b.x()) - Math.min(a.x() + a.width(), b.x() + b.width());
          return j == i || middles < 1.9 * height && gap < 8 * height;
        });
  }

  /** Both begin, end, or have their middle above each other, in letters of one size. */
  boolean areInOneColumn(int i, int j) {
    var a = lines.get(i).box();
    var b = lines.get(j).box();
    double size = Math.min(a.height(), b.height());
    double left = Math.abs(a.x() - b.x());
    double right = Math.abs(a.x() + a.width() - b.x() - b.width());
    double middle = Math.abs(a.x() + a.width() / 2.0 - b.x() - b.width() / 2.0);
    return Math.max(a.height(), b.height()) < 1.5 * size
        && Math.min(middle, Math.min(left, right)) < .5 * size;
  }

  /** Lines below this one that begin near its own extent. */
  IntStream below(int i) {
    var a = lines.get(i).box();
    return IntStream.range(0, lines.size())
        .filter(j -> {
          var b = lines.get(j).box();
          int drop = b.y() - a.y();
          return drop > a.height() / 2
              && drop < 3.5 * Math.max(a.height(), b.height())
              && b.x() < a.x() + a.width()
              && a.x() < b.x() + b.width();
        });
  }

  /** In the lowest seventh of what carries text. */
  boolean isFoot(int i) {
    int bottom = lines.stream().mapToInt(l -> l.box().y() + l.box().height()).max().orElse(0);
    int top = lines.stream().mapToInt(l -> l.box().y()).min().orElse(0);
    return lines.size() >= 4 && lines.get(i).box().y() > bottom - (bottom - top) / 7;
  }

  boolean isLowest(int i) {
    return lines.stream().allMatch(l -> l.box().y() <= lines.get(i).box().y());
  }

  /** Lines to the right on the same row, the nearest first. */
  List<Integer> rightOf(int i) {
    var a = lines.get(i).box();
    return IntStream.range(0, lines.size())
        .filter(j -> {
          var b = lines.get(j).box();
          double middles = Math.abs(a.y() + a.height() / 2.0 - b.y() - b.height() / 2.0);
          return b.x() > a.x() + a.width() / 2 && middles < .7 * Math.max(a.height(), b.height());
        })
        .boxed()
        .sorted(Comparator.comparingInt(j -> lines.get(j).box().x()))
        .toList();
  }

  /** The column under a line: everything that overlaps it sideways, from top to bottom. */
  List<Integer> column(int i) {
    var a = lines.get(i).box();
    return IntStream.range(0, lines.size())
        .filter(j -> {
          var b = lines.get(j).box();
          return b.y() > a.y() + a.height() / 2
              && b.x() < a.x() + a.width()
              && a.x() < b.x() + b.width();
        })
        .boxed()
        .sorted(Comparator.comparingInt(j -> lines.get(j).box().y()))
        .toList();
  }
}
