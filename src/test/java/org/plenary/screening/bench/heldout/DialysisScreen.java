package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** The panel of a dialysis machine, bright tiles around the remaining time. */
final class DialysisScreen implements PatientScreen {
  private static final List<String> TILES =
      List.of(
          "UF Goal mL",
          "UF Rate mL/h",
          "UF Vol",
          "Qb mL/min",
          "Qd",
          "Cond. mS/cm",
          "Art. mmHg",
          "Ven. mmHg",
          "TMP",
          "Kt/V");

  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(1400, 900, dice.near(206, 222, 230, 14));
    Pen pen = new Pen(sheet, Lettering.device(dice), 30, new Color(0x10202C));
    Color bar = dice.pick(new Color(0x1B6E8C), new Color(0x2E7D5B), new Color(0x53468C));
    sheet.fill(0, 0, 1400, 84, bar);
    pen.in(Color.WHITE)
        .write(
            24,
            54,
            patient.text(
                dice.pick("{lastfirst}", "{name}", "{LAST} {first}", "{LASTFIRST} {mrn}")));
    pen.in(Color.WHITE)
        .right(1376, 54, patient.text(dice.pick("{dob}", "{day} {time}", "ID {mrn}", "{time}")));
    for (int i = 0; i < TILES.size(); i++) {
      double x = 24 + i % 5 * 274;
      double y = 470 + i / 5 * 190;
      sheet.fill(x, y, 256, 170, Color.WHITE);
      pen.size(22).write(x + 14, y + 36, TILES.get(i));
      String value = i == 5 ? "14.1" : i == 9 ? "1.2" : "" + dice.between(80, 900);
      pen.size(64).bold().write(x + 14, y + 130, value);
    }
    sheet.fill(24, 110, 640, 330, bar.brighter());
    pen.size(30).in(Color.WHITE).write(50, 170, dice.pick("Time left", "Remaining", "RTD"));
    pen.size(130)
        .in(Color.WHITE)
        .bold()
        .write(50, 330, "%d:%02d".formatted(dice.between(0, 3), dice.between(0, 59)));
    Axes axes = new Axes(pen.size(18), 760, 410, 580, 280, 0, 4, 60, 180);
    double start = dice.between(120, 150);
    axes.draw(1, 40).curve(new Color(0xB02A30), 3, 60, h -> start - 8 * h + 6 * Math.sin(9 * h));
    return sheet;
  }
}
