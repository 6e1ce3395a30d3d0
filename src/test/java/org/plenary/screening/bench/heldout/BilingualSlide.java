package org.plenary.screening.bench.heldout;

import java.awt.Font;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** The same in two languages, side by side. */
final class BilingualSlide implements CongressSlide {
  @Override
  public String subjects() {
    return "bilingual";
  }

  @Override
  public String title(String line) {
    return line.replace("|", " / ");
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    boolean divided = page.dice().chance(.6);
    double size = page.dice().between(32.0, 42.0);
    double step = .92 / (page.lines().size() - 1);
    if (divided) {
      page.sheet()
          .fill(
              page.left() + page.width() / 2 - 2, page.top(), 4, page.height() * .92, theme.second);
    }
    for (int i = 1; i < page.lines().size(); i++) {
      double y = (i - 1) * step;
      Block.beside(theme.font(size), theme.ink)
          .write(
              page.sheet(), page.area(.02, y, .45, step * .85), Text.plain(page.parts(i).get(0)));
      Block.beside(
              theme.font(size).deriveFont(divided ? Font.PLAIN : Font.ITALIC),
              divided ? theme.ink : theme.faint)
          .write(
              page.sheet(), page.area(.54, y, .45, step * .85), Text.plain(page.parts(i).get(1)));
    }
  }
}
