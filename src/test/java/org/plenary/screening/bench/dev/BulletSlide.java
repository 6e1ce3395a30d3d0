package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A title and four to seven points. */
final class BulletSlide implements Template {
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
    double y = look.title(sheet, Material.any(dice, language, "titles"));
    double size = dice.between(32.0, 44.0);
    List<String> points = dice.some(Material.phrases(language).of("bullets"), dice.between(4, 8));
    for (String point : points) {
      y = look.bullet(sheet, 90, y, sheet.width() - 180, size, Text.plain(point));
      if (y > sheet.height() - 80) {
        break;
      }
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
