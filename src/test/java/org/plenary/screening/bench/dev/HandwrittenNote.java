package org.plenary.screening.bench.dev;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.plenary.screening.bench.draw.Dice;
import org.plenary.screening.bench.draw.Kind;
import org.plenary.screening.bench.draw.Language;
import org.plenary.screening.bench.draw.Lettering;
import org.plenary.screening.bench.draw.Person;
import org.plenary.screening.bench.draw.Scene;
import org.plenary.screening.bench.draw.Sheet;
import org.plenary.screening.bench.draw.Template;
import org.plenary.screening.bench.draw.Text;

/** A scrap of paper or a whiteboard in somebody's hand. */
final class HandwrittenNote implements Template {
  @Override
  public Kind kind() {
    return Kind.PHI;
  }

  @Override
  public Place place() {
    return Place.TABLE;
  }

  @Override
  public Scene draw(Dice dice, Language language) {
    Sheet sheet =
        new Sheet(
            1280,
            960,
            dice.pick(
                new Color(255, 247, 170), new Color(250, 250, 250), new Color(240, 235, 220)));
    Person patient = Material.person(dice, language);
    Font font = Lettering.of(Lettering.hand(dice), dice.between(50.0, 68.0));
    Color ink =
        dice.pick(
            new Color(20, 20, 90),
            new Color(15, 15, 15),
            new Color(120, 20, 20),
            new Color(20, 80, 40));
    double y = 150;
    List<String> all = Material.phrases(language).of("handwritten");
    List<String> lines = new ArrayList<>(List.of(all.get(dice.between(0, 1))));
    lines.addAll(dice.some(all.subList(2, all.size()), dice.between(1, 2)));
    for (String line : lines) {
      double x = dice.between(60.0, 120.0);
      sheet.pen().rotate(dice.between(-.02, .02), x, y);
      Text text = Lettering.writable(font, Text.of(line, patient));
      double fitting = Math.min(1, 1100 / sheet.width(font, text));
      sheet.write(x, y, font.deriveFont((float) (font.getSize2D() * fitting)), ink, text);
      sheet.pen().setTransform(new java.awt.geom.AffineTransform());
      y += font.getSize2D() * 1.9;
    }
    return sheet.scene();
  }
}
