package org.plenary.screening.bench.dev;

import java.awt.Color;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Layers of the body as bands of tissue's colours, with a needle through them and their names. */
record StackedLayers(String subjects) implements LecturePage {
  private static final Color[] TISSUE = {
    new Color(226, 178, 150),
    new Color(236, 150, 140),
    new Color(246, 222, 140),
    new Color(240, 236, 226),
    new Color(176, 70, 66)
  };

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    int layers = page.lines().size() - 2;
    boolean left = page.dice().chance(.5);
    double y = .02;
    for (int i = 0; i < layers; i++) {
      double high = page.dice().between(.1, .2);
      var band = page.area(left ? 0 : .55, y, .43, high);
      page.sheet()
          .fill(
              band.getX(),
              band.getY(),
              band.getWidth(),
              band.getHeight(),
              TISSUE[i % TISSUE.length]);
      double middle = band.getCenterY();
      double x = left ? page.area(.47, 0, 0, 0).getX() : page.area(.04, 0, 0, 0).getX();
      page.sheet()
          .line(
              left ? band.getMaxX() : page.area(.5, 0, 0, 0).getX(),
              middle,
              left ? x - 8 : band.getX(),
              middle,
              2,
              theme.faint);
      Block.beside(theme.font(25), theme.ink)
          .write(page.sheet(), x, middle - 28, page.width() * .45, 56, page.line(1 + i));
      y += high;
    }
    var needle = page.area(left ? .2 : .75, 0, 0, y * .96);
    page.sheet().line(needle.getX(), needle.getY(), needle.getX(), needle.getMaxY(), 7, Color.GRAY);
    Block.left(theme.font(23), theme.ink)
        .write(page.sheet(), page.area(0, .93, 1, .06), Text.plain(page.lines().getLast()));
  }
}
