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

/** A small card for the next visit. */
final class AppointmentCard implements Template {
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
    Sheet sheet = new Sheet(1100, 700, dice.near(235, 242, 250, 15));
    Person patient = Material.person(dice, language);
    String family = Lettering.slide(dice);
    Font font = Lettering.of(family, dice.between(30.0, 37.0));
    Color ink = dice.near(30, 40, 70, 25);
    List<String> card = Material.phrases(language).of("appointment");
    sheet.writeCentred(
        550, 90, Lettering.of(family, Font.BOLD, 48), ink, Text.plain(card.getFirst()));
    double y = 190;
    boolean hand = dice.chance(.4);
    Font pen = hand ? Lettering.of(Lettering.hand(dice), 44) : font;
    for (Text line :
        List.of(
            Material.labelled(dice, language, patient, "name", dice.pick("name", "lastfirst")),
            Material.labelled(dice, language, patient, "day", "day"),
            dice.chance(.5)
                ? Text.plain(card.get(3))
                : Material.labelled(dice, language, patient, "mrn", "mrn"))) {
      sheet.write(90, y, pen, hand ? new Color(25, 35, 120) : ink, Lettering.writable(pen, line));
      y += 100;
    }
    sheet.write(90, y + 20, font, ink, card.get(1) + " " + patient.age() % 12 + ":30");
    sheet.write(90, y + 80, font.deriveFont(24f), ink, card.get(2));
    return sheet.scene();
  }
}
