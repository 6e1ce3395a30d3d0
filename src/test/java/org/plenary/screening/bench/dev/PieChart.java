package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;

/** Shares of a whole with a legend. */
final class PieChart implements Template {
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
    double side = sheet.height() - top - 90;
    List<String> parts = dice.some(Material.phrases(language).of("complaints"), dice.between(3, 6));
    int left = 100;
    double angle = 90;
    for (int i = 0; i < parts.size(); i++) {
      int share = i == parts.size() - 1 ? left : dice.between(5, Math.max(5, left / 2));
      left -= share;
      Color colour = Color.getHSBColor((float) (i * .17 + .55), .55f, look.dark ? .85f : .7f);
      sheet.pen().setColor(colour);
      sheet.pen().fill(new Arc2D.Double(120, top - 20, side, side, angle, share * 3.6, Arc2D.PIE));
      angle += share * 3.6;
      double y = top + 60 + i * 66;
      sheet.fill(side + 220, y - 26, 30, 30, colour);
      sheet.write(side + 270, y, look.font(31), look.ink, parts.get(i) + " " + share + "%");
    }
    look.foot(sheet, language);
    return sheet.scene();
  }
}
