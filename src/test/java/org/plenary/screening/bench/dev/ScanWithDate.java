package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Scans;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A scan that names nobody, but says the day on which it was taken. */
final class ScanWithDate implements Template {
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
    Sheet sheet = new Sheet(1280, 960, dice.grey(0, 8));
    sheet.pen().drawImage(Scans.ultrasound(960, 820, dice), 160, 90, null);
    Font font = Lettering.of(Lettering.device(dice), dice.between(14.0, 19.0));
    sheet.writeRight(
        1262,
        30,
        font,
        new Color(230, 230, 230),
        Text.of(dice.pick("{day} {time}", "{day}"), Material.person(dice, language)));
    CornerText.settings(dice, sheet);
    return sheet.scene();
  }
}
