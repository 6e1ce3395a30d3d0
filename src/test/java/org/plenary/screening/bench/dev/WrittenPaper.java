package org.plenary.screening.bench.dev;

import java.awt.Font;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A paper, a message or a slide about one patient that was written as a whole. */
final class WrittenPaper implements Template {
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
    Person person = Material.person(dice, language);
    List<String> paper = Material.paper(dice, language);
    SlideLook look = new SlideLook(dice);
    Sheet sheet = look.sheet();
    double y = look.title(sheet, Text.of(paper.get(0), person));
    double size = dice.between(30.0, 40.0);
    Font font = look.font(size);
    double left = dice.between(70.0, 300.0);
    for (String line : paper.subList(1, paper.size())) {
      String[] cells = line.split("\\|");
      if (cells.length > 1) {
        for (int c = 0; c < cells.length; c++) {
          double x = left + c * (sheet.width() - left) / cells.length;
          sheet.write(x, y, font, look.ink, Text.of(cells[c], person));
        }
        y += size * 1.8;
      } else {
        y = look.bullet(sheet, left, y, sheet.width() - 2 * left, size, Text.of(line, person));
      }
    }
    return sheet.scene();
  }
}
