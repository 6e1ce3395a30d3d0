package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Block;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;
import org.plenary.screening.bench.draw.Theme;

/** Names of those who pay, like logos: each in its own letters and colours, as they fall. */
final class SponsorWall implements Handout {
  @Override
  public String subjects() {
    return "wall";
  }

  @Override
  public void fill(Page page) {
    Dice dice = page.dice();
    Theme theme = page.theme();
    Sheet sheet = page.sheet();
    List<String> names = new ArrayList<>();
    for (int i = 1; i < page.lines().size() - 1; i++) {
      names.addAll(page.parts(i));
    }
    int columns = dice.between(3, 5);
    int rows = (names.size() + columns - 1) / columns;
    boolean cards = dice.chance(.4);
    double wide = 1.0 / columns;
    double high = .88 / rows;
    for (int i = 0; i < names.size(); i++) {
      var cell =
          page.area(
              i % columns * wide + wide * .06,
              (double) (i / columns) * high + high * .08,
              wide * .88,
              high * .84);
      boolean inverse = dice.chance(.2);
      Color own = dice.pick(theme.accent, theme.second, theme.ink, theme.faint);
      if (inverse || cards) {
        sheet.fill(
            cell.getX(),
            cell.getY(),
            cell.getWidth(),
            cell.getHeight(),
            inverse ? own : theme.wash(own, .08));
      }
      String name =
          dice.chance(.2) ? names.get(i).toUpperCase(java.util.Locale.ROOT) : names.get(i);
      Font font =
          Lettering.of(
              Lettering.slide(dice),
              dice.pick(Font.PLAIN, Font.BOLD, Font.ITALIC, Font.BOLD | Font.ITALIC),
              dice.between(26.0, 46.0));
      Block.centred(font, inverse ? theme.ground : own)
          .write(sheet, cell.getX() + 8, cell.getY(), cell.getWidth() - 16, cell.getHeight(), name);
    }
    Block.left(theme.font(22), theme.faint)
        .write(sheet, page.area(0, .92, 1, .06), Text.plain(page.lines().getLast()));
  }
}
