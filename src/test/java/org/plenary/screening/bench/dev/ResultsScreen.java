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

/** Laboratory values of one patient as a record system shows them. */
final class ResultsScreen implements Template {
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
    Sheet sheet = new Sheet(1366, 820, dice.near(250, 251, 252, 4));
    Person patient = Material.person(dice, language);
    String family = dice.pick("Liberation Sans", "DejaVu Sans", "DejaVu Sans Condensed");
    Font font = Lettering.of(family, dice.between(20.0, 25.0));
    Color ink = dice.grey(10, 50);
    sheet.fill(0, 0, 1366, 100, dice.near(30, 80, 130, 40));
    sheet.write(
        30,
        44,
        Lettering.of(family, Font.BOLD, 28),
        Color.WHITE,
        Text.of(dice.pick("{LASTfirst}", "{lastfirst}", "{name}"), patient));
    double x = 30;
    for (Text part : Material.header(dice, language, patient, 4).subList(1, 3)) {
      x = sheet.write(x, 82, font, Color.WHITE, part) + 40;
    }
    double y = 170;
    for (String row : dice.some(Material.phrases(language).of("results"), dice.between(5, 8))) {
      String[] cells = row.split("\\|");
      for (int c = 0; c < 3; c++) {
        sheet.write(40 + c * 380, y, font, c == 2 ? Color.GRAY : ink, cells[c]);
      }
      sheet.write(
          1160, y, font, dice.chance(.5) ? new Color(190, 20, 20) : ink, Text.of("{day}", patient));
      y += 64;
    }
    return sheet.scene();
  }
}
