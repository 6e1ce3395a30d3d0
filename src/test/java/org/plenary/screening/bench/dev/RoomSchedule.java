package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Times, rooms, talks, and who gives or chairs them. */
record RoomSchedule(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<String>> rows = LecturePage.table(page.lines(), 1);
    double high = .96 / rows.size();
    boolean below = page.dice().chance(.5);
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      double y = i * high;
      Block.beside(theme.bold(27), theme.accent)
          .write(page.sheet(), page.area(0, y, .1, high * .8), Text.plain(row.get(0)));
      Block.beside(theme.font(22), theme.faint)
          .write(page.sheet(), page.area(.11, y, .17, high * .8), Text.plain(row.get(1)));
      if (below && !row.get(3).isEmpty()) {
        Block.beside(theme.bold(26), theme.ink)
            .write(page.sheet(), page.area(.29, y, .7, high * .44), Text.plain(row.get(2)));
        Block.beside(theme.font(22), theme.ink)
            .write(
                page.sheet(),
                page.area(.29, y + high * .46, .7, high * .36),
                Text.plain(row.get(3)));
      } else {
        Block.beside(theme.font(26), theme.ink)
            .write(page.sheet(), page.area(.29, y, .42, high * .8), Text.plain(row.get(2)));
        if (!row.get(3).isEmpty()) {
          Block.beside(theme.font(23), theme.ink)
              .write(page.sheet(), page.area(.72, y, .28, high * .8), Text.plain(row.get(3)));
        }
      }
    }
  }
}
