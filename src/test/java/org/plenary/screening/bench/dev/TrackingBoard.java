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

/** The department's board: a row a patient. */
final class TrackingBoard implements Template {
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
    boolean dark = dice.chance(.3);
    Sheet sheet = new Sheet(1400, 860, dark ? new Color(25, 30, 38) : dice.near(246, 248, 250, 5));
    Color ink = dark ? new Color(230, 232, 236) : dice.grey(10, 50);
    Font font =
        Lettering.of(
            dice.pick("Liberation Sans", "DejaVu Sans", "DejaVu Sans Condensed"),
            dice.between(19.0, 24.0));
    List<String> heads = Material.phrases(language).of("boardheads");
    double[] x = {24, 130, 500, 600, 830, 1090};
    boolean named = dice.chance(.7);
    if (named) {
      for (int c = 0; c < 6; c++) {
        sheet.write(x[c], 60, font.deriveFont(Font.BOLD), ink, heads.get(c));
      }
      sheet.line(20, 76, 1380, 76, 2, ink);
    }
    String form =
        dice.pick("{lastfirst}", "{LASTfirst}", "{name}", "{LAST}, {initials}", "{initlast}");
    int rows = dice.between(6, 11);
    double step = 740.0 / rows;
    for (int row = 0; row < rows; row++) {
      double y = 120 + row * step;
      Person patient = Material.person(dice, language);
      sheet.write(x[0], y, font, ink, dice.pick("R", "M", "") + (row + 1));
      sheet.write(x[1], y, font, ink, Text.of(form, patient));
      sheet.write(
          x[2],
          y,
          font,
          ink,
          patient.age() > 89
              ? Text.of("{age=" + patient.age() + "}", patient)
              : Text.plain("" + patient.age()));
      sheet.write(x[3], y, font, ink, Text.of("{mrn}", patient));
      sheet.write(x[4], y, font, ink, "Dr " + Material.person(dice, language).family());
      sheet.write(
          x[5], y, font, ink, Material.any(dice, language, dice.pick("plans", "complaints")));
    }
    return sheet.scene();
  }
}
