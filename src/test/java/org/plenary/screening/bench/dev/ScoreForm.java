package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** A score to fill in, with empty boxes to tick. */
record ScoreForm(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<List<String>> items = LecturePage.table(page.lines(), 1);
    double high = .84 / items.size();
    boolean boxes = page.dice().chance(.7);
    for (int i = 0; i < items.size(); i++) {
      double y = i * high;
      Block.beside(theme.font(25), theme.ink)
          .write(page.sheet(), page.area(0, y, .55, high * .8), Text.plain(items.get(i).get(0)));
      for (int k = 1; k < items.get(i).size(); k++) {
        var at = page.area(.58 + (k - 1) * .21, y, .2, high * .8);
        if (boxes) {
          page.sheet().pen().setColor(theme.ink);
          page.sheet().pen().setStroke(new java.awt.BasicStroke(2));
          page.sheet().pen().drawRect((int) at.getX(), (int) at.getCenterY() - 12, 24, 24);
        }
        Block.beside(theme.font(23), theme.ink)
            .write(
                page.sheet(),
                at.getX() + 36,
                at.getY(),
                at.getWidth() - 40,
                at.getHeight(),
                items.get(i).get(k));
      }
      var rule = page.area(0, y + high * .92, 1, 0);
      page.sheet().line(rule.getX(), rule.getY(), rule.getMaxX(), rule.getY(), 1, theme.faint);
    }
    Block.beside(theme.bold(25), theme.accent)
        .write(page.sheet(), page.area(0, .88, 1, .1), Text.plain(page.lines().getLast()));
  }
}
