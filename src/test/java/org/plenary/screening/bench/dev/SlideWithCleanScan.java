package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A slide that shows a scan without any text in it. */
final class SlideWithCleanScan implements Template {
  @Override
  public Kind kind() {
    return Kind.DEVICE;
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
    double side = sheet.height() - y - 90;
    sheet.paste(SlideWithScan.scan(dice).scene(), 80, y - 40, side * 1.15, side);
    for (String line : dice.some(Material.phrases(language).of("casefill"), dice.between(2, 4))) {
      y =
          look.bullet(
              sheet, 120 + side * 1.15, y, sheet.width() - side * 1.15 - 220, 29, Text.plain(line));
    }
    return sheet.scene();
  }
}
