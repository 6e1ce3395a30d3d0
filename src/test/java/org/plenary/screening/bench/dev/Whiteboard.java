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

/** The ward's whiteboard: a bed, a surname and a plan a row, in somebody's hand. */
final class Whiteboard implements Template {
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
    Sheet sheet = new Sheet(1600, 1100, dice.near(244, 246, 247, 5));
    Font font = Lettering.of(Lettering.hand(dice), dice.between(44.0, 58.0));
    String form = dice.pick("{last}", "{initlast}", "{LAST}", "{name}");
    double y = 120;
    for (int row = 1; row <= dice.between(5, 7); row++) {
      Person patient = Material.person(dice, language);
      Color ink =
          dice.pick(
              new Color(20, 40, 140),
              new Color(20, 20, 20),
              new Color(170, 25, 25),
              new Color(15, 110, 50));
      sheet.line(40, y + 28, 1560, y + 28, 2, Color.LIGHT_GRAY);
      sheet.write(60, y, font, ink, "" + row);
      sheet.write(160, y, font, ink, Lettering.writable(font, Text.of(form, patient)));
      sheet.write(760, y, font, ink, Text.of(dice.pick("{mrn}", "{age}", "{sex} {age}"), patient));
      sheet.write(
          1060,
          y,
          font,
          ink,
          Lettering.writable(font, Text.plain(Material.any(dice, language, "plans"))));
      y += 145;
    }
    return sheet.scene();
  }
}
