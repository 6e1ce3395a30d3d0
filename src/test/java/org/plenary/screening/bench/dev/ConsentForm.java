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

/** A printed form, filled in by hand. */
final class ConsentForm implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.TABLE;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet = new Sheet(1100, 1450, dice.near(252, 251, 248, 3));
    Person patient = Material.person(dice, language);
    String family = Lettering.slide(dice);
    Font print = Lettering.of(family, dice.between(25.0, 29.0));
    Font hand = Lettering.of(Lettering.hand(dice), dice.between(42.0, 52.0));
    Color pen = dice.pick(new Color(20, 30, 130), new Color(15, 15, 15));
    List<String> form = Material.phrases(language).of("consent");
    sheet.writeCentred(
        550, 110, Lettering.of(family, Font.BOLD, 42), Color.BLACK, Text.plain(form.getFirst()));
    double y = 230;
    String[][] fields = {
      {"name", "name"}, {"dob", "dob"}, {"mrn", "mrn"}, {"phone", "phone"}, {"address", "address"}
    };
    for (String[] field : List.of(fields).subList(0, dice.between(2, 5))) {
      double end =
          sheet.write(
              90, y, print, Color.BLACK, Material.any(dice, language, "label." + field[0]) + ":");
      sheet.write(
          end + 30,
          y - 4,
          hand,
          pen,
          Lettering.writable(hand, Text.of("{" + field[1] + "}", patient)));
      sheet.line(end + 20, y + 8, 1010, y + 8, 1, Color.GRAY);
      y += 95;
    }
    y = sheet.paragraph(90, y + 30, 920, print, Color.BLACK, 1.35, Text.plain(form.get(1))) + 20;
    y = sheet.paragraph(90, y, 920, print, Color.BLACK, 1.35, Text.plain(form.get(4))) + 90;
    sheet.write(90, y, print, Color.BLACK, form.get(2) + ":");
    sheet.write(320, y - 4, hand, pen, Lettering.writable(hand, Text.of("{initlast}", patient)));
    return sheet.scene();
  }
}
