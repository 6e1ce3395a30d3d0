package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scans;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** A scanner's screen with settings only. */
final class UltrasoundClean implements Template {
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
    Sheet sheet = new Sheet(1280, 960, dice.grey(0, 10));
    sheet.pen().drawImage(Scans.ultrasound(960, 820, dice), 160, 90, null);
    CornerText.settings(dice, sheet);
    return sheet.scene();
  }
}
