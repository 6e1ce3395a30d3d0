package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** A letter between colleagues on a phone. */
final class PhoneMail implements PatientScreen {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    boolean dark = dice.chance(.3);
    Sheet sheet = new Sheet(1000, dice.between(1500, 1900), dark ? Color.BLACK : Color.WHITE);
    Pen pen =
        new Pen(
            sheet, Lettering.slide(dice), dice.between(34, 40), dark ? Color.WHITE : Color.BLACK);
    pen.size(28)
        .bold()
        .write(50, 50, "%d:%02d".formatted(dice.between(7, 22), dice.between(0, 59)));
    pen.size(28).right(950, 50, dice.pick("5G  84 %", "LTE 31 %", "WLAN 67 %"));
    pen.size(34)
        .in(new Color(0x2E7CE6))
        .write(40, 130, "<  " + dice.pick("Inbox", "Posteingang", "Recibidos", "Retour"));
    double y =
        pen.size(48).bold().paragraph(40, 220, 900, 1.2, patient.text(words.any("mail-subject")));
    pen.bold().write(40, y + 10, words.colleague());
    pen.size(28).in(Color.GRAY).write(40, y + 54, dice.pick("10:42", "Mo 08:15", "hier", "2 h"));
    sheet.line(40, y + 80, 960, y + 80, 2, Color.LIGHT_GRAY);
    y += 140;
    List<String> body = words.all("mail-body");
    for (String line : body) {
      y = pen.paragraph(40, y, 920, 1.35, patient.text(line)) + 22;
    }
    pen.write(40, y + 20, words.colleague());
    return sheet;
  }
}
