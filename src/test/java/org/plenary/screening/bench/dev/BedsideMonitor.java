package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Curves and large figures on black, bed and patient in the head line. */
final class BedsideMonitor implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.MONITOR;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet = new Sheet(1280, dice.pick(800, 960), dice.grey(0, 14));
    Person patient = Material.person(dice, language);
    Font small = Lettering.of(Lettering.device(dice), dice.between(18.0, 24.0));
    Color ink = new Color(225, 225, 225);
    sheet.fill(0, 0, 1280, 48, dice.near(40, 50, 70, 25));
    String form = dice.pick("{LASTFIRST}", "{lastfirst}", "{name}", "{LAST}, {initials}");
    double end = sheet.write(20, 33, small, ink, Lettering.writable(small, Text.of(form, patient)));
    sheet.write(
        end + 60,
        33,
        small,
        ink,
        Text.of(dice.pick("{mrn}", "{dob}", "ID {mrn}", "{mrn} {sex} {age}"), patient));
    sheet.writeRight(1260, 33, small, ink, Text.plain(Material.any(dice, language, "wards")));
    vitals(dice, sheet);
    return sheet.scene();
  }

  static void vitals(Dice dice, Sheet sheet) {
    String[] names = {"HR", "SpO2", "RR", "NIBP"};
    String[] values = {
      "" + dice.between(42, 150),
      "" + dice.between(82, 100),
      "" + dice.between(9, 36),
      dice.between(80, 190) + "/" + dice.between(40, 100)
    };
    Color[] colours = {
      new Color(90, 240, 110),
      new Color(100, 210, 255),
      new Color(250, 240, 110),
      new Color(250, 130, 130)
    };
    double step = (sheet.height() - 90) / 4.0;
    for (int i = 0; i < 4; i++) {
      double y = 70 + step * i;
      Traces.curve(
          sheet,
          20,
          y + step * .6,
          840,
          dice.between(90.0, 200.0),
          i == 3 ? 8 : step * .35,
          colours[i]);
      sheet.write(900, y + 30, Lettering.of("DejaVu Sans", 22), colours[i], names[i]);
      sheet.write(
          960,
          y + step * .72,
          Lettering.of("DejaVu Sans", Font.BOLD, step * (i == 3 ? .34 : .5)),
          colours[i],
          values[i]);
    }
  }
}
