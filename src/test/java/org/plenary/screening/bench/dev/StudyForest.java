package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Theme;

/** Studies or subgroups a row: counts, a square with its interval, and the figures beside. */
record StudyForest(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<String>> rows = LecturePage.table(page.lines(), 1);
    int shown = rows.size();
    double high = .84 / shown;
    double size = page.dice().between(19.0, 27.0);
    boolean ruled = page.dice().chance(.5);
    Plot plot = new Plot(page.sheet(), page.area(.5, high, .22, high * (shown - 1)), 0, 1, 0, 1);
    Color mark = page.dice().pick(theme.accent, theme.second, theme.ink);
    plot.sheet()
        .line(plot.x(.5), plot.box().getY(), plot.x(.5), plot.box().getMaxY(), 2, theme.faint);
    for (int r = 0; r < shown; r++) {
      List<String> row = rows.get(r);
      double y = r * high;
      write(page, size, r == 0, page.area(0, y, .28, high), row.get(0));
      write(page, size, r == 0, page.area(.28, y, .1, high), row.get(1));
      write(page, size, r == 0, page.area(.39, y, .1, high), row.get(2));
      write(page, size, r == 0, page.area(.74, y, .26, high), row.get(3));
      if (r > 0) {
        boolean whole = r == shown - 1 && subjects.equals("meta");
        mark(plot, 1 - (r - .5) / (shown - 1), Double.parseDouble(row.get(4)), whole, page, mark);
      }
      if (ruled && r == 0) {
        Rectangle2D a = page.area(0, high, 1, 0);
        page.sheet().line(a.getX(), a.getY(), a.getMaxX(), a.getY(), 1.5, theme.faint);
      }
    }
    List<String> sides = page.parts(page.lines().size() - 1);
    write(page, size * .9, false, page.area(.38, .86, .22, .05), sides.get(0));
    write(page, size * .9, false, page.area(.63, .86, .24, .05), sides.get(1));
    Block.left(theme.font(size * .9), theme.faint)
        .write(
            page.sheet(),
            page.area(0, .93, 1, .06),
            org.plenary.screening.bench.draw.Text.plain(page.line(page.lines().size() - 2)));
  }

  private static void write(Page page, double size, boolean bold, Rectangle2D area, String text) {
    Theme theme = page.theme();
    Block.beside(bold ? theme.bold(size) : theme.font(size), theme.ink)
        .write(page.sheet(), area, org.plenary.screening.bench.draw.Text.plain(text));
  }

  private static void mark(
      Plot plot, double y, double value, boolean whole, Page page, Color colour) {
    double x = plot.x(value);
    double middle = plot.y(y);
    double half = page.dice().between(12.0, 70.0);
    if (whole) {
      Path2D diamond = new Path2D.Double();
      diamond.moveTo(x - 24, middle);
      diamond.lineTo(x, middle - 11);
      diamond.lineTo(x + 24, middle);
      diamond.lineTo(x, middle + 11);
      diamond.closePath();
      plot.sheet().pen().setColor(colour);
      plot.sheet().pen().fill(diamond);
      return;
    }
    plot.sheet().line(x - half, middle, x + half, middle, 2.5, page.theme().ink);
    double side = page.dice().between(8.0, 22.0);
    plot.sheet().fill(x - side / 2, middle - side / 2, side, side, colour);
  }
}
