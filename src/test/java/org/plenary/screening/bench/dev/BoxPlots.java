package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Plot;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A box with whiskers for each group, brackets with p values between them. */
final class BoxPlots implements SocietySlide {
  @Override
  public String subjects() {
    return "boxes";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    List<String> groups = page.parts(2);
    double most = dice.pick(8, 40, 120, 300);
    Plot plot =
        new Plot(page.sheet(), page.area(.1, .1, .84, .68), 0, groups.size(), 0, most)
            .grid(4, theme.wash(theme.faint, .35))
            .axes(2, theme.ink)
            .numbersBeside(theme.font(22), theme.ink, 4, "%.0f", page.language().locale())
            .titles(theme.font(26), theme.ink, "", page.line(1), 80);
    for (int i = 0; i < groups.size(); i++) {
      double median = most * dice.between(.25, .65);
      box(page, plot, i + .5, median, most * dice.between(.06, .16));
      String label =
          groups.get(i) + (dice.chance(.6) ? " (n = " + dice.between(31, 690) + ")" : "");
      double wide = plot.box().getWidth() / groups.size();
      Block.centred(theme.font(24), theme.ink)
          .write(page.sheet(), plot.x(i) + 8, plot.box().getMaxY() + 8, wide - 16, 72, label);
    }
    for (int i = 0; i + 1 < groups.size(); i += 2) {
      double y = plot.box().getY() - 12;
      double from = plot.x(i + .5);
      double to = plot.x(i + 1.5);
      page.sheet().line(from, y, to, y, 2, theme.ink);
      page.sheet().line(from, y, from, y + 14, 2, theme.ink);
      page.sheet().line(to, y, to, y + 14, 2, theme.ink);
      String p = dice.pick("n.s.", "***", "*", page.say("p = %.3f", dice.between(.001, .2)));
      Block.centred(theme.font(23), theme.ink).write(page.sheet(), from, y - 38, to - from, 34, p);
    }
    Block.left(theme.font(22), theme.faint)
        .write(page.sheet(), page.area(.05, .93, .9, .06), Text.plain(page.line(3)));
  }

  private static void box(Page page, Plot plot, double at, double median, double half) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    double low = median - half * dice.between(.6, 1.2);
    double high = median + half * dice.between(.7, 1.3);
    double x = plot.x(at);
    double wide = plot.box().getWidth() * .05;
    double most = plot.y1();
    double up = Math.min(most * .96, high + half * 1.3);
    double down = Math.max(most * .02, low - half);
    page.sheet().line(x, plot.y(up), x, plot.y(down), 2.5, theme.ink);
    page.sheet().line(x - wide / 2, plot.y(up), x + wide / 2, plot.y(up), 2.5, theme.ink);
    page.sheet().line(x - wide / 2, plot.y(down), x + wide / 2, plot.y(down), 2.5, theme.ink);
    page.sheet()
        .fill(
            x - wide,
            plot.y(high),
            2 * wide,
            plot.y(low) - plot.y(high),
            theme.wash(theme.accent, .6));
    page.sheet().line(x - wide, plot.y(median), x + wide, plot.y(median), 5, theme.ink);
    for (int i = dice.between(0, 4); i > 0; i--) {
      plot.dot(at, Math.min(most, up + most * dice.between(.01, .1)), 8, theme.second);
    }
  }
}
