package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** An ordinary slide on which one line, often a small one, carries identifiers. */
final class PatientBullet implements Template {
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
    Person patient = Material.person(dice, language);
    double y = look.title(sheet, Material.any(dice, language, "titles"));
    double size = dice.between(28.0, 36.0);
    List<String> points = dice.some(Material.phrases(language).of("bullets"), dice.between(3, 5));
    int at = dice.between(0, points.size() - 1);
    for (int i = 0; i < points.size(); i++) {
      if (i == at) {
        List<Text> header = Material.header(dice, language, patient, dice.between(2, 3));
        double small = dice.chance(.5) ? size : dice.between(18.0, 24.0);
        double x = 90;
        for (Text part : header) {
          if (x + sheet.width(look.font(small), part) > sheet.width() - 60 && x > 90) {
            x = 90;
            y += small * 1.4;
          }
          x = sheet.write(x, y, look.font(small), look.ink, part) + small * 1.6;
        }
        y += size * 1.9;
      }
      y = look.bullet(sheet, 90, y, sheet.width() - 180, size, Text.plain(points.get(i)));
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
