package org.plenary.screening.bench.heldout;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** Three lines by hand on a square of coloured paper. */
final class StickyNote implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Color paper =
        dice.pick(
            new Color(0xFFF59D), new Color(0xF8BBD0), new Color(0xB2EBF2), new Color(0xDCEDC8));
    Sheet sheet = new Sheet(900, dice.between(700, 900), paper);
    Color ink = dice.pick(new Color(0x1A237E), new Color(0x212121), new Color(0xB71C1C));
    Pen pen = new Pen(sheet, Lettering.hand(dice), dice.between(64, 86), ink);
    sheet.pen().rotate(dice.between(-.06, .06), 450, 400);
    double y = 180;
    for (String line : words.row("sticky")) {
      pen.fit(80, y, 740, patient.text(line));
      y += 150;
    }
    return sheet;
  }
}
