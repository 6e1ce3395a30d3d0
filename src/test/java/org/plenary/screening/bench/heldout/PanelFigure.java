package org.plenary.screening.bench.heldout;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Six small panels with letters, as from a paper. */
final class PanelFigure implements CongressSlide {
  @Override
  public String subjects() {
    return "panels";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<String> captions = page.parts(1);
    for (int i = 0; i < 6; i++) {
      Rectangle2D panel = page.area(i % 3 * .34, i / 3 * .47, .31, .42);
      Block.left(theme.bold(28), theme.ink)
          .write(page.sheet(), panel.getX(), panel.getY(), 40, 40, "" + (char) ('A' + i));
      Block.beside(theme.font(21), theme.ink)
          .write(
              page.sheet(),
              panel.getX() + 50,
              panel.getY(),
              panel.getWidth() - 50,
              36,
              captions.get(i));
      Rectangle2D inner =
          new Rectangle2D.Double(
              panel.getX() + 62, panel.getY() + 46, panel.getWidth() - 70, panel.getHeight() - 80);
      int most = page.dice().pick(5, 10, 100);
      Plot plot = new Plot(page.sheet(), inner, 0, 4, 0, most);
      contents(page, plot);
      plot.axes(1.5, theme.ink)
          .numbersBelow(theme.font(14), theme.ink, 4, "%.0f", Locale.ROOT)
          .numbersBeside(theme.font(14), theme.ink, 2, "%.1f", page.language().locale());
    }
    Block.left(theme.font(20), theme.faint)
        .write(page.sheet(), page.area(0, .945, 1, .05), Text.plain(page.line(2)));
  }

  private static void contents(Page page, Plot plot) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    double most = plot.y1();
    switch (dice.between(0, 2)) {
      case 0 -> {
        for (int bar = 0; bar < 4; bar++) {
          double high = most * dice.between(.2, .85);
          page.sheet()
              .fill(
                  plot.x(bar + .2),
                  plot.y(high),
                  plot.x(bar + .8) - plot.x(bar + .2),
                  plot.box().getMaxY() - plot.y(high),
                  bar % 2 == 0 ? theme.accent : theme.second);
          page.sheet()
              .line(
                  plot.x(bar + .5),
                  plot.y(high * 1.12),
                  plot.x(bar + .5),
                  plot.y(high * .9),
                  2,
                  theme.ink);
        }
      }
      case 1 -> {
        for (int dot = 0; dot < 60; dot++) {
          double high = most * Math.clamp(.5 + .2 * dice.gaussian(), .03, .97);
          plot.dot(dice.between(.1, 3.9), high, 7, dot % 2 == 0 ? theme.accent : theme.second);
        }
      }
      default -> {
        for (int line = 0; line < 2; line++) {
          double start = dice.between(.1, .8);
          double speed = dice.between(.5, 3.0);
          plot.curve(
              t -> most * (start + .2 * Math.sin(speed * t)),
              0,
              4,
              3,
              line == 0 ? theme.accent : theme.second);
        }
      }
    }
  }
}
