package org.plenary.screening.bench.heldout;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Sheet;

/** Curves, large numbers, and in one corner whose lungs they are. */
final class VentilatorScreen implements PatientScreen {
  @Override
  public Sheet about(Patient patient, Words words, Dice dice) {
    Sheet sheet = new Sheet(1280, 960, dice.near(12, 18, 28, 8));
    Pen pen = new Pen(sheet, Lettering.device(dice), 28, new Color(0xE8EDF2));
    sheet.fill(0, 0, 1280, 70, dice.near(40, 60, 84, 20));
    pen.bold()
        .write(
            20,
            46,
            dice.pick(Words.cells(Words.COMMON.any(dice, "ventmodes")).toArray(new String[0])));
    String who =
        dice.pick(
            "{LASTFIRST}  {mrn}",
            "{name} {dob}",
            "{last} {mrn}",
            "{LAST} {dob}",
            "{initlast}  {mrn}");
    if (dice.chance(.6)) {
      pen.right(1260, 46, patient.text(who));
    } else {
      pen.size(22).fit(20, 940, 800, patient.text(who));
    }
    double breaths = dice.between(3.0, 6.0);
    List<Color> colours = List.of(new Color(0xF5D547), new Color(0x5BD16A), new Color(0x52B7F0));
    Waves.draw(sheet, 90, 300, 820, 170, breaths, colours.get(0), Waves::pressure);
    Waves.draw(sheet, 90, 520, 820, 110, breaths, colours.get(1), Waves::flow);
    Waves.draw(
        sheet,
        90,
        850,
        820,
        160,
        breaths,
        colours.get(2),
        p -> p < .35 ? p / .35 : Math.exp(-(p - .35) * 6));
    pen.size(20).write(16, 130, "Paw");
    pen.size(20).write(16, 400, "Flow");
    pen.size(20).write(16, 680, "VT");
    List<String> names = List.of("Ppeak", "PEEP", "VTe mL", "MVe", "f /min", "FiO2");
    List<Integer> least = List.of(18, 5, 320, 6, 12, 30);
    List<Integer> most = List.of(34, 14, 560, 11, 30, 80);
    for (int i = 0; i < names.size(); i++) {
      double y = 130 + i * 138;
      pen.size(22).in(colours.get(i % 3)).write(960, y, names.get(i));
      pen.size(72)
          .in(colours.get(i % 3))
          .write(960, y + 74, "" + dice.between(least.get(i), most.get(i)));
    }
    pen.size(22).right(1260, 940, patient.person.age() + " a  " + dice.between(50, 98) + " kg IBW");
    return sheet;
  }
}
