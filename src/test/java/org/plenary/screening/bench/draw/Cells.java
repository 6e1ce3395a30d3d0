package org.plenary.screening.bench.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that fills its box; long texts go on in more lines, the rows are as high as they need.
 *
 * @param shares of the width, a column each
 */
public record Cells(Rectangle2D box, double... shares) {
  /** How one cell looks. */
  public record Style(boolean bold, Color ink, @Nullable Color ground, Block.Across across) {}

  /** Which style a cell has; the heads are row 0. */
  @FunctionalInterface
  public interface Styles {
    Style of(int row, int column);
  }

  /** Returns the rows' upper edges and, last, the lower edge of all. */
  public double[] draw(
      Sheet sheet, Font largest, List<List<Text>> rows, Styles styles, @Nullable Color rule) {
    Font font = largest;
    double[] heights = heights(sheet, font, rows);
    while (sum(heights) > box.getHeight() && font.getSize2D() > 9) {
      font = font.deriveFont(font.getSize2D() * .96f);
      heights = heights(sheet, font, rows);
    }
    double spare = (box.getHeight() - sum(heights)) / rows.size();
    double extra = Math.clamp(spare, 0, font.getSize2D() * 1.1);
    double[] edges = new double[rows.size() + 1];
    edges[0] = box.getY();
    for (int r = 0; r < rows.size(); r++) {
      double high = heights[r] + extra;
      for (int c = 0; c < rows.get(r).size(); c++) {
        cell(sheet, font, rows.get(r).get(c), styles.of(r, c), c, edges[r], high);
      }
      edges[r + 1] = edges[r] + high;
      if (rule != null) {
        sheet.line(box.getX(), edges[r + 1], box.getMaxX(), edges[r + 1], r == 0 ? 3 : 1, rule);
      }
    }
    return edges;
  }

  private void cell(
      Sheet sheet, Font font, Text text, Style style, int column, double top, double high) {
    double x = left(column);
    double width = left(column + 1) - x;
    Color ground = style.ground();
    if (ground != null) {
      sheet.fill(x + 1, top + 1, width - 2, high - 2, ground);
    }
    Font own = style.bold() ? font.deriveFont(Font.BOLD) : font;
    double pad = pad(font);
    new Block(own, style.ink(), style.across(), Block.Down.MIDDLE)
        .write(sheet, new Rectangle2D.Double(x + pad, top, width - 2 * pad, high), text);
  }

  public double left(int column) {
    double before = Arrays.stream(shares).limit(column).sum();
    return box.getX() + box.getWidth() * before / sum(shares);
  }

  private double[] heights(Sheet sheet, Font font, List<List<Text>> rows) {
    Font bold = font.deriveFont(Font.BOLD);
    return rows.stream()
        .mapToDouble(row -> {
          int most = 1;
          for (int c = 0; c < row.size(); c++) {
            double width = left(c + 1) - left(c) - 2 * pad(font);
            most = Math.max(most, Block.lines(sheet, bold, width, row.get(c)).size());
          }
          return (most * Block.LEADING + .5) * font.getSize2D();
        })
        .toArray();
  }

  private static double pad(Font font) {
    return font.getSize2D() * .4;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
