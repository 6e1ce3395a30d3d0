package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scans;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** A scanner's screen with a bare name, a number and a date in its corners. */
final class UltrasoundScreen implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.MONITOR;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet = new Sheet(dice.pick(1024, 1280, 1440), dice.pick(768, 960), dice.grey(0, 10));
    sheet
        .pen()
        .drawImage(
            Scans.ultrasound(sheet.width() * 3 / 4, sheet.height() - 130, dice),
            sheet.width() / 8,
            90,
            null);
    CornerText.of(dice, Material.person(dice, language)).write(sheet);
    CornerText.settings(dice, sheet);
    return sheet.scene();
  }
}
