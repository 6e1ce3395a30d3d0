package org.plenary.screening.bench.dev;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** Twelve leads on pink paper that name nobody. */
final class EcgClean implements Template {
  @Override
  public Kind kind() {
    return Kind.DEVICE;
  }

  @Override
  public Place place() {
    return Place.TABLE;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet = new Sheet(1500, 1050, dice.near(255, 244, 240, 6));
    Traces.grid(sheet, dice.near(245, 180, 180, 20));
    Traces.ecg(sheet, dice);
    sheet.write(50, 1030, Lettering.of("Liberation Sans", 20), Color.BLACK, "25 mm/s  10 mm/mV");
    return sheet.scene();
  }
}
