package org.plenary.screening.bench.dev;

import java.awt.image.BufferedImage;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scans;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A slide that shows a scan whose corner still names the patient. */
final class SlideWithScan implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
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
    Sheet scan = scan(dice);
    CornerText.of(dice, Material.person(dice, language)).write(scan);
    boolean left = dice.chance(.5);
    sheet.paste(
        scan.scene(), left ? 80 : sheet.width() - 80 - side * 1.15, y - 40, side * 1.15, side);
    double x = left ? 120 + side * 1.15 : 80;
    for (String line : dice.some(Material.phrases(language).of("casefill"), dice.between(2, 4))) {
      y = look.bullet(sheet, x, y, sheet.width() - side * 1.15 - 220, 29, Text.plain(line));
    }
    look.foot(sheet, language);
    return sheet.scene();
  }

  static Sheet scan(Dice dice) {
    Sheet scan = new Sheet(920, 800, dice.grey(0, 8));
    BufferedImage shades =
        switch (dice.between(0, 2)) {
          case 0 -> Scans.ultrasound(800, 700, dice);
          case 1 -> Scans.chestXray(780, 740, dice);
          default -> Scans.headCt(740, 740, dice);
        };
    scan.pen().drawImage(shades, 60, 50, null);
    return scan;
  }
}
