package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A bar for each participant, from growth to shrinkage. */
final class TumourWaterfall implements CongressSlide {
  @Override
  public String subjects() {
    return "waterfall";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    int count = dice.between(26, 64);
    Plot plot = new Plot(page.sheet(), page.area(.09, .02, .88, .8), 0, count, -100, 80);
    Color[] colours = {theme.accent, theme.second, theme.wash(theme.faint, .8)};
    double start = dice.between(30.0, 76.0);
    for (int i = 0; i < count; i++) {
      double u = (double) i / count;
      double value = start - (start + dice.between(82.0, 92.0)) * Math.pow(u, .8);
      double wide = plot.box().getWidth() / count * .78;
      double from = Math.min(plot.y(0), plot.y(value));
      page.sheet()
          .fill(
              plot.x(i + .1),
              from,
              wide,
              Math.abs(plot.y(value) - plot.y(0)) + 1,
              dice.pick(colours));
    }
    plot.axes(2, theme.ink)
        .numbersBeside(theme.font(22), theme.ink, 9, "%.0f", Locale.ROOT)
        .titles(theme.font(25), theme.ink, "", page.line(1), 84);
    for (int level : new int[] {20, 0, -30}) {
      page.sheet()
          .line(
              plot.box().getX(),
              plot.y(level),
              plot.box().getMaxX(),
              plot.y(level),
              1.5,
              theme.ink);
    }
    List<String> groups = page.parts(2);
    for (int g = 0; g < 3; g++) {
      double y = plot.box().getY() + 6 + g * 50;
      double x = page.left() + page.width() * .72;
      page.sheet().fill(x, y + 6, 28, 28, colours[g]);
      Block.beside(theme.font(25), theme.ink)
          .write(page.sheet(), x + 42, y, page.width() * .24, 42, groups.get(g));
    }
    Block.left(theme.font(23), theme.faint)
        .write(page.sheet(), page.area(.09, .9, .88, .07), Text.plain(page.line(3)));
  }
}
