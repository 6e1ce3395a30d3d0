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

/** A case told in ordinary words, with one or two lines that say whose it is. */
final class CaseSlide implements Template {
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
    List<Text> lines = new ArrayList<>();
    for (String line : dice.some(Material.phrases(language).of("casefill"), dice.between(2, 4))) {
      lines.add(Text.plain(line));
    }
    for (String line : dice.some(Material.phrases(language).of("case"), dice.between(1, 2))) {
      lines.add(dice.between(0, lines.size() / 2), Text.of(line, patient));
    }
    for (Text line : lines) {
      y = look.bullet(sheet, 90, y, sheet.width() - 180, size, line);
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
