package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Papers, or the steps of a protocol, with or without numbers in front. */
record NumberedPapers(String subjects) implements LecturePage {
  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    int papers = page.lines().size() - 1;
    double high = .98 / papers;
    int style = page.dice().between(0, 2);
    double size = page.dice().between(22.0, 29.0);
    for (int i = 0; i < papers; i++) {
      String number =
          switch (style) {
            case 0 -> i + 1 + ". ";
            case 1 -> "[" + (i + 1) + "] ";
            default -> "";
          };
      Block.left(theme.font(size), theme.ink)
          .write(
              page.sheet(),
              page.area(0, i * high, .97, high * .92),
              Text.plain(number + page.line(i + 1)));
    }
  }
}
