package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Bars over a year or over groups, with an axis that is written upwards. */
final class BarChart implements Template {
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
    double top = look.title(sheet, Material.any(dice, language, "titles"));
    double left = 190;
    double bottom = sheet.height() - 150;
    double right = sheet.width() - 120;
    int most = dice.pick(20, 50, 100, 400, 1000);
    axes(dice, look, sheet, language, new double[] {left, top, right, bottom}, most);
    List<String> groups =
        dice.chance(.5)
            ? List.of("2019", "2020", "2021", "2022", "2023", "2024")
            : dice.some(Material.phrases(language).of("subgroups"), dice.between(3, 5));
    double step = (right - left) / groups.size();
    double size = Math.min(24, step / 7);
    for (int i = 0; i < groups.size(); i++) {
      double tall = (bottom - top) * dice.between(.12, .9);
      double x = left + (i + .22) * step;
      sheet.fill(x, bottom - tall, step * .56, tall, look.accent);
      sheet.writeCentred(
          x + step * .28, bottom + 34, look.font(size), look.ink, Text.plain(groups.get(i)));
      if (dice.chance(.5)) {
        String value = "" + Math.round(most * tall / (bottom - top));
        sheet.writeCentred(
            x + step * .28, bottom - tall - 10, look.font(20), look.ink, Text.plain(value));
      }
    }
    look.foot(sheet, language);
    return sheet.scene();
  }

  static void axes(
      Dice dice, SlideLook look, Sheet sheet, Language language, double[] box, int most) {
    double left = box[0];
    double top = box[1];
    double bottom = box[3];
    sheet.line(left, top - 10, left, bottom, 2, look.ink);
    sheet.line(left, bottom, box[2], bottom, 2, look.ink);
    for (int i = 0; i <= 4; i++) {
      double y = bottom - (bottom - top) * i / 4;
      sheet.line(left - 8, y, left, y, 2, look.ink);
      sheet.writeRight(left - 14, y + 8, look.font(22), look.ink, Text.plain("" + most * i / 4));
    }
    Text axis = Text.plain(Material.any(dice, language, "axes"));
    sheet.pen().rotate(-Math.PI / 2);
    sheet.writeCentred(-(top + bottom) / 2, left - 100, look.font(25), look.ink, axis);
    sheet.pen().rotate(Math.PI / 2);
  }
}
