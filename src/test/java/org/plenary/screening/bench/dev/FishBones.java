package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Shapes;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Causes along the bones of a fish, whose head is what went wrong. */
record FishBones(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    var spine = page.area(0, .45, .76, 0);
    Shapes.arrow(
        page.sheet(), spine.getX(), spine.getY(), spine.getMaxX(), spine.getY(), 5, theme.ink);
    Block.centred(theme.bold(26), theme.accent)
        .write(page.sheet(), page.area(.78, .36, .22, .18), Text.plain(page.line(4)));
    List<String> heads = page.parts(1);
    for (int i = 0; i < heads.size(); i++) {
      boolean up = i % 2 == 0;
      double x = .04 + .36 * (i / 2);
      var from = page.area(x, up ? .04 : .86, 0, 0);
      var to = page.area(x + .2, .45, 0, 0);
      page.sheet().line(from.getX(), from.getY(), to.getX(), to.getY(), 3, theme.faint);
      Block.beside(theme.bold(24), theme.second)
          .write(
              page.sheet(), page.area(x + .03, up ? .0 : .83, .25, .06), Text.plain(heads.get(i)));
      for (int k = 0; k < 2; k++) {
        double y = up ? .12 + .14 * k : .72 - .14 * k;
        Block.beside(theme.font(20), theme.ink)
            .write(
                page.sheet(),
                page.area(x + .1 + .05 * k, y, .24, .06),
                Text.plain(page.parts(2 + k).get(i)));
      }
    }
    Block.left(theme.font(21), theme.faint)
        .write(page.sheet(), page.area(0, .93, 1, .06), Text.plain(page.line(5)));
  }
}
