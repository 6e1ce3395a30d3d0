package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scans;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A figure whose file name, in small print, names the patient. */
final class FileNameSlide implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    SlideLook look = new SlideLook(dice);
    Sheet sheet = look.sheet();
    double y = look.title(sheet, Material.any(dice, language, "titles"));
    Person patient = Material.person(dice, language);
    double side = sheet.height() - y - 120;
    sheet.pen().drawImage(Scans.headCt((int) side, (int) side, dice), 90, (int) y - 40, null);
    Text name =
        Text.of(
            dice.pick(
                "{LAST}_{first}_{day}.jpg",
                "IMG_{LAST}_{mrn}.png",
                "{LASTFIRST} {dob} CT.jpg",
                "{LAST}-{mrn}-head.dcm"),
            patient);
    sheet.write(90, y + side - 10, look.font(dice.between(18.0, 22.0)), look.faint, name);
    double x = 150 + side;
    for (String line : dice.some(Material.phrases(language).of("casefill"), dice.between(2, 3))) {
      y = look.bullet(sheet, x, y, sheet.width() - side - 240, 29, Text.plain(line));
    }
    return sheet.scene();
  }
}
