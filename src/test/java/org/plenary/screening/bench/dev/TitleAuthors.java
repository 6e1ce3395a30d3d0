package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Who has done the work and where, with raised numbers. */
record TitleAuthors(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    boolean middle = page.dice().chance(.6);
    Block names =
        middle
            ? Block.centred(theme.bold(34), theme.accent)
            : Block.beside(theme.bold(34), theme.accent);
    names.write(page.sheet(), page.area(.02, .06, .96, .26), Text.plain(page.line(1)));
    int houses = page.lines().size() - 3;
    double step = Math.min(.1, .42 / houses);
    for (int i = 0; i < houses; i++) {
      Block house =
          middle
              ? Block.centred(theme.font(24), theme.ink)
              : Block.beside(theme.font(24), theme.ink);
      house.write(
          page.sheet(), page.area(.02, .38 + i * step, .96, step), Text.plain(page.line(2 + i)));
    }
    Block.centred(theme.font(24), theme.faint)
        .write(page.sheet(), page.area(.02, .87, .96, .08), Text.plain(page.lines().getLast()));
  }
}
