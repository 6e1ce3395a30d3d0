package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** An invented case without anything that would name its patient. */
final class VignetteSlide implements Template {
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
    Text story = Text.plain(Material.any(dice, language, "vignette"));
    y =
        sheet.paragraph(
                90,
                y,
                sheet.width() - 180,
                look.font(dice.between(34.0, 42.0)),
                look.ink,
                1.35,
                story)
            + 30;
    for (String line :
        dice.some(Material.phrases(language).of("bullets").subList(0, 12), dice.between(1, 3))) {
      y = look.bullet(sheet, 110, y, sheet.width() - 220, 31, Text.plain(line));
    }
    sheet.write(
        90, y + 40, look.bold(38), look.accent, Material.any(dice, language, "vignetteask"));
    look.foot(sheet, language);
    return sheet.scene();
  }
}
