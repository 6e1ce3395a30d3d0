package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** Two screens beside each other in one photograph. */
final class TwoSlides implements Template {
  private static final List<Template> SLIDES =
      List.of(new BulletSlide(), new ResultsTable(), new BarChart(), new TitleSlide());

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
    return beside(
        dice.pick(SLIDES).draw(dice, language), dice.pick(SLIDES).draw(dice, language), dice);
  }

  static Scene beside(Scene one, Scene other, Dice dice) {
    Sheet sheet = new Sheet(1920, 800, new Color(28, 28, 32));
    double gap = dice.between(20.0, 80.0);
    double width = (1920 - 3 * gap) / 2;
    place(sheet, one, gap, width);
    place(sheet, other, 2 * gap + width, width);
    return sheet.scene();
  }

  private static void place(Sheet sheet, Scene scene, double x, double width) {
    double height = width * scene.image().getHeight() / scene.image().getWidth();
    sheet.paste(scene, x, (800 - height) / 2, width, height);
  }
}
