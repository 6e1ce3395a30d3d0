package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/**
 * Heads and what belongs to each: thanks, short forms, places.
 *
 * @param columns that the groups stand in
 */
record GroupedList(String subjects, int columns) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<String>> groups = LecturePage.table(page.lines(), 1);
    int rows = (groups.size() + columns - 1) / columns;
    double high = .9 / rows;
    boolean stacked = columns > 1 && groups.getFirst().size() > 2;
    for (int i = 0; i < groups.size(); i++) {
      double x = i / rows / (double) columns;
      double y = i % rows * high;
      double wide = 1.0 / columns;
      List<String> group = groups.get(i);
      Block.left(theme.bold(27), theme.accent)
          .write(
              page.sheet(),
              page.area(x, y, stacked ? wide * .95 : wide * .3, stacked ? high * .26 : high * .7),
              Text.plain(group.getFirst()));
      if (stacked) {
        for (int k = 1; k < group.size(); k++) {
          Block.left(theme.font(25), theme.ink)
              .write(
                  page.sheet(),
                  page.area(x + .02, y + high * (.06 + .22 * k), wide * .9, high * .2),
                  Text.plain("• " + group.get(k)));
        }
      } else {
        Block.left(theme.font(25), theme.ink)
            .write(
                page.sheet(),
                page.area(x + wide * .31, y, wide * .67, high * .9),
                Text.plain(String.join(", ", group.subList(1, group.size()))));
      }
    }
    if (!page.lines().getLast().contains("|")) {
      Block.left(theme.font(22), theme.faint)
          .write(page.sheet(), page.area(0, .93, 1, .06), Text.plain(page.lines().getLast()));
    }
  }
}
