package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Shapes;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** What turns on what in a cell: round nodes and arrows between, under a drawn membrane. */
record PathwayNodes(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    int nodes = page.lines().size() - 3;
    boolean membrane = page.dice().chance(.6);
    double size = page.dice().between(20.0, 27.0);
    if (membrane) {
      Color skin = theme.wash(theme.second, .45);
      for (double x = 0; x < 1; x += .022) {
        Rectangle2D at = page.area(x, .02, 0, 0);
        page.sheet().pen().setColor(skin);
        page.sheet().pen().fill(new Ellipse2D.Double(at.getX(), at.getY(), 22, 22));
        page.sheet().pen().fill(new Ellipse2D.Double(at.getX(), at.getY() + 44, 22, 22));
      }
    }
    int across = (nodes + 1) / 2;
    for (int i = 0; i < nodes; i++) {
      boolean back = i >= across;
      int column = back ? nodes - 1 - i : i;
      Rectangle2D box = page.area(column * (1.0 / across), back ? .52 : .16, .84 / across, .2);
      Color colour = i % 3 == 0 ? theme.accent : i % 3 == 1 ? theme.second : theme.faint;
      Shapes.labelled(
          page.sheet(),
          box,
          60,
          theme.wash(colour, .22),
          colour,
          Block.centred(theme.bold(size), theme.ink),
          page.line(1 + i));
      if (!back && i < across - 1) {
        Shapes.arrow(
            page.sheet(),
            box.getMaxX() + 2,
            box.getCenterY(),
            box.getMaxX() + page.width() * .14 / across,
            box.getCenterY(),
            4,
            theme.ink);
      }
    }
    for (int i = 0; i < 2; i++) {
      Block.left(theme.font(25), theme.ink)
          .write(
              page.sheet(),
              page.area(0, .8 + i * .1, 1, .09),
              Text.plain(page.line(page.lines().size() - 2 + i)));
    }
  }
}
