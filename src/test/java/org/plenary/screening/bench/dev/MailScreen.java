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

/** A message between colleagues that names a patient. */
final class MailScreen implements Template {
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
    Sheet sheet = new Sheet(1280, 820, Color.WHITE);
    Person patient = Material.person(dice, language);
    Font font = Lettering.of(Lettering.slide(dice), dice.between(25.0, 31.0));
    Color ink = dice.grey(10, 45);
    sheet.fill(0, 0, 1280, 64, dice.near(225, 230, 238, 20));
    List<String> mail = Material.phrases(language).of("mail");
    double y = 130;
    for (int i = 0; i < mail.size(); i++) {
      if (i == 1 || i == 2 || dice.chance(.7)) {
        y =
            sheet.paragraph(60, y, 1160, font, ink, 1.35, Text.of(mail.get(i), patient))
                + font.getSize2D() * .6;
      }
    }
    return sheet.scene();
  }
}
