package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Theme;

/** Thanks to those who pay, each as it writes itself. */
final class PartnerBoard implements CongressPage {
  @Override
  public String subjects() {
    return "sponsors";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    int rows = page.lines().size() - 2;
    double high = page.height() * .88 / rows;
    boolean framed = dice.chance(.5);
    for (int r = 0; r < rows; r++) {
      List<String> row = page.parts(r + 1);
      double y = page.top() + r * high;
      Block.left(theme.font(23), theme.faint)
          .write(sheet, page.left(), y, page.width() * .14, high * .8, row.getFirst());
      double wide = page.width() * .85 / (row.size() - 1);
      for (int i = 1; i < row.size(); i++) {
        double x = page.left() + page.width() * .15 + (i - 1) * wide;
        Color ink = dice.pick(theme.accent, theme.second, theme.ink);
        if (framed) {
          sheet.fill(x, y, wide - 16, high * .76, theme.wash(ink, .1));
        }
        Block.centred(dice.chance(.5) ? theme.bold(34 - 3 * r) : theme.font(36 - 3 * r), ink)
            .write(sheet, x + 8, y, wide - 32, high * .76, row.get(i));
      }
    }
    Block.left(theme.font(24), theme.ink)
        .write(
            sheet,
            page.left(),
            page.top() + page.height() * .91,
            page.width(),
            page.height() * .07,
            page.lines().getLast());
  }
}
