package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;

/** A folded yellow or blue card: printed lines, handwritten dates, batch numbers. */
final class VaccinationCard implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Color ground = dice.pick(new Color(0xF6E79A), new Color(0xCFE3F1), new Color(0xF4EFE2));
    Sheet sheet = new Sheet(1300, dice.between(1000, 1300), ground);
    Pen print = new Pen(sheet, Lettering.slide(dice), 30, new Color(0x23303A));
    Pen hand =
        new Pen(sheet, Lettering.hand(dice), dice.between(40, 48), dice.near(30, 40, 120, 25));
    print.bold().size(40).fit(60, 80, 1180, words.any("vaccine-title"));
    boolean onLines = dice.chance(.6);
    hand.fit(
        onLines ? 260 : 60,
        160,
        900,
        patient.text(dice.pick("{name}", "{lastfirst}", "{LASTfirst}")));
    hand.write(onLines ? 260 : 60, 226, patient.text("{dob}"));
    if (onLines) {
      List<String> labels = words.row("labels");
      print.size(24).fit(60, 160, 190, labels.get(0));
      print.size(24).fit(60, 226, 190, labels.get(1));
    }
    Grid grid = new Grid(60, 270, 76, 280, 300, 260, 340).boxed(new Color(0x6A7680));
    for (String vaccine : dice.some(Words.COMMON.of("vaccines"), dice.between(5, 9))) {
      if (grid.bottom() > sheet.height() - 120) {
        break;
      }
      List<Text> cells = new ArrayList<>();
      cells.add(Text.plain(vaccine));
      cells.add(patient.text(patient.day()));
      cells.add(Text.plain(dice.pattern("AA9A999")));
      cells.add(Text.plain(dice.chance(.5) ? "Dr " + dice.pattern("A. A.") : ""));
      grid.row(hand, cells);
    }
    return sheet;
  }
}
