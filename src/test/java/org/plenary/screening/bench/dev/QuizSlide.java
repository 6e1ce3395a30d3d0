package org.plenary.screening.bench.dev;

import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A question to the audience with lettered answers. */
final class QuizSlide implements Template {
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
    String[] quiz = Material.any(dice, language, "quiz").split("\\|");
    double y =
        look.title(sheet, dice.chance(.5) ? quiz[0] : Material.any(dice, language, "titles"));
    double size = dice.between(32.0, 40.0);
    if (dice.chance(.5)) {
      y =
          sheet.paragraph(
                  80,
                  y,
                  sheet.width() - 160,
                  look.font(size * .9),
                  look.ink,
                  1.3,
                  Text.plain(Material.any(dice, language, "vignette")))
              + 20;
    }
    for (int i = 1; i < quiz.length; i++) {
      String letter = dice.chance(.8) ? "" + (char) ('A' + i - 1) : "" + i;
      y =
          sheet.paragraph(
                  120,
                  y,
                  sheet.width() - 240,
                  look.font(size),
                  look.ink,
                  1.25,
                  Text.plain(letter + ". " + quiz[i]))
              + size * .5;
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
