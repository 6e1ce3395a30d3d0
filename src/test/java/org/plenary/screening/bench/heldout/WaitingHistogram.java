package org.plenary.screening.bench.heldout;

import java.util.Locale;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** How many fall into which class, with the median as a line. */
final class WaitingHistogram implements CongressSlide {
  @Override
  public String subjects() {
    return "delays";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    int classes = 5 * dice.between(3, 5);
    int width = dice.pick(1, 2, 5);
    int most = dice.pick(60, 200, 800);
    Plot plot = new Plot(page.sheet(), page.area(.09, .02, .86, .7), 0, classes * width, 0, most);
    double peak = dice.between(.25, .45);
    double spread = dice.between(.12, .2);
    for (int i = 0; i < classes; i++) {
      double u = (i + .5) / classes;
      double high = .85 * bell(u, peak, spread) + dice.between(.01, .1);
      double x = plot.x(i * width);
      double y = plot.y(Math.min(.98, high) * most);
      page.sheet()
          .fill(
              x + 1,
              y,
              plot.box().getWidth() / classes - 2,
              plot.box().getMaxY() - y,
              theme.wash(theme.accent, .7));
    }
    if (dice.chance(.6)) {
      plot.curve(
          v -> .88 * most * bell(v / plot.x1(), peak, spread), 0, plot.x1(), 3.5f, theme.second);
    }
    double median = plot.x(peak * plot.x1() * 1.06);
    page.sheet().line(median, plot.box().getY(), median, plot.box().getMaxY(), 3, theme.ink);
    plot.axes(2, theme.ink)
        .numbersBelow(theme.font(22), theme.ink, 5, "%.0f", Locale.ROOT)
        .numbersBeside(theme.font(22), theme.ink, 4, "%.0f", Locale.ROOT)
        .titles(theme.font(25), theme.ink, page.line(1), page.line(2), 84);
    Block.left(theme.font(25), theme.ink)
        .write(page.sheet(), page.area(.09, .9, .86, .08), Text.plain(page.line(3)));
  }

  private static double bell(double u, double peak, double spread) {
    return Math.exp(-Math.pow((u - peak) / spread, 2) / 2);
  }
}
