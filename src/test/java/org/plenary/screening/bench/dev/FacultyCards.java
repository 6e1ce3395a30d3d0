package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Who teaches: name, part and house on a card each. */
final class FacultyCards implements Handout {
  @Override
  public String subjects() {
    return "faculty";
  }

  @Override
  public void fill(Page page) {
    Theme theme = page.theme();
    Dice dice = page.dice();
    Sheet sheet = page.sheet();
    int cards = page.lines().size() - 2;
    int columns = dice.between(2, 3);
    int rows = (cards + columns - 1) / columns;
    boolean filled = dice.chance(.5);
    for (int i = 0; i < cards; i++) {
      List<String> card = page.parts(i + 1);
      double x = i % columns / (double) columns;
      double y = .9 * (i / columns) / rows;
      double wide = .96 / columns;
      double high = .84 / rows;
      if (filled) {
        var area = page.area(x, y, wide, high);
        sheet.fill(
            area.getX(),
            area.getY(),
            area.getWidth(),
            area.getHeight(),
            theme.wash(theme.second, .1));
      }
      Block.left(theme.bold(dice.between(26.0, 30.0)), theme.accent)
          .write(
              sheet, page.area(x + .01, y + .01, wide - .02, high * .3), Text.plain(card.get(0)));
      Block.left(theme.font(24), theme.ink)
          .write(
              sheet,
              page.area(x + .01, y + high * .36, wide - .02, high * .25),
              Text.plain(card.get(1)));
      Block.left(theme.font(21), theme.faint)
          .write(
              sheet,
              page.area(x + .01, y + high * .62, wide - .02, high * .36),
              Text.plain(card.get(card.size() - 1)));
    }
    Block.left(theme.font(22), theme.ink)
        .write(sheet, page.area(0, .93, 1, .06), Text.plain(page.lines().getLast()));
  }
}
