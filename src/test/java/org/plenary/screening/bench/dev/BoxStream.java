package org.plenary.screening.bench.dev;

import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Shapes;
import org.plenary.screening.bench.draw.Theme;

/**
 * How many papers were found, read and kept: boxes one below the other, the dropped ones beside.
 */
record BoxStream(String subjects) implements LecturePage {
  private static final int[] BESIDE = {2, 4, 6};

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    double round = page.dice().between(0, 22);
    boolean filled = page.dice().chance(.5);
    double size = page.dice().between(20.0, 26.0);
    int last = page.lines().size() - 1;
    int row = 0;
    for (int i = 1; i <= last; i++) {
      boolean aside = i == BESIDE[0] || i == BESIDE[1] || i == BESIDE[2];
      Rectangle2D box = page.area(aside ? .56 : .04, row * .2 + (aside ? .02 : 0), .42, .15);
      Shapes.labelled(
          page.sheet(),
          box,
          round,
          filled ? theme.wash(aside ? theme.second : theme.accent, .16) : null,
          aside ? theme.faint : theme.accent,
          Block.centred(theme.font(size), theme.ink),
          page.line(i));
      boolean next = i < last && (i + 1 == BESIDE[0] || i + 1 == BESIDE[1] || i + 1 == BESIDE[2]);
      if (next) {
        Shapes.arrow(
            page.sheet(),
            box.getMaxX(),
            box.getCenterY(),
            page.area(.56, 0, 0, 0).getX(),
            box.getCenterY(),
            2.5,
            theme.faint);
      } else {
        row++;
      }
      if (!aside && row < 4) {
        Shapes.arrow(
            page.sheet(),
            box.getCenterX(),
            box.getMaxY(),
            box.getCenterX(),
            box.getMaxY() + page.height() * .05,
            2.5,
            theme.faint);
      }
    }
  }
}
