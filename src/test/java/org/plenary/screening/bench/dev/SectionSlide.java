package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A few large words between two parts, or a quotation. */
final class SectionSlide implements Template {
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
    double y = sheet.height() * dice.between(.35, .5);
    if (dice.chance(.5)) {
      sheet.write(
          110,
          y,
          look.bold(dice.between(64.0, 84.0)),
          look.accent,
          Material.any(dice, language, "sections"));
      sheet.paragraph(
          110,
          y + 90,
          sheet.width() - 220,
          look.font(34),
          look.faint,
          1.3,
          Text.plain(Material.any(dice, language, "titles")));
    } else {
      y =
          sheet.paragraph(
              130,
              y - 80,
              sheet.width() - 260,
              look.font(dice.between(42.0, 52.0)),
              look.ink,
              1.35,
              Text.plain("“" + Material.any(dice, language, "quotes") + "”"));
      sheet.write(
          130, y + 30, look.font(32), look.faint, "— " + Material.any(dice, language, "quoted"));
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
