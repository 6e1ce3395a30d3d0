package org.plenary.screening.bench.dev;

import java.awt.Font;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A slide that was written as a whole: a score, a table, a poll, thanks, a budget. */
final class WrittenPage implements Template {
  @Override
  public Kind kind() {
    return Kind.SLIDE;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    List<String> page = Material.page(dice, language);
    SlideLook look = new SlideLook(dice);
    Sheet sheet = look.sheet();
    double y = look.title(sheet, page.get(0));
    double size = dice.between(30.0, 40.0);
    Font font = look.font(size);
    boolean centred = dice.chance(.2);
    double left = dice.between(70.0, 160.0);
    for (String line : page.subList(1, page.size())) {
      String[] cells = Material.named(dice, language, line).split("\\|");
      if (cells.length > 1) {
        row(sheet, look, left, y, font, cells);
        y += size * 1.8;
      } else if (centred) {
        sheet.writeCentred(sheet.width() / 2.0, y, font, look.ink, Text.plain(cells[0]));
        y += size * 1.7;
      } else {
        y = look.bullet(sheet, left, y, sheet.width() - 2 * left, size, Text.plain(cells[0]));
      }
    }
    look.foot(sheet, language);
    return sheet.scene();
  }

  private static void row(
      Sheet sheet, SlideLook look, double left, double y, Font font, String[] cells) {
    double first = (sheet.width() - 2 * left) * .45;
    double step = (sheet.width() - 2 * left - first) / (cells.length - 1);
    for (int c = 0; c < cells.length; c++) {
      double x = left + (c == 0 ? 0 : first + (c - 1) * step);
      sheet.write(x, y, font, look.ink, cells[c]);
    }
  }
}
