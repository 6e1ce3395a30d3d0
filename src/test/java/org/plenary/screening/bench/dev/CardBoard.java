package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Six cards with a pictogram, a word or a number, and a line below. */
record CardBoard(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<String>> cards = LecturePage.table(page.lines(), 1);
    int across = page.dice().pick(2, 3);
    int rows = (cards.size() + across - 1) / across;
    boolean filled = page.dice().chance(.6);
    boolean icons = page.dice().chance(.7);
    for (int i = 0; i < cards.size(); i++) {
      var box =
          page.area(
              i % across / (double) across, i / across / (double) rows, .95 / across, .92 / rows);
      Color colour = i % 2 == 0 ? theme.accent : theme.second;
      if (filled) {
        page.sheet().pen().setColor(theme.wash(colour, .13));
        page.sheet()
            .pen()
            .fill(
                new RoundRectangle2D.Double(
                    box.getX(), box.getY(), box.getWidth(), box.getHeight(), 26, 26));
      }
      double left = icons ? 86 : 16;
      if (icons) {
        icon(page, i, box.getX() + 14, box.getCenterY() - 30, colour);
      }
      Block.beside(theme.bold(subjects.equals("keyfigures") ? 46 : 31), colour)
          .write(
              page.sheet(),
              box.getX() + left,
              box.getY() + 6,
              box.getWidth() - left - 8,
              box.getHeight() * .4,
              cards.get(i).get(0));
      Block.left(theme.font(24), theme.ink)
          .write(
              page.sheet(),
              new java.awt.geom.Rectangle2D.Double(
                  box.getX() + left,
                  box.getY() + box.getHeight() * .45,
                  box.getWidth() - left - 10,
                  box.getHeight() * .5),
              Text.plain(cards.get(i).get(1)));
    }
  }

  private static void icon(Page page, int which, double x, double y, Color colour) {
    Graphics2D g = page.sheet().pen();
    g.setColor(colour);
    g.setStroke(new BasicStroke(5));
    switch (which % 5) {
      case 0 -> {
        g.fill(new Ellipse2D.Double(x + 20, y, 20, 20));
        g.fill(new Arc2D.Double(x + 5, y + 24, 50, 60, 0, 180, Arc2D.PIE));
      }
      case 1 -> {
        g.draw(new Ellipse2D.Double(x + 5, y + 5, 50, 50));
        g.drawLine((int) x + 30, (int) y + 30, (int) x + 30, (int) y + 12);
        g.drawLine((int) x + 30, (int) y + 30, (int) x + 44, (int) y + 34);
      }
      case 2 -> {
        g.drawRoundRect((int) x + 8, (int) y + 4, 44, 54, 8, 8);
        for (int i = 0; i < 3; i++) {
          g.drawLine((int) x + 18, (int) y + 18 + i * 13, (int) x + 42, (int) y + 18 + i * 13);
        }
      }
      case 3 -> {
        g.fillRect((int) x + 22, (int) y + 2, 16, 56);
        g.fillRect((int) x + 2, (int) y + 22, 56, 16);
      }
      default -> {
        g.drawLine((int) x + 4, (int) y + 50, (int) x + 20, (int) y + 30);
        g.drawLine((int) x + 20, (int) y + 30, (int) x + 36, (int) y + 40);
        g.drawLine((int) x + 36, (int) y + 40, (int) x + 58, (int) y + 6);
      }
    }
  }
}
