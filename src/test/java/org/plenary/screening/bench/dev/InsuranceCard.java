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

/** A plastic card with a name, a number and a date. */
final class InsuranceCard implements Template {
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
    Color ground = dice.near(120, 165, 205, 60);
    Sheet sheet = new Sheet(1012, 638, ground);
    Person patient = Material.person(dice, language);
    List<String> card = Material.phrases(language).of("insurance");
    String family = Lettering.slide(dice);
    Color ink = dice.grey(5, 40);
    sheet.write(60, 90, Lettering.of(family, Font.BOLD, 40), Color.WHITE, card.getFirst());
    sheet.fill(60, 150, 130, 100, new Color(214, 183, 92));
    Font font =
        Lettering.of(
            dice.pick("DejaVu Sans Mono", "Liberation Sans", family), dice.between(32.0, 38.0));
    sheet.write(
        60,
        350,
        font,
        ink,
        Lettering.writable(font, Text.of(dice.pick("{NAME}", "{name}", "{LASTfirst}"), patient)));
    Font small = Lettering.of(family, 22);
    sheet.write(60, 410, small, ink, card.get(2));
    sheet.write(60, 452, font, ink, Text.of("{nat}", patient));
    sheet.write(
        60,
        520,
        small,
        ink,
        dice.chance(.5) ? card.get(1) : Material.any(dice, language, "label.dob"));
    sheet.write(60, 562, font, ink, Text.of("{dob}", patient));
    return sheet.scene();
  }
}
