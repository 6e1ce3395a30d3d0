package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Theme;

/** A titled slide of a society's congress about one subject of {@link Decks}. */
interface SocietySlide extends Template {
  @Override
  default Kind kind() {
    return Kind.SLIDE;
  }

  @Override
  default Place place() {
    return Place.SCREEN;
  }

  /** The first word of its subjects' names. */
  String subjects();

  /** What stands on it, the title first. */
  default List<String> words(Dice dice, Language language) {
    return Decks.subject(dice, language, subjects());
  }

  default String title(Dice dice, String line) {
    return line;
  }

  void fill(Page page);

  @Override
  default Scene draw(Dice dice, Language language) {
    Theme theme =
        new Theme(
            dice, Theme.Frame.BAND, Theme.Frame.RULE, Theme.Frame.SIDEBAR, Theme.Frame.CENTRED);
    Sheet sheet = theme.sheet();
    List<String> lines = words(dice, language);
    var box = theme.title(sheet, title(dice, lines.getFirst()));
    fill(new Page(sheet, theme, box, lines, dice, language));
    theme.foot(sheet, Material.any(dice, language, "footers"));
    return sheet.scene();
  }
}
