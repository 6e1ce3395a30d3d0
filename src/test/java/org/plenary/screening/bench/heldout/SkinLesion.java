package org.plenary.screening.bench.heldout;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** A naevus through a dermatoscope with a scale, and nothing written about whose it is. */
final class SkinLesion implements UnnamedScan {
  @Override
  public Sheet shown(Dice dice) {
    Sheet sheet = new Sheet(1280, 960, Color.BLACK);
    Tissue.skin(sheet, 120, 40, 1040, 880, dice);
    Pen pen = new Pen(sheet, Lettering.device(dice), 24, new Color(0x202020));
    for (int mm = 0; mm <= 10; mm++) {
      sheet.line(300 + mm * 60, 880, 300 + mm * 60, mm % 5 == 0 ? 850 : 864, 2, pen.ink());
    }
    pen.write(910, 900, "10 mm");
    return sheet;
  }
}
