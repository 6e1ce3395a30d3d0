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

/** A letter between doctors about one patient. */
final class ReferralLetter implements Template {
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
    Sheet sheet = new Sheet(1100, 1500, dice.near(252, 252, 250, 3));
    Person patient = Material.person(dice, language);
    String family = dice.pick("Liberation Serif", "Liberation Sans", "DejaVu Serif");
    double size = dice.between(24.0, 29.0);
    Font font = Lettering.of(family, size);
    Color ink = dice.grey(10, 50);
    sheet.write(
        90,
        110,
        Lettering.of(family, Font.BOLD, 38),
        dice.near(30, 70, 120, 30),
        Material.any(dice, language, "letterhead"));
    sheet.writeRight(1010, 170, font, ink, Text.of("{day}", patient));
    double y = 260;
    List<String> letter = Material.phrases(language).of("letter");
    for (int i = 0; i < letter.size(); i++) {
      boolean needed = i < 3 || i == letter.size() - 1;
      if (needed || dice.chance(.7)) {
        y =
            sheet.paragraph(90, y, 920, font, ink, 1.35, Text.of(letter.get(i), patient))
                + size * .6;
      }
    }
    sheet.write(
        90,
        y + 90,
        font,
        ink,
        Material.any(dice, language, "presenter").formatted(Material.speaker(dice, language)));
    return sheet.scene();
  }
}
