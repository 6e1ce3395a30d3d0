package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Genes: a coloured grid with their names at its rows, or a cloud with the foremost named. */
record GeneFigure(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    List<String> genes = page.parts(1);
    if (page.dice().chance(.5)) {
      grid(page, genes);
    } else {
      cloud(page, genes);
    }
    Block.left(page.theme().font(21), page.theme().faint)
        .write(page.sheet(), page.area(0, .94, .6, .05), Text.plain(page.line(2)));
  }

  private static void grid(Page page, List<String> genes) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    int columns = dice.between(12, 30);
    double high = .86 / genes.size();
    double wide = .72 / columns;
    for (int r = 0; r < genes.size(); r++) {
      Block.beside(theme.font(21), theme.ink)
          .write(page.sheet(), page.area(.84, .05 + r * high, .15, high), Text.plain(genes.get(r)));
      double bias = dice.between(-.5, .5);
      for (int c = 0; c < columns; c++) {
        double v = Math.clamp((c < columns / 2 ? bias : -bias) + .3 * dice.gaussian(), -1, 1);
        var cell = page.area(.1 + c * wide, .05 + r * high, wide, high);
        page.sheet()
            .fill(cell.getX(), cell.getY(), cell.getWidth() + .5, cell.getHeight() + .5, tone(v));
      }
    }
    var bar = page.area(.02, .25, .025, .4);
    for (int i = 0; i < 50; i++) {
      page.sheet()
          .fill(
              bar.getX(),
              bar.getY() + i * bar.getHeight() / 50,
              bar.getWidth(),
              bar.getHeight() / 50 + .6,
              tone(1 - i / 25.0));
    }
    Block.beside(theme.font(19), theme.ink)
        .write(page.sheet(), page.area(.0, .66, .095, .12), Text.plain(page.line(3)));
  }

  private static void cloud(Page page, List<String> genes) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Plot plot = new Plot(page.sheet(), page.area(.1, .02, .86, .76), -6, 6, 0, 12);
    for (int i = dice.between(500, 1500); i > 0; i--) {
      double x = 1.6 * dice.gaussian();
      double y = Math.min(11.5, Math.abs(x) * Math.abs(dice.gaussian()) * 1.6);
      boolean hit = y > 2 && Math.abs(x) > 1;
      plot.dot(
          Math.clamp(x, -5.8, 5.8), y, 7, !hit ? theme.faint : x < 0 ? theme.accent : theme.second);
    }
    for (int i = 0; i < genes.size(); i++) {
      double x = dice.between(2.2, 4.8) * (i % 2 == 0 ? 1 : -1);
      double y = 4.5 + .7 * i;
      plot.dot(x, y, 12, theme.ink);
      page.sheet().write(plot.x(x) + 9, plot.y(y) - 6, theme.font(19), theme.ink, genes.get(i));
    }
    plot.axes(2, theme.ink)
        .numbersBelow(theme.font(19), theme.ink, 6, "%.0f", page.language().locale())
        .numbersBeside(theme.font(19), theme.ink, 4, "%.0f", page.language().locale())
        .titles(theme.font(21), theme.ink, page.line(3), "-log10 P", 58);
  }

  private static Color tone(double v) {
    int part = (int) (215 * (1 - Math.abs(Math.clamp(v, -1, 1))));
    return v < 0 ? new Color(part + 20, part + 30, 240) : new Color(240, part + 30, part + 20);
  }
}
