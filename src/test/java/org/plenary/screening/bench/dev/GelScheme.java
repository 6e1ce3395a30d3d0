package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A drawn blot: lanes with bands of different strength, their names, and sizes at the left. */
record GelScheme(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<String> lanes = page.parts(1);
    int rows = page.lines().size() - 3;
    double wide = .62 / lanes.size();
    for (int c = 0; c < lanes.size(); c++) {
      Block.centred(theme.font(22), theme.ink)
          .write(
              page.sheet(), page.area(.1 + c * wide, 0, wide * .95, .1), Text.plain(lanes.get(c)));
    }
    for (int r = 0; r < rows; r++) {
      var strip = page.area(.1, .14 + r * .19, .62, .14);
      page.sheet()
          .fill(
              strip.getX(),
              strip.getY(),
              strip.getWidth(),
              strip.getHeight(),
              new Color(232, 232, 230));
      for (int c = 0; c < lanes.size(); c++) {
        int strength = r == rows - 1 ? 200 : page.dice().between(0, 220);
        var band = page.area(.1 + c * wide + wide * .12, .14 + r * .19 + .045, wide * .72, .05);
        page.sheet().pen().setColor(new Color(30, 30, 30, strength));
        page.sheet()
            .pen()
            .fill(
                new RoundRectangle2D.Double(
                    band.getX(), band.getY(), band.getWidth(), band.getHeight(), 20, 20));
      }
      Block.beside(theme.font(24), theme.ink)
          .write(
              page.sheet(), page.area(.74, .14 + r * .19, .25, .14), Text.plain(page.line(2 + r)));
      Block.beside(theme.font(20), theme.faint)
          .write(
              page.sheet(),
              page.area(.02, .14 + r * .19, .07, .14),
              Text.plain("" + page.dice().between(15, 120)));
    }
    Block.left(theme.font(22), theme.faint)
        .write(page.sheet(), page.area(0, .93, 1, .06), Text.plain(page.lines().getLast()));
  }
}
