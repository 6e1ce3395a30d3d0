package org.plenary.screening.bench.dev;

import java.awt.Color;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A treatment that goes up by steps, each higher than the one before. */
record StairSteps(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    int steps = page.lines().size() - 2;
    double wide = 1.0 / steps;
    for (int i = 0; i < steps; i++) {
      double top = .62 - .62 * i / steps;
      var box = page.area(i * wide, top, wide * .97, .86 - top);
      Color colour = theme.wash(theme.accent, .15 + .12 * i);
      page.sheet().fill(box.getX(), box.getY(), box.getWidth(), box.getHeight(), colour);
      Block.left(theme.bold(24), theme.ink)
          .write(page.sheet(), box.getX() + 12, box.getY() + 8, 40, 36, "" + (i + 1));
      Block.left(theme.font(23), theme.ink)
          .write(
              page.sheet(),
              box.getX() + 12,
              box.getY() + 46,
              box.getWidth() - 20,
              Math.max(110, box.getHeight() - 60),
              page.line(1 + i));
    }
    Block.left(theme.font(24), theme.faint)
        .write(page.sheet(), page.area(0, .91, 1, .08), Text.plain(page.lines().getLast()));
  }
}
