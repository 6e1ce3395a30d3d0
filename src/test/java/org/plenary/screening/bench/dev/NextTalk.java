package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Who speaks after the break, and on what. */
record NextTalk(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Block.left(theme.font(25), theme.faint)
        .write(page.sheet(), page.area(.03, .04, .4, .08), Text.plain(page.parts(1).get(0)));
    Block.left(theme.bold(48), theme.ink)
        .write(page.sheet(), page.area(.03, .13, .9, .13), Text.plain(page.parts(1).get(1)));
    Block.left(theme.font(25), theme.ink)
        .write(page.sheet(), page.area(.03, .27, .9, .08), Text.plain(page.line(2)));
    Block.left(theme.bold(38), theme.accent)
        .write(page.sheet(), page.area(.03, .4, .9, .12), Text.plain(page.parts(1).get(2)));
    Block.left(theme.font(27), theme.ink)
        .write(
            page.sheet(),
            page.area(.03, .58, .9, .09),
            Text.plain(String.join(": ", page.parts(3))));
    Block.left(theme.font(25), theme.second)
        .write(page.sheet(), page.area(.03, .75, .9, .08), Text.plain(page.line(4)));
    Block.left(theme.font(23), theme.faint)
        .write(page.sheet(), page.area(.03, .86, .9, .08), Text.plain(page.line(5)));
  }
}
