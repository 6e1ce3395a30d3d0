package org.plenary.screening.bench.dev;

import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** The days of one patient's illness on a slide. */
final class CaseCourse implements Template {
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
    double size = dice.between(28.0, 34.0);
    List<String> course = Material.phrases(language).of("course");
    List<String> lines = new ArrayList<>(dice.some(course.subList(0, 2), 1));
    lines.addAll(dice.some(course.subList(2, course.size()), dice.between(2, 4)));
    for (String line : lines) {
      y = look.bullet(sheet, 90, y, sheet.width() - 180, size, Text.of(line, patient));
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
