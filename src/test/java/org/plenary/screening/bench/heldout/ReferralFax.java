package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.awt.Font;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Sheet;

/** Typewriter letters, a sender's line at the top, specks of the machine. */
final class ReferralFax implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(1240, dice.between(1050, 1350), new Color(0xF4F3EE));
    Font font = new Font("Liberation Mono", dice.chance(.5) ? Font.BOLD : Font.PLAIN, 30);
    Pen pen = new Pen(sheet, font, new Color(0x262626));
    pen.size(20)
        .write(
            60,
            36,
            patient.text("{day} {time}   FAX 0800 555 0" + dice.between(10, 99) + "   P. 01/02"));
    pen.size(60).bold().write(90, 150, "FAX");
    double y = 240;
    for (String line : words.all("fax")) {
      y = pen.paragraph(90, y, 1060, 1.45, patient.text(line)) + 14;
    }
    pen.write(90, y + 70, words.colleague());
    for (int i = 0; i < 260; i++) {
      sheet.fill(
          dice.between(0, 1236),
          dice.between(0, sheet.height() - 4),
          dice.between(1, 4),
          dice.between(1, 3),
          new Color(0x555555));
    }
    double streak = dice.between(100, 1100);
    sheet.line(streak, 0, streak, sheet.height(), 1.5, new Color(0xA0A0A0));
    return sheet;
  }
}
