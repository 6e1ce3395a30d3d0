package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Scans;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** A chest film or a CT slice as the viewer shows it. */
final class XrayFilm implements Template {
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
    Sheet sheet = new Sheet(1200, dice.pick(1200, 1400), Color.BLACK);
    BufferedImage film =
        dice.chance(.6)
            ? Scans.chestXray(1140, sheet.height() - 60, dice)
            : Scans.headCt(1100, sheet.height() - 100, dice);
    sheet.pen().drawImage(film, 30, 30, null);
    CornerText.of(dice, Material.person(dice, language)).write(sheet);
    Font font = Lettering.of("Liberation Sans", Font.BOLD, 40);
    sheet.write(sheet.width() - 110, 240, font, Color.WHITE, dice.pick("R", "L"));
    sheet.write(
        20,
        sheet.height() - 24,
        font.deriveFont(20f),
        new Color(200, 200, 200),
        "W " + dice.between(200, 2000) + " L " + dice.between(20, 400));
    return sheet.scene();
  }
}
