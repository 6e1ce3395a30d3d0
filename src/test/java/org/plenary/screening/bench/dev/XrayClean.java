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

/** A film with a side mark and nothing else. */
final class XrayClean implements Template {
  @Override
  public Kind kind() {
    return Kind.DEVICE;
  }

  @Override
  public Place place() {
    return Place.MONITOR;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet = new Sheet(1200, 1300, Color.BLACK);
    BufferedImage film =
        dice.chance(.6) ? Scans.chestXray(1140, 1240, dice) : Scans.headCt(1100, 1200, dice);
    sheet.pen().drawImage(film, 30, 30, null);
    sheet.write(
        1090,
        240,
        Lettering.of("Liberation Sans", Font.BOLD, 40),
        Color.WHITE,
        dice.pick("R", "L"));
    return sheet.scene();
  }
}
