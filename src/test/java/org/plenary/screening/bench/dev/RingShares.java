package org.plenary.screening.bench.dev;

import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Shares of a whole as a ring, with a legend and the values on it. */
record RingShares(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<String>> parts = LecturePage.table(page.lines(), 1);
    double side = page.height() * .82;
    double x = page.left() + page.width() * page.dice().between(.03, .12);
    double y = page.top() + 10;
    double start = 90;
    for (int i = 0; i < parts.size(); i++) {
      double share = Double.parseDouble(parts.get(i).get(1)) * 3.6;
      page.sheet().pen().setColor(FigurePage.colour(theme, i, parts.size()));
      page.sheet().pen().fill(new Arc2D.Double(x, y, side, side, start, -share, Arc2D.PIE));
      double angle = Math.toRadians(start - share / 2);
      Block.centred(theme.bold(23), theme.onAccent())
          .write(
              page.sheet(),
              x + side / 2 + Math.cos(angle) * side * .4 - 45,
              y + side / 2 - Math.sin(angle) * side * .4 - 18,
              90,
              36,
              parts.get(i).get(1) + "%");
      start -= share;
      var key = page.area(.66, .12 + .14 * i, .03, .04);
      page.sheet()
          .fill(
              key.getX(),
              key.getY(),
              key.getHeight(),
              key.getHeight(),
              FigurePage.colour(theme, i, parts.size()));
      Block.beside(theme.font(26), theme.ink)
          .write(
              page.sheet(), page.area(.7, .1 + .14 * i, .29, .08), Text.plain(parts.get(i).get(0)));
    }
    page.sheet().pen().setColor(theme.ground);
    page.sheet()
        .pen()
        .fill(new Ellipse2D.Double(x + side * .3, y + side * .3, side * .4, side * .4));
    Block.left(theme.font(22), theme.faint)
        .write(page.sheet(), page.area(0, .93, 1, .06), Text.plain(page.lines().getLast()));
  }
}
