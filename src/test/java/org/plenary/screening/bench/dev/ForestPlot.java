package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Studies or subgroups with their intervals around the line of no effect. */
final class ForestPlot implements Template {
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
    double y = look.title(sheet, Material.any(dice, language, "titles"));
    double size = dice.between(22.0, 27.0);
    double middle = sheet.width() * .58;
    boolean studies = dice.chance(.5);
    int rows = dice.between(6, 10);
    double step = (sheet.height() - y - 110) / rows;
    sheet.line(middle, y - 30, middle, y + rows * step - 20, 2, look.faint);
    var groups = dice.some(Material.phrases(language).of("subgroups"), rows);
    for (int i = 0; i < rows; i++) {
      String name =
          studies
              ? Material.person(dice, language).family() + " " + dice.between(1998, 2025)
              : groups.get(i % groups.size());
      double ratio = dice.between(.45, 1.5);
      double low = ratio * dice.between(.6, .9);
      double high = ratio * dice.between(1.1, 1.6);
      sheet.write(80, y, look.font(size), look.ink, name);
      sheet.write(
          sheet.width() * .3,
          y,
          look.font(size),
          look.ink,
          "%d/%d".formatted(dice.between(3, 90), dice.between(91, 900)));
      double scale = sheet.width() * .16;
      sheet.line(
          middle + (low - 1) * scale, y - 8, middle + (high - 1) * scale, y - 8, 3, look.ink);
      sheet.fill(middle + (ratio - 1) * scale - 8, y - 16, 16, 16, look.accent);
      sheet.writeRight(
          sheet.width() - 70,
          y,
          look.font(size),
          look.ink,
          Text.plain("%.2f (%.2f-%.2f)".formatted(ratio, low, high)));
      y += step;
    }
    sheet.write(middle - 8, y + 10, look.font(20), look.faint, "1.0");
    look.foot(sheet, language);
    return sheet.scene();
  }
}
