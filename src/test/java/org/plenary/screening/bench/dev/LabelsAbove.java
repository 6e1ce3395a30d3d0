package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A form: every label stands above its value, or a value runs over two lines. */
final class LabelsAbove implements Template {
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
    Sheet sheet = new Sheet(1280, 720, dice.near(248, 249, 251, 5));
    Person patient = Material.person(dice, language);
    String family = Lettering.slide(dice);
    Font label = Lettering.of(family, dice.between(18.0, 22.0));
    Font value =
        Lettering.of(family, dice.chance(.4) ? Font.BOLD : Font.PLAIN, dice.between(26.0, 32.0));
    Color ink = dice.grey(10, 45);
    Color faint = dice.grey(95, 125);
    String[][] fields = {
      {"name", dice.pick("name", "lastfirst", "LASTFIRST")},
      {"dob", "dob"},
      {"mrn", "mrn"},
      {"nat", "nat"},
      {"phone", "phone"},
      {"address", "address"}
    };
    double y = 90;
    for (String[] field : dice.some(List.of(fields), dice.between(3, 6))) {
      double x = 70;
      sheet.write(x, y, label, faint, Material.any(dice, language, "label." + field[0]));
      Text text = Text.of("{" + field[1] + "}", patient);
      double width =
          dice.chance(.4) && field[0].equals("name") ? sheet.width(value, text) * .7 : 600;
      sheet.paragraph(x, y + value.getSize2D() * 1.25, width, value, ink, 1.2, text);
      sheet.write(760, y, label, faint, Material.any(dice, language, "wards"));
      y += value.getSize2D() * 3.4;
    }
    return sheet.scene();
  }
}
