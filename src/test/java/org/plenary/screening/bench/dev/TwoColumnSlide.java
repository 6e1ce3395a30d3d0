package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Two headings side by side with points below. */
final class TwoColumnSlide implements Template {
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
    double top = look.title(sheet, Material.any(dice, language, "titles"));
    String[] heads = Material.any(dice, language, "columns").split("\\|");
    double wide = sheet.width() / 2.0 - 120;
    for (int c = 0; c < 2; c++) {
      double x = 80 + c * (wide + 80);
      sheet.write(x, top, look.bold(38), look.accent, heads[c]);
      double y = top + 70;
      for (String line : dice.some(Material.phrases(language).of("bullets"), dice.between(2, 4))) {
        y = look.bullet(sheet, x, y, wide, dice.between(26.0, 30.0), Text.plain(line));
      }
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
