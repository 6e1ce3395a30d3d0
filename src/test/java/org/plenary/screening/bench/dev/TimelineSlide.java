package org.plenary.screening.bench.dev;

import java.awt.geom.Ellipse2D;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Years along a line and what happened in them. */
final class TimelineSlide implements Template {
  @Override
  public Kind kind() {
    return Kind.SLIDE;
  }

  @Override
  public Place place() {
    return Place.SCREEN;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    SlideLook look = new SlideLook(dice);
    Sheet sheet = look.sheet();
    look.title(sheet, Material.any(dice, language, "titles"));
    double middle = sheet.height() * .52;
    sheet.line(80, middle, sheet.width() - 80, middle, 5, look.accent);
    List<String> events = dice.some(Material.phrases(language).of("milestones"), 4);
    double step = (sheet.width() - 160.0) / events.size();
    int year = dice.between(1968, 1995);
    for (int i = 0; i < events.size(); i++) {
      double x = 100 + i * step;
      boolean up = i % 2 == 0;
      sheet.pen().setColor(look.accent);
      sheet.pen().fill(new Ellipse2D.Double(x + 20, middle - 12, 24, 24));
      double y = up ? middle - 150 : middle + 70;
      sheet.write(x, y, look.bold(34), look.ink, "" + year);
      sheet.paragraph(
          x, y + 42, step - 20, look.font(25), look.ink, 1.25, Text.plain(events.get(i)));
      year += dice.between(3, 11);
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
