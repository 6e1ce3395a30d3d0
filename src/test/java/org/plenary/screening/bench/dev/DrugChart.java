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

/** A prescription chart with the patient's sticker on it. */
final class DrugChart implements Template {
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
    Sheet sheet = new Sheet(1400, 1000, dice.near(250, 246, 236, 8));
    Person patient = Material.person(dice, language);
    String family = Lettering.slide(dice);
    Color ink = dice.grey(10, 50);
    double x = dice.pick(60.0, 760.0);
    sheet.fill(x, 50, 580, 230, Color.WHITE);
    Font sticker =
        Lettering.of(dice.pick("Liberation Sans", "DejaVu Sans Mono"), dice.between(23.0, 28.0));
    double y = 92;
    for (Text line : Material.header(dice, language, patient, dice.between(3, 4))) {
      sheet.write(x + 20, y, sticker, Color.BLACK, Lettering.writable(sticker, line));
      y += 44;
    }
    Font hand = dice.chance(.5) ? Lettering.of(Lettering.hand(dice), 38) : Lettering.of(family, 27);
    y = 370;
    for (String drug : dice.some(Material.phrases(language).of("drug"), dice.between(3, 5))) {
      sheet.line(50, y - 56, 1350, y - 56, 1.5, Color.GRAY);
      sheet.write(70, y, hand, ink, Lettering.writable(hand, Text.plain(drug)));
      for (int c = 0; c < 6; c++) {
        sheet.line(760 + c * 95, y - 56, 760 + c * 95, y + 44, 1, Color.GRAY);
        if (dice.chance(.5)) {
          sheet.write(780 + c * 95, y, hand, ink, dice.pick("AB", "MK", "x", "JS"));
        }
      }
      y += 100;
    }
    return sheet.scene();
  }
}
