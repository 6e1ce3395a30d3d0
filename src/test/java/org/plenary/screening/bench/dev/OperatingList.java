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

/** Tomorrow's list of the theatre: time, patient, procedure. */
final class OperatingList implements Template {
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
    Sheet sheet = new Sheet(1500, 1000, dice.near(253, 253, 251, 2));
    Color ink = dice.grey(5, 40);
    String family = Lettering.slide(dice);
    Font font = Lettering.of(family, dice.between(23.0, 28.0));
    String head =
        switch (language) {
          case EN -> "Theatre 2 - elective list";
          case ES -> "Parte de quirófano 2";
          case FR -> "Programme opératoire salle 2";
          case DE -> "OP-Plan Saal 2";
          case PT -> "Mapa cirúrgico sala 2";
        };
    Person day = Material.person(dice, language);
    sheet.write(60, 80, Lettering.of(family, Font.BOLD, 36), ink, head);
    sheet.writeRight(1440, 80, font, ink, Text.of("{day}", day));
    double y = 160;
    for (int row = dice.between(4, 7); row > 0; row--) {
      Person patient = Material.person(dice, language);
      sheet.line(60, y - 44, 1440, y - 44, 1, Color.GRAY);
      sheet.write(
          60, y, font, ink, "%02d:%02d".formatted(dice.between(8, 17), dice.pick(0, 15, 30, 45)));
      sheet.write(
          190, y, font, ink, Text.of(dice.pick("{lastfirst}", "{name}", "{LASTfirst}"), patient));
      sheet.write(720, y, font, ink, Text.of(dice.pick("{dob}", "{mrn}", "{age} {sex}"), patient));
      sheet.write(1010, y, font, ink, Material.any(dice, language, "procedures"));
      y += 110;
    }
    return sheet.scene();
  }
}
