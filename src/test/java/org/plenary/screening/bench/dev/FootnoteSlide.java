package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Statements with marks, and what the marks mean in small letters below. */
final class FootnoteSlide implements CongressPage {
  @Override
  public String subjects() {
    return "footnote";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    List<String> lines = page.lines();
    int notes = lines.size() - 2;
    double high = .72 / (notes - 1);
    double size = page.dice().between(30.0, 37.0);
    for (int i = 1; i < notes; i++) {
      Block.left(theme.font(size), theme.ink)
          .write(
              page.sheet(), page.area(0, (i - 1) * high, .97, high * .9), Text.plain(lines.get(i)));
    }
    page.sheet()
        .line(
            page.left(),
            page.top() + page.height() * .76,
            page.left() + page.width() * .4,
            page.top() + page.height() * .76,
            1.5,
            theme.faint);
    Block.left(theme.font(page.dice().between(19.0, 23.0)), theme.faint)
        .write(
            page.sheet(),
            page.area(0, .78, 1, .2),
            Text.plain(lines.get(notes) + " " + lines.get(notes + 1)));
  }
}
