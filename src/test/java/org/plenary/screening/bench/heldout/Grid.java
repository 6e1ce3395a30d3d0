package org.plenary.screening.bench.heldout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D.Double;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.plenary.screening.bench.draw.Text;

/** A table that is written row by row, its cells as large as they fit. */
final class Grid {
  private final double x;
  private final double[] columns;
  private final double rowHeight;
  private double top;
  private @Nullable Color rule;
  private @Nullable Color frame;

  /**
   * @param columns their widths
   */
  Grid(double x, double top, double rowHeight, double... columns) {
    this.x = x;
    this.top = top;
    this.rowHeight = rowHeight;
    this.columns = columns.clone();
  }

  /** A line under every row. */
  Grid ruled(Color colour) {
    rule = colour;
    return this;
  }

  /** A box around every cell. */
  Grid boxed(Color colour) {
    frame = colour;
    return this;
  }

  double bottom() {
    return top;
  }

  double width() {
    return DoubleStream.of(columns).sum();
  }

  Grid ground(Pen pen, Color colour) {
    pen.sheet().fill(x, top, width(), rowHeight, colour);
    return this;
  }

  Grid plain(Pen pen, List<String> cells) {
    return row(pen, cells.stream().map(Text::plain).toList());
  }

  Grid row(Pen pen, List<Text> cells) {
    double at = x;
    double pad = rowHeight * .18;
    for (int i = 0; i < columns.length; i++) {
      if (i < cells.size()) {
        pen.fit(at + pad, top + rowHeight * .68, columns[i] - 2 * pad, cells.get(i));
      }
      if (frame != null) {
        pen.sheet().pen().setColor(frame);
        pen.sheet().pen().setStroke(new BasicStroke(1.5f));
        pen.sheet().pen().draw(new Double(at, top, columns[i], rowHeight));
      }
      at += columns[i];
    }
    top += rowHeight;
    if (rule != null) {
      pen.sheet().line(x, top, x + width(), top, 1.5, rule);
    }
    return this;
  }
}
