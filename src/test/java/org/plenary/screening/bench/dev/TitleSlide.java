package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** The talk's name, who gives it, from where. */
final class TitleSlide implements Template {
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
    SlideLook look = new SlideLook(dice);
    Sheet sheet = look.sheet();
    double x = dice.between(70.0, 200.0);
    double width = sheet.width() - 2 * x;
    double y = dice.between(230.0, 330.0);
    Text title = Text.plain(Material.any(dice, language, "titles"));
    y = sheet.paragraph(x, y, width, look.bold(dice.between(56.0, 72.0)), look.accent, 1.2, title);
    y += 40;
    for (int i = dice.between(1, 2); i > 0; i--) {
      String presenter =
          Material.any(dice, language, "presenter").formatted(Material.speaker(dice, language));
      sheet.write(x, y, look.font(36), look.ink, presenter);
      y += 52;
    }
    String home = Material.any(dice, language, "affiliations");
    y = sheet.paragraph(x, y, width, look.font(28), look.faint, 1.3, Text.plain(home)) + 30;
    if (dice.chance(.5)) {
      sheet.write(x, y, look.font(26), look.faint, Material.any(dice, language, "disclosure"));
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
