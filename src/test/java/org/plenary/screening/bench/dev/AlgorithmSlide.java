package org.plenary.screening.bench.dev;

import java.awt.BasicStroke;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** Boxes and arrows: what to do when. */
final class AlgorithmSlide implements Template {
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
    double top = look.title(sheet, Material.any(dice, language, "titles")) - 20;
    List<String> steps = dice.some(Material.phrases(language).of("steps"), 9);
    double step = (sheet.height() - top - 60) / 3;
    double wide = sheet.width() / 3.6;
    int next = 0;
    for (int row = 0; row < 3; row++) {
      int columns = row == 0 ? 1 : dice.between(2, 3);
      for (int c = 0; c < columns && next < steps.size(); c++) {
        double middle = sheet.width() * (c + 1.0) / (columns + 1);
        double y = top + row * step;
        sheet.pen().setColor(look.accent);
        sheet.pen().setStroke(new BasicStroke(3));
        sheet
            .pen()
            .drawRoundRect(
                (int) (middle - wide / 2), (int) y, (int) wide, (int) (step * .52), 22, 22);
        sheet.writeCentred(
            middle, y + step * .32, look.font(27), look.ink, Text.plain(steps.get(next++)));
        if (row > 0) {
          sheet.line(sheet.width() / 2.0, y - step * .48, middle, y, 2, look.ink);
        }
      }
    }
    return sheet.scene();
  }
}
