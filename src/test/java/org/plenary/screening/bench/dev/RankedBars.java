package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Bars that lie, a country or an answer each, with their values. */
record RankedBars(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<String>> bars = LecturePage.table(page.lines(), 1);
    double most = bars.stream().mapToDouble(b -> value(b.get(1))).max().orElse(1);
    double high = .88 / bars.size();
    Color colour = page.dice().pick(theme.accent, theme.second);
    boolean percent = subjects.equals("poll");
    boolean above = percent && page.dice().chance(.4);
    for (int i = 0; i < bars.size(); i++) {
      double y = i * high;
      double left = above ? 0 : .36;
      double long_ = (above ? .85 : .52) * value(bars.get(i).get(1)) / most;
      Block label =
          above
              ? Block.left(theme.font(24), theme.ink)
              : new Block(theme.font(24), theme.ink, Block.Across.RIGHT, Block.Down.MIDDLE);
      label.write(
          page.sheet(),
          above ? page.area(0, y, .9, high * .45) : page.area(0, y, .345, high * .8),
          Text.plain(bars.get(i).get(0)));
      var bar =
          page.area(
              left, above ? y + high * .5 : y + high * .1, long_, above ? high * .35 : high * .6);
      page.sheet()
          .fill(
              bar.getX(),
              bar.getY(),
              bar.getWidth(),
              bar.getHeight(),
              i % 2 == 0 ? colour : theme.wash(colour, .75));
      Block.beside(theme.bold(23), theme.ink)
          .write(
              page.sheet(),
              bar.getMaxX() + 10,
              bar.getY(),
              140,
              bar.getHeight(),
              bars.get(i).get(1) + (percent ? "%" : ""));
    }
    if (!page.lines().getLast().contains("|")) {
      Block.left(theme.font(21), theme.faint)
          .write(page.sheet(), page.area(0, .92, 1, .06), Text.plain(page.lines().getLast()));
    }
  }

  private static double value(String number) {
    return Double.parseDouble(number.replace(',', '.'));
  }
}
