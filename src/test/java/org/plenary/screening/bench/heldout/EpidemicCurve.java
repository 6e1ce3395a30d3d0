package org.plenary.screening.bench.heldout;

import java.util.List;
import java.util.Locale;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Shapes;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Cases a week in stacked blocks, with what was done when. */
final class EpidemicCurve implements CongressSlide {
  @Override
  public String subjects() {
    return "epidemic";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    int weeks = dice.between(10, 20);
    Plot plot = new Plot(page.sheet(), page.area(.08, .1, .88, .62), .5, weeks + .5, 0, 24);
    double peak = dice.between(.3, .6) * weeks;
    double wide = plot.box().getWidth() / weeks;
    double high = plot.box().getHeight() / 24;
    for (int week = 1; week <= weeks; week++) {
      double size = 19 * Math.exp(-Math.pow((week - peak) / (weeks * .19), 2) / 2);
      int cases = (int) Math.round(size + dice.between(0, 2));
      int first = (int) (cases * dice.between(.5, .9));
      for (int block = 0; block < cases; block++) {
        page.sheet()
            .fill(
                plot.x(week - .5) + 2,
                plot.y(block + 1) + 1,
                wide - 4,
                high - 2,
                block < first ? theme.accent : theme.second);
      }
      page.sheet()
          .writeCentred(
              plot.x(week),
              plot.box().getMaxY() + 30,
              theme.font(21),
              theme.ink,
              Text.plain("" + week));
    }
    plot.axes(2, theme.ink)
        .numbersBeside(theme.font(21), theme.ink, 4, "%.0f", Locale.ROOT)
        .titles(theme.font(25), theme.ink, page.line(1), page.line(2), 84);
    List<String> actions = page.parts(4);
    for (int i = 0; i < actions.size(); i++) {
      double x = plot.x(Math.min(weeks - 1, peak + i * weeks * .26));
      double y = page.top() + page.height() * .02;
      Block.centred(theme.bold(23), theme.ink)
          .write(page.sheet(), x - wide * 2.4, y, Math.max(210, wide * 4.6), 40, actions.get(i));
      Shapes.arrow(page.sheet(), x, y + 44, x, plot.box().getY() + 46, 3, theme.ink);
    }
    List<String> series = page.parts(3);
    double x = page.left() + page.width() * .08;
    for (int i = 0; i < 2; i++) {
      page.sheet()
          .fill(x, page.top() + page.height() * .87, 24, 24, i == 0 ? theme.accent : theme.second);
      x =
          page.sheet()
                  .write(
                      x + 36,
                      page.top() + page.height() * .87 + 21,
                      theme.font(24),
                      theme.ink,
                      series.get(i))
              + 50;
    }
    Block.left(theme.font(22), theme.faint)
        .write(page.sheet(), page.area(.08, .935, .88, .06), Text.plain(page.line(5)));
  }
}
