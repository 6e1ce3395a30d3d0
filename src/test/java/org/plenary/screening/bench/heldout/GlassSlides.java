package org.plenary.screening.bench.heldout;

import java.awt.Color;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/**
 * Two or three slides of a pathologist on a tray, with number, surname and stain on the frosted
 * end.
 */
final class GlassSlides implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(1400, 1050, dice.near(190, 196, 200, 20));
    int count = dice.between(2, 3);
    boolean hand = dice.chance(.5);
    String family =
        hand
            ? Lettering.hand(dice)
            : dice.pick("Liberation Sans Narrow", "Liberation Mono", "DejaVu Sans");
    String block = dice.pattern(dice.pick("A99-9999", "H 2026/99999", "99S99999", "B9999/26"));
    for (int i = 0; i < count; i++) {
      double y = 60 + i * 330;
      sheet.fill(80, y, 1240, 270, new Color(240, 246, 248));
      Color frost = dice.pick(new Color(0xF7F7F2), new Color(0xF6DDE2), new Color(0xD9E8F7));
      sheet.fill(80, y, 330, 270, frost);
      Pen pen = new Pen(sheet, family, hand ? 54 : 44, new Color(0x20242C));
      pen.fit(96, y + 64, 300, patient.text("{id=" + block + "}" + (i == 0 ? "" : "-" + (i + 1))));
      pen.fit(96, y + 126, 300, patient.text(hand ? "{last}" : "{LAST} {initials}"));
      pen.write(96, y + 188, Words.COMMON.any(dice, "stains"));
      if (dice.chance(.5)) {
        pen.size(36).fit(96, y + 244, 300, patient.text("{day}"));
      }
      Tissue.stained(sheet, 520 + dice.between(0, 200), y + 40, dice.between(260, 460), 190, dice);
    }
    return sheet;
  }
}
