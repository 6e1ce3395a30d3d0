package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Text;

/** A whiteboard with taped columns: beds, names, what is to be done, by several hands. */
final class WardTable implements PatientPicture {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(1700, 1150, dice.near(242, 245, 246, 6));
    String family = Lettering.hand(dice);
    Pen pen = new Pen(sheet, family, dice.between(46, 54), new Color(0x1B1F6B));
    pen.in(new Color(0xB2202A)).write(60, 80, patient.text(words.any("board-date") + "  {day}"));
    Grid grid = new Grid(40, 110, 104, 130, 430, 520, 330, 210).boxed(new Color(0x333A40));
    grid.plain(pen.bold().size(42), words.row("ward-heads"));
    String form = dice.pick("{last}", "{name}", "{initlast}", "{LAST}", "{first} {last}");
    List<Color> inks =
        List.of(new Color(0x1B1F6B), new Color(0x14141A), new Color(0x9E1B24), new Color(0x14603A));
    Patient in = patient;
    for (int bed = 1; bed <= dice.between(6, 9) && grid.bottom() < 1060; bed++) {
      List<Text> row = new ArrayList<>();
      row.add(Text.plain(bed + dice.pick("", "a", "b")));
      row.add(in.text(form + " {age}"));
      row.add(Text.plain(words.any("diagnoses")));
      row.add(Text.plain(words.any("todo")));
      row.add(dice.chance(.4) ? in.text(in.day()) : Text.plain("?"));
      grid.row(pen.in(dice.pick(inks)), row);
      in = patient.another();
    }
    return sheet;
  }
}
