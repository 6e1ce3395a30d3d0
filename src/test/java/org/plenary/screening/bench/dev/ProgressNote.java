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

/** Entries of a chart, printed or on a screen. */
final class ProgressNote implements Template {
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
    Sheet sheet = new Sheet(1366, 900, dice.near(250, 250, 250, 5));
    Person patient = Material.person(dice, language);
    Font font = Lettering.of(Lettering.slide(dice), dice.between(21.0, 27.0));
    Color ink = dice.grey(5, 50);
    sheet.fill(0, 0, 1366, 60, dice.near(215, 225, 238, 20));
    double y = 40;
    double x = 24;
    for (Text part : Material.header(dice, language, patient, dice.between(2, 3))) {
      x = sheet.write(x, y, font, ink, part) + 50;
    }
    y = 130;
    List<String> notes = Material.phrases(language).of("note");
    for (String note : dice.some(notes, dice.between(5, notes.size()))) {
      y = sheet.paragraph(50, y, 1260, font, ink, 1.35, Text.of(note, patient)) + 18;
    }
    return sheet.scene();
  }
}
