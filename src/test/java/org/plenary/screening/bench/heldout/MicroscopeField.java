package org.plenary.screening.bench.heldout;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** A stained section with a bar of length. */
final class MicroscopeField implements UnnamedScan {
  @Override
  public Sheet shown(Dice dice) {
    Sheet sheet = new Sheet(1280, 960, Color.WHITE);
    Tissue.stained(sheet, 0, 0, 1280, 960, dice);
    sheet.line(1040, 900, 1220, 900, 5, Color.BLACK);
    Pen pen = new Pen(sheet, Lettering.device(dice), 28, Color.BLACK);
    pen.centre(1130, 885, 200, dice.pick("50 µm", "100 µm", "200 um"));
    return sheet;
  }
}
