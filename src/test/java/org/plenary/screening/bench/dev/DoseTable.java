package org.plenary.screening.bench.dev;

import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** Drugs and their doses. */
final class DoseTable implements Template {
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
    double size = dice.between(27.0, 33.0);
    List<String> heads = Material.phrases(language).of("dosehead");
    double[] x = {80, sheet.width() * .42, sheet.width() * .66, sheet.width() * .83};
    for (int c = 0; c < 4; c++) {
      sheet.write(x[c], y, look.bold(size), look.accent, heads.get(c));
    }
    for (String drug : dice.some(Material.phrases(language).of("doses"), dice.between(4, 6))) {
      y += size * 2.1;
      String unit = dice.pick("mg/kg", "µg/kg", "mL/kg");
      sheet.line(70, y - size * 1.35, sheet.width() - 70, y - size * 1.35, 1, look.faint);
      sheet.write(x[0], y, look.font(size), look.ink, drug);
      sheet.write(
          x[1],
          y,
          look.font(size),
          look.ink,
          dice.pick("0.1", "0.02", "1-2", "0.3", "5", "50") + " " + unit);
      sheet.write(x[2], y, look.font(size), look.ink, dice.between(1, 20) + " mg");
      sheet.write(x[3], y, look.font(size), look.ink, dice.between(2, 40) + " mg");
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
