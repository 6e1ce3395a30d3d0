package org.plenary.screening.bench.heldout;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Page;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Theme;

/** A titled slide about one of {@link Subjects}. */
interface CongressSlide extends Template {
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

  default String title(String line) {
    return line;
  }

  void fill(Page page);

  @Override
  default Scene draw(Dice dice, Language language) {
    Theme theme = new Theme(dice, Theme.Frame.CORNER, Theme.Frame.CORNER, Theme.Frame.UNDERNEATH);
    Sheet sheet = theme.sheet();
    List<String> lines = Subjects.of(dice, language, subjects());
    var box = theme.title(sheet, title(lines.getFirst()));
    fill(new Page(sheet, theme, box, lines, dice, language));
    theme.foot(sheet, Subjects.foot(dice, language));
    return sheet.scene();
  }
}
