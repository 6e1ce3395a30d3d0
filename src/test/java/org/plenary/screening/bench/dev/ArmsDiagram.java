package org.plenary.screening.bench.dev;

import java.awt.geom.Rectangle2D;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** How a trial is made, step by step along a line or down a ladder of boxes. */
final class ArmsDiagram implements Handout {
  @Override
  public String subjects() {
    return "arms";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    int boxes = page.lines().size() - 1;
    boolean ladder = dice.chance(.5);
    int columns = ladder ? 1 : 3;
    int rows = (boxes + columns - 1) / columns;
    double size = dice.between(22.0, 31.0);
    for (int i = 0; i < boxes; i++) {
      double step = ladder ? i * .035 : 0;
      Rectangle2D area =
          page.area(
              step + i % columns / (double) columns,
              i / columns / (double) rows,
              ladder ? .62 : .94 / columns,
              .78 / rows);
      boolean filled = i % 2 == 0;
      sheet.fill(
          area.getX(),
          area.getY(),
          area.getWidth(),
          area.getHeight(),
          filled ? theme.accent : theme.wash(theme.second, .2));
      Block.centred(
              dice.chance(.3) ? theme.bold(size) : theme.font(size),
              filled ? theme.onAccent() : theme.ink)
          .write(
              sheet,
              new Rectangle2D.Double(
                  area.getX() + 12, area.getY() + 4, area.getWidth() - 24, area.getHeight() - 8),
              Text.plain(page.line(i + 1)));
    }
  }
}
